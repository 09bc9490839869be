package vn.lantoa.directives.internal.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.internal.work.StateRule;
import vn.lantoa.notifications.DueWork;
import vn.lantoa.organisation.UnitId;

/// Open assignments as [DueWork]. Work whose gate is closed, that has ended or is done is never
/// reminded of.
@Repository
class DueAssignments implements DueWork {
  /// Holds for an assignment `a` of a clause `c` that may be worked on and is not done.
  private static final String TO_DO =
      "(" + StateRule.STATE + ") in ('OPEN_IN_TIME', 'OPEN_OVERDUE', 'STANDING')";

  private final JdbcClient jdbc;
  private final Clock clock;

  DueAssignments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Directives in the order in which they were issued.
  @Override
  public List<Matter> matters(LocalDate today) {
    return jdbc.sql(
            """
            select d.id, coalesce(nullif(d.notation, ''), nullif(d.subject, ''), d.type, '–') as label
            from directives.directive d
            where d.state = 'ISSUED' and exists (
              select from directives.assignment a
              join directives.clause c on c.id = a.clause_id
              where a.directive_id = d.id and\s"""
                + TO_DO
                + ") order by d.issued_at, d.id")
        .param("today", today)
        .query(
            (rs, n) -> {
              UUID id = rs.getObject("id", UUID.class);
              return new Matter(
                  id,
                  rs.getString("label"),
                  "/assignments?directive=" + id,
                  "/directives/" + id + "/progress");
            })
        .list();
  }

  @Override
  public List<Piece> openOf(Matter matter, LocalDate today) {
    return jdbc.sql(
            """
            select a.id, a.held_by, d.issued_at, a.due_on, a.acknowledge_by, a.acknowledged_at,
              a.reported_through
            from directives.assignment a
            join directives.directive d on d.id = a.directive_id
            join directives.clause c on c.id = a.clause_id
            where a.directive_id = :directive and\s"""
                + TO_DO
                + " order by a.id")
        .param("directive", matter.id())
        .param("today", today)
        .query(this::piece)
        .list();
  }

  private Piece piece(ResultSet rs, int n) throws SQLException {
    LocalDate givenOn =
        rs.getObject("issued_at", OffsetDateTime.class)
            .atZoneSameInstant(clock.getZone())
            .toLocalDate();
    LocalDate dueOn = rs.getObject("due_on", LocalDate.class);
    return new Piece(
        rs.getObject("id", UUID.class),
        new UnitId(rs.getObject("held_by", UUID.class)),
        givenOn,
        dueOn,
        rs.getObject("acknowledged_at") == null
            ? rs.getObject("acknowledge_by", LocalDate.class)
            : null,
        dueOn == null ? laterOf(rs.getObject("reported_through", LocalDate.class), givenOn) : null);
  }

  /// Activities may have been reported for days before the letter was entered.
  private static LocalDate laterOf(@Nullable LocalDate reported, LocalDate givenOn) {
    return reported == null || reported.isBefore(givenOn) ? givenOn : reported;
  }
}
