package vn.lantoa.activities.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;

/// Who sees, changes and approves which records, as the tree stands today.
@Component
class Sight {
  private final Access access;
  private final Organisation organisation;
  private final Partitions partitions;
  private final Clock clock;

  Sight(Access access, Organisation organisation, Partitions partitions, Clock clock) {
    this.access = access;
    this.organisation = organisation;
    this.partitions = partitions;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  ZoneId zone() {
    return clock.getZone();
  }

  /// Units whose records the viewer sees; null for all.
  @Nullable Set<UnitId> readableUnits(Viewer viewer) {
    return access.mayEverywhere(viewer, Ability.READ)
        ? null
        : access.reach(viewer, Ability.READ, today());
  }

  /// Units whose records a list is asked for; null for all.
  @Nullable Set<UnitId> unitsOf(ActivityFilter filter) {
    Set<UnitId> units = unitsOf(filter.who());
    Set<UnitId> within = unitsOf(filter.also().within());
    if (units == null || within == null) {
      return units == null ? within : units;
    }
    Set<UnitId> both = new HashSet<>(units);
    both.retainAll(within);
    return both;
  }

  private @Nullable Set<UnitId> unitsOf(ActivityFilter.@Nullable Who who) {
    return switch (who) {
      case null -> null;
      case ActivityFilter.OfUnit(var unit, var on, boolean ownOnly) ->
          ownOnly ? Set.of(unit) : organisation.sphereOf(unit, on);
      case ActivityFilter.CarriedOn(var unit, var on) -> partitions.bearersOn(on).carriedOnBy(unit);
      case ActivityFilter.CarriedOnByNobody(var on) -> partitions.bearersOn(on).borneByNobody();
    };
  }

  /// Units that the viewer may record for, predecessors included.
  Set<UnitId> recordableUnits(Viewer viewer) {
    return access.reach(viewer, Ability.RECORD, today());
  }

  boolean maySee(Viewer viewer, UnitId unit) {
    return access.may(viewer, Ability.READ, unit, today());
  }

  boolean mayRecord(Viewer viewer, UnitId unit) {
    return access.may(viewer, Ability.RECORD, unit, today());
  }

  /// Whether the viewer answers for the unit from above: approves, from a unit above it.
  boolean mayOversee(Viewer viewer, UnitId unit) {
    return viewer.grants().stream()
        .filter(grant -> grant.role().abilities().contains(Ability.APPROVE))
        .filter(grant -> isAbove(grant, unit))
        .anyMatch(grant -> covers(grant, unit));
  }

  boolean mayAdminister(Viewer viewer) {
    return access.mayEverywhere(viewer, Ability.ADMINISTER);
  }

  /// Two people: the level above approves, so that an office of two can work. An office's own
  /// records are approved by its leader or above; nobody approves at the own level what he recorded
  /// himself.
  ///
  /// @param day counting day, which decides what the unit was
  boolean mayApprove(Viewer viewer, UnitId unit, LocalDate day, ActorId recordedBy) {
    boolean base = kindIsBase(unit, day);
    return viewer.grants().stream()
        .filter(grant -> grant.role().abilities().contains(Ability.APPROVE))
        .filter(grant -> grant.role() != Role.PROVINCIAL_OFFICER || base)
        .filter(grant -> isAbove(grant, unit) || !recordedBy.equals(viewer.actor()))
        .anyMatch(grant -> covers(grant, unit));
  }

  private static boolean isAbove(Viewer.Grant grant, UnitId unit) {
    return !grant.unit().equals(unit);
  }

  private boolean covers(Viewer.Grant grant, UnitId unit) {
    return grant.unit().equals(unit) || organisation.sphereOf(grant.unit(), today()).contains(unit);
  }

  private boolean kindIsBase(UnitId unit, LocalDate day) {
    return organisation
        .findUnit(unit, day)
        .map(Unit::kind)
        .map(kind -> kind.isBaseLevel())
        .orElse(false);
  }
}
