package vn.lantoa.activities.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Week;

/// Sums for the board, and reports of zero.
@Repository
class BoardRows {
  private static final int WEEKS = 5;

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
  /// @param weeksAgo 0 for the week itself, to 4
  record Sum(UnitId row, int formId, int weeksAgo, long records, long waiting, long quantity) {}

  /// @param own unit whose own records make a row
  /// @param below units that make a row with everything below them
  List<Sum> sums(UnitId own, Collection<UnitId> below, Week week) {
    return jdbc.sql(board)
        .param("own", own.value())
        .param("below", below.stream().map(UnitId::value).toArray(UUID[]::new))
        .param("monday", week.monday())
        .param("from", week.plus(1 - WEEKS).monday())
        .param("end", week.days().end())
        .query(
            (rs, n) ->
                new Sum(
                    new UnitId(rs.getObject("row_id", UUID.class)),
                    rs.getInt("form_id"),
                    rs.getInt("weeks_ago"),
                    rs.getLong("records"),
                    rs.getLong("waiting"),
                    rs.getLong("quantity")))
        .list();
  }

  /// Units that reported zero for the week.
  Set<UnitId> zeroReported(Week week) {
    return jdbc
        .sql("select unit_id from activities.period_report where monday = :monday")
        .param("monday", week.monday())
        .query((rs, n) -> new UnitId(rs.getObject(1, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether it was not reported before.
  boolean reportZero(UnitId unit, Week week, ActorId by) {
    return jdbc.sql(
                """
                insert into activities.period_report
                  (unit_id, monday, kind, reported_by, reported_at)
                values (:unit, :monday, 'ZERO', :by, :now)
                on conflict (unit_id, monday) do nothing
                """)
            .param("unit", unit.value())
            .param("monday", week.monday())
            .param("by", by.value())
            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update()
        == 1;
  }
}
