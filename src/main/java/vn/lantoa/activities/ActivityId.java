package vn.lantoa.activities;

import java.util.UUID;

/// Identity of a record of work.
public record ActivityId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
