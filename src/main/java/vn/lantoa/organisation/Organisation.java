package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Units in time. Names and places of units are public knowledge inside the agency, so reading
/// needs no viewer; what a person may do with a unit is decided above, by scope.
public interface Organisation {
  /// Every unit that exists on the day, parents before children, siblings by kind and code.
  List<Unit> unitsOn(LocalDate on);

  /// The units of one kind that exist on the day, by code.
  List<Unit> unitsOn(LocalDate on, UnitKind kind);

  /// The unit as it is on the day.
  Optional<Unit> findUnit(UnitId id, LocalDate on);

  /// Who bears the code on the day.
  Optional<Unit> findUnitByCode(String code, LocalDate on);

  /// All versions of a unit, oldest first; empty when there is no such unit.
  List<Unit> lifeOf(UnitId id);

  /// Units that took over from this one, and units it took over from, as they were on the day of
  /// it.
  Relatives relativesOf(UnitId id);

  /// Who carries the unit on on the day: itself while it lives, after its end those who took over
  /// and live on the day, the principal successor first; empty when nobody did, or before its
  /// birth.
  List<UnitId> bearersOf(UnitId id, LocalDate on);

  /// The units directly below on the day, by kind and code.
  List<Unit> childrenOf(UnitId id, LocalDate on);

  /// Every unit whose records belong to this one's sphere on the day: itself, all below it, and the
  /// predecessors of each, so that history stays visible to those who inherited it.
  Set<UnitId> sphereOf(UnitId id, LocalDate on);

  /// Whether the unit hangs below the other in the tree of the day: a quick answer to most
  /// questions about spheres, which hold more.
  boolean isBelow(UnitId id, UnitId above, LocalDate on);

  /// The provincial unit at or above the unit on the day; absent for headquarters, central and
  /// force units.
  Optional<Unit> provincialUnitOf(UnitId id, LocalDate on);

  /// Units on the day that are called so: by name or alias, whatever the diacritics.
  List<Unit> unitsNamed(String name, LocalDate on);

  /// @param predecessors as they were on their last day
  /// @param successors as they were on their first day
  record Relatives(List<Unit> predecessors, List<Unit> successors) {
    public Relatives {
      predecessors = List.copyOf(predecessors);
      successors = List.copyOf(successors);
    }
  }
}
