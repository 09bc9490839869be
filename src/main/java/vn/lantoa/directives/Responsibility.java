package vn.lantoa.directives;

/// What a unit answers for in a clause.
public enum Responsibility {
  /// Leads (chủ trì): its day and state are those of the clause.
  LEAD,
  /// Joins in (phối hợp): has no day of its own and may add evidence.
  COORDINATING
}
