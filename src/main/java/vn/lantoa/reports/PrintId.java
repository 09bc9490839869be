package vn.lantoa.reports;

import java.util.UUID;

/// A file of a report that is printed or was.
public record PrintId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
