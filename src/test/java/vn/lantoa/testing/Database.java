package vn.lantoa.testing;

/// What the database of a test class holds at its start.
public enum Database {
  /// What migrations leave.
  EMPTY,
  /// What the `DemoTemplate` bean loads, once a run.
  DEMO
}
