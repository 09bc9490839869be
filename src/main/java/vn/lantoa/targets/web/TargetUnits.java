package vn.lantoa.targets.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.targets.Target;

/// The units that have a target, to choose from.
@Component
class TargetUnits {
  private final Organisation organisation;
  private final UnitOffer offer;
  private final Clock clock;

  TargetUnits(Organisation organisation, UnitOffer offer, Clock clock) {
    this.organisation = organisation;
    this.offer = offer;
    this.clock = clock;
  }

  /// As they are today, or on the last day of a target that is over.
  List<TargetChoices.UnitChoice> choices(Target target) {
    LocalDate today = LocalDate.now(clock);
    LocalDate last = target.facts().days().last();
    LocalDate day = last.isBefore(today) ? last : today;
    UnitKind kind = target.facts().scope().kind();
    List<Unit> units =
        kind == null
            ? target.facts().scope().units().stream()
                .flatMap(id -> organisation.bearersOf(id, day).stream())
                .distinct()
                .flatMap(id -> organisation.findUnit(id, day).stream())
                .toList()
            : organisation.unitsOn(day, kind).stream()
                .filter(unit -> isWithin(unit, target.giver(), day))
                .toList();
    return offer.choices(units);
  }

  private boolean isWithin(Unit unit, UnitId giver, LocalDate day) {
    return unit.id().equals(giver) || organisation.isBelow(unit.id(), giver, day);
  }
}
