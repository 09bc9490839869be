package vn.lantoa.identity;

/// Something a person may do for the units of a role.
public enum Ability {
  /// See plans, activities and figures.
  READ,
  /// Record and correct activities.
  RECORD,
  /// Approve what was recorded below.
  APPROVE,
  /// Acknowledge assignments and answer them.
  ACKNOWLEDGE,
  /// Register, correct and issue directives to the units below.
  DIRECT,
  /// Read the audit trail.
  AUDIT,
  /// Keep accounts and settings.
  ADMINISTER
}
