package vn.lantoa.activities.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.ReportingPeriod;

/// Sums for the board, and what was said of periods beside records.
@Repository
class BoardRows {
  private static final int PERIODS = 5;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final String board;

  BoardRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    try {
      this.board =
          new ClassPathResource("sql/activities/board.sql")
              .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// @param row unit of the board's row
  /// @param ago 0 for the period itself, to 4
  record Sum(UnitId row, int formId, int ago, long records, long waiting, long quantity) {}

  /// What was said of a period beside records.
  enum Said {
    ZERO,
    NOT_APPLICABLE
  }

  /// @param own unit whose own records make a row
  /// @param below units that make a row with everything below them
  List<Sum> sums(UnitId own, Collection<UnitId> below, ReportingPeriod period) {
    String[] starts =
        IntStream.range(1 - PERIODS, 1)
            .mapToObj(n -> period.plus(n).days().from().toString())
            .toArray(String[]::new);
    return jdbc.sql(board)
        .param("own", own.value())
        .param("below", below.stream().map(UnitId::value).toArray(UUID[]::new))
        .param("starts", starts)
        .param("end", period.days().end())
        .query(
            (rs, n) ->
                new Sum(
                    new UnitId(rs.getObject("row_id", UUID.class)),
                    rs.getInt("form_id"),
                    rs.getInt("ago"),
                    rs.getLong("records"),
                    rs.getLong("waiting"),
                    rs.getLong("quantity")))
        .list();
  }

  /// Units that said zero, or were excused, for all days of the period.
  Map<UnitId, Said> said(ReportingPeriod period) {
    Map<UnitId, Said> said = new HashMap<>();
    jdbc.sql(
            """
            select unit_id, kind
            from activities.period_report
            where first_day < :end and end_day > :from
            group by unit_id, kind
            having range_agg(daterange(first_day, end_day)) @> daterange(:from, :end)
            order by kind
            """)
        .param("from", period.days().from())
        .param("end", period.days().end())
        .query(
            rs -> {
              said.put(
                  new UnitId(rs.getObject("unit_id", UUID.class)),
                  Said.valueOf(rs.getString("kind")));
            });
    return Map.copyOf(said);
  }

  /// Whether it was not said before.
  boolean say(UnitId unit, ReportingPeriod period, Said said, String reason, ActorId by) {
    return jdbc.sql(
                """
                insert into activities.period_report
                  (unit_id, period, first_day, end_day, kind, reason, reported_by, reported_at)
                values (:unit, :period, :from, :end, :kind, :reason, :by, :now)
                on conflict (unit_id, period) do update
                set kind = excluded.kind, reason = excluded.reason,
                  reported_by = excluded.reported_by, reported_at = excluded.reported_at
                where period_report.kind <> excluded.kind
                """)
            .param("unit", unit.value())
            .param("period", period.code())
            .param("from", period.days().from())
            .param("end", period.days().end())
            .param("kind", said.name())
            .param("reason", reason)
            .param("by", by.value())
            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// What was said of exactly this period.
  Optional<Said> saidOf(UnitId unit, ReportingPeriod period) {
    return jdbc.sql(
            """
            select kind from activities.period_report
            where unit_id = :unit and period = :period
            """)
        .param("unit", unit.value())
        .param("period", period.code())
        .query((rs, n) -> Said.valueOf(rs.getString("kind")))
        .optional();
  }

  void takeBack(UnitId unit, ReportingPeriod period) {
    jdbc.sql("delete from activities.period_report where unit_id = :unit and period = :period")
        .param("unit", unit.value())
        .param("period", period.code())
        .update();
  }

  /// Records of the unit itself in the period that were not withdrawn.
  long records(UnitId unit, ReportingPeriod period) {
    return jdbc.sql(
            """
            select count(*) from activities.activity
            where unit_id = :unit and counted_day >= :from and counted_day < :end
              and status <> 'WITHDRAWN'
            """)
        .param("unit", unit.value())
        .param("from", period.days().from())
        .param("end", period.days().end())
        .query(Long.class)
        .single();
  }
}
