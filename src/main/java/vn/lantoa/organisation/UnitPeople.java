package vn.lantoa.organisation;

/// How many people have their home in a unit. Whoever keeps the accounts answers; without an
/// answer, pages leave the number out.
public interface UnitPeople {
  /// Accounts whose home is the unit today.
  long countIn(UnitId unit);
}
