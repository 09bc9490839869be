package vn.lantoa.reports;

import java.util.UUID;

/// A report.
public record ReportId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
