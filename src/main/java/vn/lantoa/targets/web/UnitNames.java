package vn.lantoa.targets.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.Target;

/// What the units that targets name are called: today, or in their last days.
@Component("targetUnitNames")
class UnitNames {
  private final Organisation organisation;
  private final Clock clock;

  UnitNames(Organisation organisation, Clock clock) {
    this.organisation = organisation;
    this.clock = clock;
  }

  Map<UnitId, Unit> of(Collection<Target> targets) {
    Set<UnitId> wanted = new HashSet<>();
    for (Target target : targets) {
      wanted.add(target.giver());
      wanted.addAll(target.facts().scope().units());
      wanted.addAll(target.facts().scope().own().keySet());
    }
    return named(wanted);
  }

  Map<UnitId, Unit> named(Collection<UnitId> wanted) {
    Map<UnitId, Unit> named = new HashMap<>();
    organisation.unitsOn(LocalDate.now(clock)).forEach(unit -> named.put(unit.id(), unit));
    for (UnitId unit : wanted) {
      if (!named.containsKey(unit)) {
        organisation.lifeOf(unit).stream()
            .reduce((first, second) -> second)
            .ifPresent(last -> named.put(unit, last));
      }
    }
    return named;
  }
}
