package vn.lantoa.activities;

import java.util.UUID;

/// Identity of a request to open a closed period again.
public record ReopeningId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
