package vn.lantoa.directives.internal.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.organisation.UnitId;

/// What a directive gave to each unit.
@Repository
class GivenRows {
  private final JdbcClient jdbc;

  GivenRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param unit who holds the work
  /// @param label notation of the directive, its subject when it has none
  record Given(
      UnitId unit, String unitName, int assignments, LocalDate acknowledgeBy, String label) {}

  /// One row for each unit that holds assignments of the directive, by unit.
  List<Given> givenBy(DirectiveId directive) {
    return jdbc.sql(
            """
            select a.held_by, min(a.unit_name) as unit_name, count(*) as assignments,
              min(a.acknowledge_by) as acknowledge_by,
              coalesce(nullif(d.notation, ''), nullif(d.subject, ''), d.type, '–') as label
            from directives.assignment a
            join directives.directive d on d.id = a.directive_id
            where a.directive_id = :directive
            group by a.held_by, d.id
            order by a.held_by
            """)
        .param("directive", directive.value())
        .query(
            (rs, n) ->
                new Given(
                    new UnitId(rs.getObject("held_by", UUID.class)),
                    rs.getString("unit_name"),
                    rs.getInt("assignments"),
                    rs.getObject("acknowledge_by", LocalDate.class),
                    rs.getString("label")))
        .list();
  }
}
