package vn.lantoa.activities.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.Periods;
import vn.lantoa.activities.Reopening;
import vn.lantoa.activities.ReopeningId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.ReportingPeriod;

/// Requests to open closed periods again.
@Repository
class ReopeningRows {
  private static final int MOST = 500;

  private static final String SELECT =
      """
      select o.id, o.version, o.unit_id, u.name as unit_name, o.period, o.first_day, o.end_day,
        o.reason, o.asked_by, o.asked_at, o.granted, o.open_until, o.answer, o.decided_by,
        o.decided_at
      from activities.reopening o
      left join lateral (
        select v.name
        from organisation.unit_version v
        where v.unit_id = o.unit_id
        order by lower(v.valid) desc
        limit 1) u on true
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ReopeningRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param units null for all
  List<Reopening> list(@Nullable Set<UnitId> units) {
    UUID[] wanted = units == null ? null : units.stream().map(UnitId::value).toArray(UUID[]::new);
    return jdbc.sql(
            SELECT
                + """
                where cast(:units as uuid[]) is null or o.unit_id = any(:units)
                order by o.granted is not null, o.decided_at desc, o.asked_at, o.id
                limit :most
                """)
        .param("units", wanted, Types.ARRAY)
        .param("most", MOST)
        .query(ReopeningRows::reopening)
        .list();
  }

  /// The row stays locked until the transaction ends.
  Optional<Reopening> lock(ReopeningId id) {
    return jdbc.sql(SELECT + " where o.id = :id for update of o")
        .param("id", id.value())
        .query(ReopeningRows::reopening)
        .optional();
  }

  /// Absent when the unit asked already.
  Optional<ReopeningId> insert(UnitId unit, ReportingPeriod period, String reason, ActorId by) {
    return jdbc.sql(
            """
            insert into activities.reopening
              (unit_id, period, first_day, end_day, reason, asked_by, asked_at)
            values (:unit, :period, :from, :end, :reason, :by, :now)
            on conflict (unit_id, period) where granted is null do nothing
            returning id
            """)
        .param("unit", unit.value())
        .param("period", period.code())
        .param("from", period.days().from())
        .param("end", period.days().end())
        .param("reason", reason)
        .param("by", by.value())
        .param("now", now())
        .query((rs, n) -> new ReopeningId(rs.getObject("id", UUID.class)))
        .optional();
  }

  void decide(ReopeningId id, Periods.Verdict verdict, ActorId by) {
    LocalDate until = verdict.openUntil();
    jdbc.sql(
            """
            update activities.reopening
            set version = version + 1, granted = :granted, open_until = :until, answer = :answer,
              decided_by = :by, decided_at = :now
            where id = :id
            """)
        .param("id", id.value())
        .param("granted", until != null)
        .param("until", until, Types.DATE)
        .param("answer", verdict.answer())
        .param("by", by.value())
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Reopening reopening(ResultSet rs, int n) throws SQLException {
    String name = rs.getString("unit_name");
    return new Reopening(
        new ReopeningId(rs.getObject("id", UUID.class)),
        rs.getInt("version"),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        name == null ? "" : name,
        rs.getString("period"),
        new DayRange(
            rs.getObject("first_day", LocalDate.class), rs.getObject("end_day", LocalDate.class)),
        rs.getString("reason"),
        new ActorId(rs.getObject("asked_by", UUID.class)),
        rs.getObject("asked_at", OffsetDateTime.class).toInstant(),
        decision(rs),
        false);
  }

  private static Reopening.@Nullable Decision decision(ResultSet rs) throws SQLException {
    UUID by = rs.getObject("decided_by", UUID.class);
    return by == null
        ? null
        : new Reopening.Decision(
            new ActorId(by),
            rs.getObject("decided_at", OffsetDateTime.class).toInstant(),
            rs.getObject("open_until", LocalDate.class),
            rs.getString("answer"));
  }
}
