package vn.lantoa.notifications;

/// In which way work is late, or nearly so.
public enum Lateness {
  /// Dated work whose due day comes near; counted in working days before it.
  DUE,
  /// Dated work past its due day.
  OVERDUE,
  /// Work that nobody acknowledged in time.
  UNACKNOWLEDGED,
  /// Standing work of which nothing has been reported for some time.
  SILENT
}
