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
import vn.lantoa.shared.ReportingPeriod.Kind;

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

  PeriodRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Periods.Rule> rules() {
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
    return jdbc.sql(
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
  }

  /// Code of the closed period that refuses new work of the unit on the day.
  Optional<String> closedFor(UnitId unit, LocalDate day) {
    return jdbc.sql("select activities.closed_period(:unit, :day, :today)")
        .param("unit", unit.value())
        .param("day", day)
        .param("today", LocalDate.now(clock))
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
