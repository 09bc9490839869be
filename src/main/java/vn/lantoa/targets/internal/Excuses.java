package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.Targets.Cause;
import vn.lantoa.targets.Targets.Excuse;
import vn.lantoa.targets.Targets.Excused;
import vn.lantoa.targets.Targets.Fault;
import vn.lantoa.targets.Targets.Outcome;
import vn.lantoa.targets.Targets.Survey;

/// What is said beside the figures: weeks in which nothing is asked, and surveys.
@Repository
class Excuses {
  private static final int SHORTEST_REASON = 3;
  private static final int LONGEST_REASON = 500;

  private final JdbcClient jdbc;
  private final TargetSight sight;
  private final Lineages lineages;
  private final Audit audit;
  private final Clock clock;

  Excuses(JdbcClient jdbc, TargetSight sight, Lineages lineages, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.sight = sight;
    this.lineages = lineages;
    this.audit = audit;
    this.clock = clock;
  }

  Outcome excuse(Viewer viewer, Target target, Excuse excuse) {
    if (!sight.mayGive(viewer, target.giver())) {
      return new Outcome.Forbidden();
    }
    List<Fault> faults = faults(target, excuse);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    insert(viewer, target, excuse);
    audit.record(
        viewer.actor(),
        "target.excused",
        "target:" + target.id(),
        Map.of(
            "weeks", excuse.mondays().stream().map(LocalDate::toString).toList(),
            "units", excuse.units().size(),
            "cause", excuse.cause().name(),
            "reason", excuse.reason().strip()));
    return new Outcome.Done(target);
  }

