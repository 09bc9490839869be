package vn.lantoa.testing;

/// Fills the database that `@LantoaTest(database = Database.DEMO)` is cloned from. A bean of the
/// test configuration implements it; it is called at most once a run, on an empty migrated database
/// to which the application's DataSource points.
@FunctionalInterface
public interface DemoTemplate {
  void load();
}
