package vn.lantoa.identity;

import java.util.Set;
import vn.lantoa.organisation.UnitId;

/// Who is placed where today, for the program when it looks for those who must be told or asked.
/// Answers no person, so it takes no viewer. Locked accounts are left out.
public interface Placements {
  /// People with a role at one of the units, not above or below, that has the ability.
  Set<AccountId> at(Set<UnitId> units, Ability ability);

  /// People who lead one of the units: a leader's role at it.
  Set<AccountId> leadersAt(Set<UnitId> units);

  /// People whose role for the whole agency has the ability.
  Set<AccountId> everywhere(Ability ability);
}
