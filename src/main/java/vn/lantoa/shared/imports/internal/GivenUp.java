package vn.lantoa.shared.imports.internal;

/// A person gave it up, or another process took it up: what was written in between is undone.
final class GivenUp extends RuntimeException {
  private static final long serialVersionUID = 1;

  GivenUp() {
    super("Given up", null, false, false);
  }
}
