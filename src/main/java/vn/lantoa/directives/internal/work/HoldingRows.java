package vn.lantoa.directives.internal.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.organisation.UnitId;

/// Who holds assignments.
@Repository
class HoldingRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  HoldingRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param open assignments that the unit holds and that are neither done nor ended
  record Held(UnitId unit, long open) {}

  record Moved(AssignmentId assignment, UnitId from, UnitId to) {}

  /// Those of the units that hold open work.
  List<Held> openAt(Collection<UnitId> units) {
    return jdbc.sql(
            """
            select held_by, count(*) as open
            from directives.assignment
            where held_by = any(cast(:units as uuid[])) and done_on is null and ended_on is null
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
            where a.done_on is null and a.ended_on is null and (a.held_by <> a.unit_id or not exists (
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
            set held_by = :to, held_since = :now
            where unit_id = :meant and held_by <> :to and done_on is null and ended_on is null
            returning id, old.held_by as from_unit, held_by as to_unit
            """)
        .param("meant", meant.value())
        .param("to", to.value())
        .param("now", Columns.utc(clock.instant()))
        .query(HoldingRows::moved)
        .list();
  }

  /// Brings open work that came to the units back to whom it was meant for.
  List<Moved> giveBack(Collection<UnitId> units) {
    return jdbc.sql(
            """
            update directives.assignment
            set held_by = unit_id, held_since = null
            where held_by = any(cast(:units as uuid[])) and held_by <> unit_id and done_on is null
              and ended_on is null
            returning id, old.held_by as from_unit, held_by as to_unit
            """)
        .param("units", array(units))
        .query(HoldingRows::moved)
        .list();
  }

  private static Moved moved(ResultSet rs, int n) throws SQLException {
    return new Moved(
        new AssignmentId(rs.getObject("id", UUID.class)),
        new UnitId(rs.getObject("from_unit", UUID.class)),
        new UnitId(rs.getObject("to_unit", UUID.class)));
  }

  /// Work that was given to one of the units, or that came to one and was acknowledged or done
  /// there.
  long countAnsweredAt(Collection<UnitId> units) {
    return jdbc.sql(
            """
            select count(*)
            from directives.assignment
            where unit_id = any(cast(:units as uuid[]))
              or (held_by = any(cast(:units as uuid[]))
                and (done_on is not null or acknowledged_at >= held_since))
            """)
        .param("units", array(units))
        .query(Long.class)
        .single();
  }

  private static String array(Collection<UnitId> units) {
    return units.stream().map(UnitId::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
