package vn.lantoa.directives.internal.files;

import java.io.IOException;
import java.io.Serial;
import vn.lantoa.directives.Directives.Registration.Reason;

/// Ends the reading of a file from deep inside a parser; [FileReader] makes an outcome of it.
final class Unreadable extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final Reason reason;

  Unreadable(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
