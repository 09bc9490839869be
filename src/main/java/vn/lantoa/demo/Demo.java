package vn.lantoa.demo;

/// The demonstration country.
public interface Demo {
  /// Password of every demo account. Printed at start, and known to everyone: which is why demo
  /// data never enters a real database.
  String PASSWORD = "thu-lan-toa-2026";

  /// Loads everything once; a second call changes nothing.
  void load();
}
