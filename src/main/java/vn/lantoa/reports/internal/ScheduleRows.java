package vn.lantoa.reports.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Schedules.Schedule;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.ReportingPeriod;

/// Rows of `reports.schedule`.
@Repository
class ScheduleRows {
  private final JdbcClient jdbc;

  ScheduleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param begun code of the period begun last; null for none
  record Row(Schedule schedule, @Nullable String begun) {}

  List<Row> all() {
    return jdbc.sql(
            """
            select s.unit_id, s.kind, s.days_after, s.since, s.begun
            from reports.schedule s
            order by s.unit_id,
              array_position(array['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'], s.kind)
            """)
        .query(
            (rs, n) ->
                new Row(
                    new Schedule(
                        new UnitId(rs.getObject("unit_id", UUID.class)),
                        ReportingPeriod.Kind.valueOf(rs.getString("kind")),
                        rs.getInt("days_after"),
                        rs.getObject("since", LocalDate.class)),
                    rs.getString("begun")))
        .list();
  }

  void put(Schedule schedule, ActorId by) {
    jdbc.sql(
            """
            insert into reports.schedule (unit_id, kind, days_after, since, set_by)
            values (:unit, :kind, :days_after, :since, :by)
            on conflict (unit_id, kind) do update
            set days_after = excluded.days_after, set_by = excluded.set_by
            """)
        .param("unit", schedule.unit().value())
        .param("kind", schedule.kind().name())
        .param("days_after", schedule.daysAfter())
        .param("since", schedule.since())
        .param("by", by.value())
        .update();
  }

  boolean delete(UnitId unit, ReportingPeriod.Kind kind) {
    return jdbc.sql("delete from reports.schedule where unit_id = :unit and kind = :kind")
            .param("unit", unit.value())
            .param("kind", kind.name())
            .update()
        > 0;
  }

  /// Says that the period was begun, on one node only.
  ///
  /// @return whether nobody said so before
  boolean claim(Schedule schedule, String period) {
    return jdbc.sql(
                """
                update reports.schedule
                set begun = :period
                where unit_id = :unit and kind = :kind and begun is distinct from :period
                """)
            .param("period", period)
            .param("unit", schedule.unit().value())
            .param("kind", schedule.kind().name())
            .update()
        > 0;
  }
}