  private void insert(Viewer viewer, Target target, Excuse excuse) {
    List<@Nullable UUID> units = new ArrayList<>();
    excuse.units().forEach(unit -> units.add(unit.value()));
    if (units.isEmpty()) {
      units.add(null);
    }
    jdbc.sql(
            """
            insert into targets.excuse
              (target_id, unit_id, monday, cause, reason, excused_by, excused_at)
            select :target, u.unit_id, w.monday, :cause, :reason, :by, :at
            from unnest(:units) as u(unit_id)
            cross join unnest(cast(:mondays as date[])) as w(monday)
            on conflict (target_id, unit_id, monday) do update set cause = excluded.cause,
              reason = excluded.reason, excused_by = excluded.excused_by,
              excused_at = excluded.excused_at
            """)
        .param("target", target.id().value())
        .param("units", units.toArray(UUID[]::new))
        .param("mondays", excuse.mondays().stream().map(LocalDate::toString).toArray(String[]::new))
        .param("cause", excuse.cause().name())
        .param("reason", excuse.reason().strip())
        .param("by", viewer.actor().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private List<Fault> faults(Target target, Excuse excuse) {
    List<Fault> faults = new ArrayList<>();
    if (!(target.facts().rule() instanceof Rule.WeeklyFloor)) {
      faults.add(new Fault("weeks", "excuse.rule"));
    }
    if (excuse.mondays().isEmpty()) {
      faults.add(new Fault("weeks", "excuse.weeks"));
    }
    if (excuse.mondays().stream().anyMatch(day -> day.getDayOfWeek() != DayOfWeek.MONDAY)) {
      faults.add(new Fault("weeks", "excuse.monday"));
    }
    int length = excuse.reason().strip().length();
    if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      faults.add(new Fault("reason", "reason"));
    }
    Lineage lineage = lineages.on(target.facts().days().last());
    RowUnits rows = RowUnits.of(target, lineage);
    for (UnitId unit : excuse.units()) {
      UnitId bearer = lineage.bearer(unit);
      if (rows.units().stream().noneMatch(row -> row.id().equals(bearer))) {
        faults.add(new Fault("units", "unit.without.target"));
      }
    }
    return faults.stream().distinct().toList();
  }

  Outcome unexcuse(Viewer viewer, Target target, @Nullable UnitId unit, LocalDate monday) {
    if (!sight.mayGive(viewer, target.giver())) {
      return new Outcome.Forbidden();
    }
    int gone =
        jdbc.sql(
                """
                delete from targets.excuse
                where target_id = :target and unit_id is not distinct from :unit
                  and monday = :monday
                """)
            .param("target", target.id().value())
            .param("unit", unit == null ? null : unit.value())
            .param("monday", monday)
            .update();
    if (gone == 0) {
      return new Outcome.Absent();
    }
    audit.record(
        viewer.actor(),
        "target.unexcused",
        "target:" + target.id(),
        Map.of("week", monday.toString(), "unit", unit == null ? "" : unit.toString()));
    return new Outcome.Done(target);
  }

  List<Excused> of(Target target) {
    return jdbc.sql(
            """
            select unit_id, monday, cause, reason, excused_by
            from targets.excuse
            where target_id = :target
            order by monday, unit_id nulls first
            """)
        .param("target", target.id().value())
        .query(
            (rs, n) ->
                new Excused(
                    TargetRows.unit(rs.getObject("unit_id", UUID.class)),
                    rs.getObject("monday", LocalDate.class),
                    Cause.valueOf(rs.getString("cause")),
                    rs.getString("reason"),
                    new ActorId(rs.getObject("excused_by", UUID.class))))
        .list();
  }

  Outcome survey(Viewer viewer, Target target, Survey survey) {
    if (!sight.mayGive(viewer, target.giver())) {
      return new Outcome.Forbidden();
    }
    List<Fault> faults = faults(survey);
    if (!faults.isEmpty()) {
      return new Outcome.Refused(faults);
    }
    jdbc.sql(
            """
            insert into targets.survey (target_id, unit_id, on_day, sample, share, low, high, method,
              recorded_by, recorded_at)
            values (:target, :unit, :on, :sample, :share, :low, :high, :method, :by, :at)
            """)
        .param("target", target.id().value())
        .param("unit", survey.unit().value())
        .param("on", survey.on())
        .param("sample", survey.sample())
        .param("share", survey.share())
        .param("low", survey.low())
        .param("high", survey.high())
        .param("method", survey.method().strip())
        .param("by", viewer.actor().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    audit.record(
        viewer.actor(),
        "target.surveyed",
        "target:" + target.id(),
        Map.of(
            "unit", survey.unit().toString(),
            "on", survey.on().toString(),
            "sample", survey.sample(),
            "share", survey.share().toPlainString()));
    return new Outcome.Done(target);
  }

  private static List<Fault> faults(Survey survey) {
    List<Fault> faults = new ArrayList<>();
    if (survey.sample() < 1) {
      faults.add(new Fault("sample", "survey.sample"));
    }
    if (isNoShare(survey.share())) {
      faults.add(new Fault("share", "survey.share"));
    }
    BigDecimal low = survey.low();
    BigDecimal high = survey.high();
    boolean apart =
        (low != null && (isNoShare(low) || low.compareTo(survey.share()) > 0))
            || (high != null && (isNoShare(high) || high.compareTo(survey.share()) < 0));
    if (apart) {
      faults.add(new Fault("low", "survey.interval"));
    }
    int length = survey.method().strip().length();
    if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      faults.add(new Fault("method", "survey.method"));
    }
    return faults;
  }

  private static boolean isNoShare(BigDecimal share) {
    return share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0;
  }

  List<Survey> surveysOf(Viewer viewer, Target target) {
    var seen = sight.rows(viewer);
    return jdbc
        .sql(
            """
            select unit_id, on_day, sample, share, low, high, method
            from targets.survey
            where target_id = :target
            order by on_day desc, id desc
            """)
        .param("target", target.id().value())
        .query(
            (rs, n) ->
                new Survey(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getObject("on_day", LocalDate.class),
                    rs.getInt("sample"),
                    rs.getBigDecimal("share"),
                    rs.getBigDecimal("low"),
                    rs.getBigDecimal("high"),
                    rs.getString("method")))
        .list()
        .stream()
        .filter(survey -> seen.test(survey.unit()))
        .toList();
  }
}
