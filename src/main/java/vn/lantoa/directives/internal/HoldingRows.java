package vn.lantoa.directives.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.organisation.UnitId;

/// Who holds assignments.
@Repository
class HoldingRows {
  private final JdbcClient jdbc;

  HoldingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param open assignments that the unit holds and that are not done
  record Held(UnitId unit, long open) {}

  record Moved(AssignmentId assignment, UnitId from) {}

  /// Those of the units that hold open work.
  List<Held> openAt(Collection<UnitId> units) {
    return jdbc.sql(
            """
            select held_by, count(*) as open
            from directives.assignment
            where held_by = any(cast(:units as uuid[])) and done_on is null
            group by held_by
            order by held_by
            """)
        .param("units", array(units))
        .query(
            (rs, n) ->
                new Held(new UnitId(rs.getObject("held_by", UUID.class)), rs.getLong("open")))
        .list();
  }

  /// Units meant by open work that somebody else holds, or that do not exist on the day.
  List<UnitId> displaced(LocalDate today) {
    return jdbc.sql(
            """
            select distinct a.unit_id
            from directives.assignment a
            where a.done_on is null and (a.held_by <> a.unit_id or not exists (
              select from organisation.unit_version v
              where v.unit_id = a.unit_id and v.valid @> :today))
            order by a.unit_id
            """)
        .param("today", today)
        .query((rs, n) -> new UnitId(rs.getObject(1, UUID.class)))
        .list();
  }

  /// Brings the open work meant for the one unit to the other.
  List<Moved> bring(UnitId meant, UnitId to) {
    return jdbc.sql(
            """
            update directives.assignment
            set held_by = :to
            where unit_id = :meant and held_by <> :to and done_on is null
            returning id, old.held_by as from_unit
            """)
        .param("meant", meant.value())
        .param("to", to.value())
        .query(
            (rs, n) ->
                new Moved(
                    new AssignmentId(rs.getObject("id", UUID.class)),
                    new UnitId(rs.getObject("from_unit", UUID.class))))
        .list();
  }

  /// Work that was given to one of the units, or acknowledged or done at one from the day on.
  long countAnsweredAt(Collection<UnitId> units, LocalDate from) {
    return jdbc.sql(
            """
            select count(*)
            from directives.assignment
            where unit_id = any(cast(:units as uuid[]))
              or (held_by = any(cast(:units as uuid[])) and (done_on >= :from
                or acknowledged_at >= cast(:from as date) at time zone 'Asia/Ho_Chi_Minh'))
            """)
        .param("units", array(units))
        .param("from", from)
        .query(Long.class)
        .single();
  }

  private static String array(Collection<UnitId> units) {
    return units.stream().map(UnitId::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
