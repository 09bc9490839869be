package vn.lantoa.shared;

/// What kind of installation this database is. Decided once, when the database is new, and kept in
/// it: demo data can never enter a database that was not born as a demo.
public interface Environment {
  /// Whether every page must say that its figures are invented.
  boolean isDemo();
}
