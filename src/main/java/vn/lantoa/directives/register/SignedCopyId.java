package vn.lantoa.directives.register;

import java.util.UUID;

/// Identity of a signed file that came back.
public record SignedCopyId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
