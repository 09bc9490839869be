package vn.lantoa.directives;

import java.util.UUID;

/// Identity of a registered document.
public record DirectiveId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
