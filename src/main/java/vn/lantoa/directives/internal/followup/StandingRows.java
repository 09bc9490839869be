package vn.lantoa.directives.internal.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.followup.FollowUp;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.work.StateRule;
import vn.lantoa.organisation.UnitId;

/// Open work by who holds it, across directives.
@Repository
class StandingRows {
  private static final int SILENT_DAYS = 30;
  private static final int SOON_DAYS = 7;

  private final JdbcClient jdbc;

  StandingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Every unit that holds open work, without its name.
  List<FollowUp.Standing> standings(Sight sight, LocalDate today) {
    return jdbc.sql(
            """
            with held as (
              select a.held_by, a.due_on, a.reported_through,
                c.gated and coalesce(c.gate_opens_on > :today, true) as waiting,
                a.acknowledged_at is null and a.acknowledge_by < :today as unacknowledged
              from directives.assignment a
              join directives.clause c on c.id = a.clause_id
              join directives.directive d on d.id = a.directive_id
              where %s and %s and %s and %s
            )
            select held_by, count(*) as open,
              count(*) filter (where due_on < :today and not waiting) as overdue,
              count(*) filter (where due_on >= :today and due_on <= :soon and not waiting)
                as due_soon,
              count(*) filter (where unacknowledged) as unacknowledged,
              count(*) filter (where waiting) as waiting,
              count(*) filter (where due_on is null and not waiting) as standing,
              count(*) filter (where due_on is null and not waiting
                and coalesce(reported_through < :silent, true)) as silent,
              min(due_on) filter (where due_on < :today and not waiting) as oldest
            from held
            group by held_by
            """
                .formatted(Sight.GIVEN_HERE, StateRule.OPEN, Sight.OF_ASSIGNMENT, Sight.TOPMOST))
        .param("everywhere", sight.everywhere())
        .param("units", sight.unitArray())
        .param("today", today)
        .param("soon", today.plusDays(SOON_DAYS))
        .param("silent", today.minusDays(SILENT_DAYS))
        .query(StandingRows::standing)
        .list();
  }

  private static FollowUp.Standing standing(ResultSet rs, int n) throws SQLException {
    return new FollowUp.Standing(
        new UnitId(rs.getObject("held_by", UUID.class)),
        "",
        "",
        rs.getLong("open"),
        rs.getLong("overdue"),
        rs.getLong("due_soon"),
        rs.getLong("unacknowledged"),
        rs.getLong("waiting"),
        rs.getLong("standing"),
        rs.getLong("silent"),
        Columns.day(rs, "oldest"));
  }
}
