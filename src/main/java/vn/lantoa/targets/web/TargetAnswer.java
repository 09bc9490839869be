package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;

/// A target as the API tells it.
///
/// @param to last day, inside
/// @param approvedAt null while it is a draft
record TargetAnswer(
    UUID id,
    int version,
    Target.Status status,
    String name,
    RuleBody rule,
    @Nullable String kind,
    List<String> units,
    List<TargetBody.OwnBody> own,
    LocalDate from,
    LocalDate to,
    String source,
    @Nullable UUID clause,
    Target.Counted counted,
    Target.Recombined recombined,
    @Nullable String giver,
    @Nullable UUID parent,
    @Nullable Instant approvedAt,
    String endReason) {

  /// @param units by id, with the codes that they bear or bore
  static TargetAnswer of(Target target, Map<UnitId, Unit> units) {
    Target.Facts facts = target.facts();
    Target.Scope scope = facts.scope();
    return new TargetAnswer(
        target.id().value(),
        target.version(),
        target.status(),
        facts.name(),
        RuleBody.of(facts.rule()),
        scope.kind() == null ? null : scope.kind().name(),
        scope.units().stream().map(unit -> code(units, unit)).toList(),
        scope.own().entrySet().stream().map(own -> own(units, own)).toList(),
        facts.days().from(),
        facts.days().last(),
        facts.source(),
        facts.clause() == null ? null : facts.clause().value(),
        facts.counted(),
        facts.recombined(),
        code(units, target.giver()),
        target.parent() == null ? null : target.parent().value(),
        target.approved() == null ? null : target.approved().at(),
        target.endReason());
  }

  private static TargetBody.OwnBody own(
      Map<UnitId, Unit> units, Map.Entry<UnitId, Target.Own> own) {
    BigDecimal least = own.getValue().least();
    BigDecimal most = own.getValue().most();
    return new TargetBody.OwnBody(code(units, own.getKey()), least, most);
  }

  private static String code(Map<UnitId, Unit> units, UnitId id) {
    Unit unit = units.get(id);
    return unit == null ? id.toString() : unit.code();
  }
}
