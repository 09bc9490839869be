package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// A version of a target as it is kept.
record Snapshot(
    int version,
    Target.Status status,
    UUID giver,
    @Nullable UUID parent,
    String name,
    RuleBody rule,
    @Nullable UnitKind kind,
    List<OfUnit> units,
    LocalDate from,
    LocalDate end,
    String source,
    @Nullable UUID clause,
    Target.Counted counted,
    Target.Recombined recombined,
    MarkOf created,
    @Nullable MarkOf approved,
    String endReason) {

  /// @param named false for a unit of the kind with values of its own
  record OfUnit(UUID unit, boolean named, @Nullable BigDecimal least, @Nullable BigDecimal most) {}

  record MarkOf(UUID by, Instant at) {
    static @Nullable MarkOf of(Target.@Nullable Mark mark) {
      return mark == null ? null : new MarkOf(mark.by().value(), mark.at());
    }

    Target.Mark mark() {
      return new Target.Mark(new ActorId(by), at);
    }
  }

  static Snapshot of(Target target) {
    Target.Facts facts = target.facts();
    Target.Scope scope = facts.scope();
    Map<UUID, OfUnit> units = new LinkedHashMap<>();
    scope
        .units()
        .forEach(unit -> units.put(unit.value(), new OfUnit(unit.value(), true, null, null)));
    scope
        .own()
        .forEach(
            (unit, own) ->
                units.put(
                    unit.value(),
                    new OfUnit(
                        unit.value(), scope.units().contains(unit), own.least(), own.most())));
    return new Snapshot(
        target.version(),
        target.status(),
        target.giver().value(),
        target.parent() == null ? null : target.parent().value(),
        facts.name(),
        RuleBody.of(facts.rule()),
        scope.kind(),
        List.copyOf(units.values()),
        facts.days().from(),
        facts.days().end(),
        facts.source(),
        facts.clause() == null ? null : facts.clause().value(),
        facts.counted(),
        facts.recombined(),
        new MarkOf(target.created().by().value(), target.created().at()),
        MarkOf.of(target.approved()),
        target.endReason());
  }

  Target of(TargetId id) {
    if (!(rule.read() instanceof RuleBody.Reading.Read(var read))) {
      throw new IllegalStateException("A kept rule can be read: " + id);
    }
    Map<UnitId, Target.Own> own = new LinkedHashMap<>();
    units.stream()
        .filter(unit -> unit.least() != null || unit.most() != null)
        .forEach(
            unit -> own.put(new UnitId(unit.unit()), new Target.Own(unit.least(), unit.most())));
    List<UnitId> named =
        units.stream().filter(OfUnit::named).map(unit -> new UnitId(unit.unit())).toList();
    return new Target(
        id,
        version,
        status,
        new UnitId(giver),
        parent == null ? null : new TargetId(parent),
        new Target.Facts(
            name,
            read,
            new Target.Scope(kind, named, own),
            new DayRange(from, end),
            source,
            clause == null ? null : new ClauseId(clause),
            counted,
            recombined),
        created.mark(),
        approved == null ? null : approved.mark(),
        endReason);
  }
}
