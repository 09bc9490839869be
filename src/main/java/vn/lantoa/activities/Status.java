package vn.lantoa.activities;

/// Where a record stands.
public enum Status {
  /// Sent by the unit, waits for approval; counts in figures.
  RECORDED,
  /// Approved by a level above; counts in figures as approved.
  APPROVED,
  /// Taken back; counts nothing.
  WITHDRAWN
}
