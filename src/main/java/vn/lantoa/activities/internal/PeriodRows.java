package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.Periods;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Remembered;
import vn.lantoa.shared.ReportingPeriod.Kind;
import vn.lantoa.shared.Revisions;

/// Rules of periods.
@Repository
class PeriodRows {
  private static final String SELECT =
      """
      select r.kind, r.version, r.required, r.due_after, r.lock_after, r.locks_from
      from activities.period_rule r
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Revisions revisions;
  private final Remembered<List<Periods.Rule>> rules;

  PeriodRows(JdbcClient jdbc, Clock clock, Revisions revisions) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.revisions = revisions;
    this.rules = new Remembered<>(revisions, "activities.period_rule", this::readRules);
  }

  /// Out of memory: every record is weighed by them.
  List<Periods.Rule> rules() {
    return rules.now();
  }

  private List<Periods.Rule> readRules() {
    return jdbc.sql(
            SELECT
                + """
                order by array_position(
                  array['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'], r.kind)
                """)
        .query(PeriodRows::rule)
        .list();
  }

  Optional<Periods.Rule> rule(Kind kind) {
    return jdbc.sql(SELECT + " where r.kind = :kind")
        .param("kind", kind.name())
        .query(PeriodRows::rule)
        .optional();
  }

  /// Whether it was still the version that was looked at.
  boolean set(Periods.Rule rule) {
    Periods.Lock lock = rule.lock();
    boolean done =
        jdbc.sql(
                    """
                update activities.period_rule
                set version = version + 1, required = :required, due_after = :due,
                  lock_after = :after, locks_from = :from
                where kind = :kind and version = :version
                """)
                .param("kind", rule.kind().name())
                .param("version", rule.version())
                .param("required", rule.required())
                .param("due", rule.dueAfter())
                .param("after", lock == null ? null : lock.after(), Types.INTEGER)
                .param("from", lock == null ? null : lock.from(), Types.DATE)
                .update()
            == 1;
    revisions.forget();
    return done;
  }

  /// Code of the closed period that refuses new work of the unit on the day.
  Optional<String> closedFor(UnitId unit, LocalDate day) {
    LocalDate today = LocalDate.now(clock);
    return rules().stream().anyMatch(rule -> mayClose(rule, day, today))
        ? readClosedFor(unit, day, today)
        : Optional.empty();
  }

  /// A period of the day ends after it and closes so many days later: work of recent days need not
  /// be asked about.
  private static boolean mayClose(Periods.Rule rule, LocalDate day, LocalDate today) {
    Periods.Lock lock = rule.lock();
    return lock != null && day.isBefore(today.minusDays(lock.after()));
  }

  private Optional<String> readClosedFor(UnitId unit, LocalDate day, LocalDate today) {
    return jdbc.sql("select activities.closed_period(:unit, :day, :today)")
        .param("unit", unit.value())
        .param("day", day)
        .param("today", today)
        .query((rs, n) -> Optional.ofNullable(rs.getString(1)))
        .single();
  }

  private static Periods.Rule rule(ResultSet rs, int n) throws SQLException {
    Integer after = rs.getObject("lock_after", Integer.class);
    LocalDate from = rs.getObject("locks_from", LocalDate.class);
    return new Periods.Rule(
        Kind.valueOf(rs.getString("kind")),
        rs.getInt("version"),
        rs.getBoolean("required"),
        rs.getInt("due_after"),
        lock(after, from));
  }

  private static Periods.@Nullable Lock lock(@Nullable Integer after, @Nullable LocalDate from) {
    return after == null || from == null ? null : new Periods.Lock(after, from);
  }
}
