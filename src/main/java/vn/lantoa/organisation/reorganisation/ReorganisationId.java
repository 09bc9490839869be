package vn.lantoa.organisation.reorganisation;

import java.util.UUID;

/// Identity of a reorganisation.
public record ReorganisationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
