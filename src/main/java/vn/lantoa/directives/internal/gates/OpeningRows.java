package vn.lantoa.directives.internal.gates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.policy.LegalEventId;

/// Openings that units know of, and how the clauses stand beside them.
@Repository
class OpeningRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  OpeningRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// What units do not know yet.
  enum Act {
    OPENED,
    /// Open still, from another day on.
    MOVED,
    CLOSED
  }

  /// @param on first open day; of a closing the day that does not hold any more
  record Change(ClauseId clause, UUID directive, String label, String ref, Act act, LocalDate on) {}

  /// Clauses that stand otherwise than units know.
  List<Change> changes(Collection<UUID> directives, LocalDate today) {
    return jdbc.sql(
            """
            select c.id, c.directive_id, c.ref, c.gated, c.gate_opens_on, o.opened_on,
              btrim(coalesce(d.type, '') || ' ' || coalesce(d.notation, '')) as label
            from directives.clause c
            join directives.directive d on d.id = c.directive_id
            left join directives.gate_opening o on o.clause_id = c.id and o.closed_at is null
            where c.directive_id = any(:directives) and d.state = 'ISSUED' and c.gated
              and case when c.gate_opens_on <= :today
                then o.opened_on is distinct from c.gate_opens_on else o.id is not null end
            order by d.id, c.position
            """)
        .param("directives", directives.toArray(UUID[]::new))
        .param("today", today)
        .query((rs, n) -> change(rs, today))
        .list();
  }

  private static Change change(ResultSet rs, LocalDate today) throws SQLException {
    LocalDate opensOn = Columns.day(rs, "gate_opens_on");
    LocalDate known = Columns.day(rs, "opened_on");
    boolean open = opensOn != null && !opensOn.isAfter(today);
    Act act = !open ? Act.CLOSED : known == null ? Act.OPENED : Act.MOVED;
    return new Change(
        new ClauseId(rs.getObject("id", UUID.class)),
        rs.getObject("directive_id", UUID.class),
        rs.getString("label"),
        rs.getString("ref"),
        act,
        Objects.requireNonNull(act == Act.CLOSED ? known : opensOn));
  }

  /// Whether this call wrote it.
  boolean open(Change change) {
    return jdbc.sql(
                """
                insert into directives.gate_opening (clause_id, opened_on, followed_at)
                values (:clause, :on, :now)
                on conflict (clause_id) where closed_at is null do nothing
                """)
            .param("clause", change.clause().value())
            .param("on", change.on())
            .param("now", Columns.utc(clock.instant()))
            .update()
        > 0;
  }

  boolean move(Change change) {
    return jdbc.sql(
                """
                update directives.gate_opening
                set opened_on = :on
                where clause_id = :clause and closed_at is null and opened_on <> :on
                """)
            .param("clause", change.clause().value())
            .param("on", change.on())
            .update()
        > 0;
  }

  boolean close(Change change) {
    return jdbc.sql(
                """
                update directives.gate_opening
                set closed_at = :now
                where clause_id = :clause and closed_at is null
                """)
            .param("clause", change.clause().value())
            .param("now", Columns.utc(clock.instant()))
            .update()
        > 0;
  }

  /// The opening that was written last for the clause.
  UUID holding(Change change) {
    return jdbc.sql(
            """
            select id from directives.gate_opening where clause_id = :clause order by id desc limit 1
            """)
        .param("clause", change.clause().value())
        .query(UUID.class)
        .single();
  }

  /// Issued directives with a gate that waits for the event.
  List<UUID> waitingFor(LegalEventId event) {
    return jdbc.sql(
            """
            select distinct c.directive_id
            from directives.gate g
            join directives.clause c on c.id = g.clause_id
            join directives.directive d on d.id = c.directive_id
            where g.event_id = :event and d.state = 'ISSUED'
            """)
        .param("event", event.value())
        .query(UUID.class)
        .list();
  }

  /// Issued directives with a gate that waits for the directive.
  List<UUID> waitingFor(DirectiveId directive) {
    return jdbc.sql(
            """
            select distinct c.directive_id
            from directives.gate g
            join directives.clause c on c.id = g.clause_id
            join directives.directive d on d.id = c.directive_id
            where d.state = 'ISSUED' and (g.awaited_id = :directive
              or upper(g.awaited_notation) = (
                select upper(notation) from directives.directive where id = :directive))
            """)
        .param("directive", directive.value())
        .query(UUID.class)
        .list();
  }

  /// Issued directives that carry out clauses of these.
  List<UUID> below(Collection<UUID> directives) {
    return jdbc.sql(
            """
            select distinct c.directive_id
            from directives.clause_implementation i
            join directives.clause p on p.id = i.implements_id
            join directives.clause c on c.id = i.clause_id
            join directives.directive d on d.id = c.directive_id
            where p.directive_id = any(:directives) and d.state = 'ISSUED'
            """)
        .param("directives", directives.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /// Issued directives with a gate.
  List<UUID> gated() {
    return jdbc.sql(
            """
            select distinct c.directive_id
            from directives.gate g
            join directives.clause c on c.id = g.clause_id
            join directives.directive d on d.id = c.directive_id
            where d.state = 'ISSUED'
            """)
        .query(UUID.class)
        .list();
  }
}
