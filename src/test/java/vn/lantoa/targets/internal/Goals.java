package vn.lantoa.targets.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// Targets of headquarters in force, and work towards them, for tests.
record Goals(TargetRows rows, Organisation organisation, JdbcClient jdbc) {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  Target of2026(Rule rule, Target.Scope scope, Target.Recombined recombined) {
    return inForce(rule, scope, DayRange.year(2026), recombined);
  }

  Target inForce(Rule rule, Target.Scope scope, DayRange days, Target.Recombined recombined) {
    Target.Facts facts =
        new Target.Facts(
            "Chỉ tiêu thử",
            rule,
            scope,
            days,
            "Kế hoạch 2026",
            null,
            Target.Counted.ALL,
            recombined);
    TargetId id =
        rows.insert(
            facts, new TargetRows.Writing(unit("BHXHVN"), null, ActorId.PROGRAM, Instant.EPOCH));
    rows.approve(id, ActorId.PROGRAM, Instant.EPOCH);
    return rows.find(id).orElseThrow();
  }

  UnitId unit(String code) {
    return organisation.findUnitByCode(code, TODAY).orElseThrow().id();
  }

  private int form(String code) {
    return jdbc.sql("select id from policy.form where code = :code")
        .param("code", code)
        .query(Integer.class)
        .single();
  }

  /// Work of a unit on a day: so many pieces, so many people.
  Deed deed(UnitId unit, String form, LocalDate day, Amount amount) {
    return new Deed(
        UUID.randomUUID(),
        unit,
        day,
        form(form),
        amount.quantity(),
        amount.people(),
        0,
        1,
        false,
        null,
        null,
        Set.of());
  }

  record Amount(long quantity, long people) {}

  static Target.Scope units(UnitId... units) {
    return Target.Scope.ofUnits(List.of(units));
  }
}
