package vn.lantoa.notifications.internal.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.notifications.internal.reminders.Milestones.Milestone;

/// How far the rules have come with each piece of work.
@Repository
class RemindedRows {
  private final JdbcClient jdbc;

  RemindedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A rule at a piece of work, counted from a day.
  record Place(UUID work, UUID rule, LocalDate anchor) {}

  /// What was said of these pieces of work.
  Map<Place, Integer> of(Collection<UUID> works) {
    Map<Place, Integer> said = new HashMap<>();
    jdbc.sql(
            """
            select work_id, rule_id, anchor, reached
            from notifications.reminded where work_id = any(cast(:works as uuid[]))
            """)
        .param("works", works.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (rs, n) ->
                Map.entry(
                    new Place(
                        rs.getObject("work_id", UUID.class),
                        rs.getObject("rule_id", UUID.class),
                        rs.getObject("anchor", LocalDate.class)),
                    rs.getInt("reached")))
        .list()
        .forEach(row -> said.put(row.getKey(), row.getValue()));
    return said;
  }

  /// Writes how far the rules have come; never back.
  ///
  /// @return how many moved on: fewer than given when another run was faster
  int move(List<Milestone> fresh, Instant at) {
    return jdbc.sql(
            """
            insert into notifications.reminded as r (work_id, rule_id, anchor, reached, said_at)
            select work_id, rule_id, anchor, reached, :at
            from unnest(
              cast(:works as uuid[]), cast(:rules as uuid[]), cast(:anchors as date[]),
              cast(:reached as integer[])
            ) as new (work_id, rule_id, anchor, reached)
            order by work_id, rule_id
            on conflict (work_id, rule_id, anchor) do update
              set reached = excluded.reached, said_at = excluded.said_at
              where r.reached < excluded.reached
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("works", texts(fresh, one -> one.piece().id()))
        .param("rules", texts(fresh, one -> one.rule().id()))
        .param("anchors", texts(fresh, Milestone::anchor))
        .param("reached", texts(fresh, Milestone::reached))
        .update();
  }

  private static String[] texts(List<Milestone> fresh, Function<Milestone, Object> value) {
    return fresh.stream().map(one -> value.apply(one).toString()).toArray(String[]::new);
  }
}
