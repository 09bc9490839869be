package vn.lantoa.identity.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// Which provinces a role at a unit opens. Whoever follows a unit into one of its own level has
/// what that unit has; whoever would follow into a higher one must not see provinces that were
/// never theirs.
@Component
class OpenedProvinces {
  private final Organisation organisation;

  OpenedProvinces(Organisation organisation) {
    this.organisation = organisation;
  }

  /// Whether a role that goes from one unit to another would open provinces that are not the first
  /// unit's own, neither those below it nor the one above it.
  ///
  /// @param last last day of the unit that has ended
  /// @param on day on which the role goes
  boolean wouldRise(UnitId from, LocalDate last, UnitId to, LocalDate on) {
    if (from.equals(to) || levelOf(to, on) >= levelOf(from, last)) {
      return false;
    }
    Set<UnitId> own = new HashSet<>(atOrBelow(from, last));
    organisation.provincialUnitOf(from, last).map(Unit::id).ifPresent(own::add);
    Set<UnitId> carriedOn =
        own.stream()
            .flatMap(province -> organisation.bearersOf(province, on).stream())
            .collect(Collectors.toSet());
    return !carriedOn.containsAll(atOrBelow(to, on));
  }

  /// From 0, the whole agency, downwards. Units without an area stand beside the provinces.
  private int levelOf(UnitId unit, LocalDate on) {
    return organisation
        .findUnit(unit, on)
        .map(
            found ->
                switch (found.kind()) {
                  case HEADQUARTERS -> 0;
                  case REGION -> 1;
                  case CENTRAL, FORCE, PROVINCIAL -> 2;
                  case DISTRICT -> 3;
                  case BASE -> 4;
                })
        .orElse(Integer.MAX_VALUE);
  }

  private Set<UnitId> atOrBelow(UnitId unit, LocalDate on) {
    List<Unit> all = organisation.unitsOn(on);
    Map<UnitId, @Nullable UnitId> parents = new HashMap<>();
    all.forEach(one -> parents.put(one.id(), one.parent()));
    return all.stream()
        .filter(one -> one.kind() == UnitKind.PROVINCIAL)
        .map(Unit::id)
        .filter(province -> isAtOrBelow(province, unit, parents))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isAtOrBelow(
      UnitId unit, UnitId top, Map<UnitId, @Nullable UnitId> parents) {
    for (UnitId at = unit; at != null; at = parents.get(at)) {
      if (at.equals(top)) {
        return true;
      }
    }
    return false;
  }
}
