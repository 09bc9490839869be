package vn.lantoa.directives;

/// Why work ended without being done.
public enum Ending {
  /// The directive was recalled.
  RECALLED,
  /// Another directive took the place of this one.
  REPLACED,
  /// Another directive changed the clause.
  AMENDED,
  /// The unit gave it back, and the giver took it.
  RETURNED,
  /// The giver took a delegated part back.
  WITHDRAWN
}
