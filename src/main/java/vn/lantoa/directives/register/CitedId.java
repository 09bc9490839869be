package vn.lantoa.directives.register;

import java.util.UUID;

/// Identity of a document as others name it.
public record CitedId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
