package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.Unit;

/// Writes parts of assignments.
@Repository
class PartRows {
  private final JdbcClient jdbc;

  PartRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param dueOn null for standing work
  record Terms(
      @Nullable LocalDate dueOn, LocalDate acknowledgeBy, String note, AccountId givenBy) {}

  /// One part for each unit, of the clause of the whole.
  void insert(AssignmentId whole, List<Unit> units, Terms terms) {
    jdbc.sql(
            """
            insert into directives.assignment
              (directive_id, clause_id, unit_id, unit_code, unit_name, held_by, due_on,
                given_due_on, acknowledge_by, responsibility, parent_id, note, given_by)
            select w.directive_id, w.clause_id, part.unit_id, part.code, part.name, part.unit_id,
              cast(:dueOn as date), cast(:dueOn as date), :acknowledgeBy, w.responsibility, w.id,
              :note, :givenBy
            from directives.assignment w
            cross join unnest(
              cast(:unitIds as uuid[]), cast(:codes as text[]), cast(:names as text[])
            ) as part (unit_id, code, name)
            where w.id = :whole
            """)
        .param("whole", whole.value())
        .param("dueOn", terms.dueOn())
        .param("acknowledgeBy", terms.acknowledgeBy())
        .param("note", terms.note())
        .param("givenBy", terms.givenBy().value())
        .param("unitIds", texts(units, unit -> unit.id().toString()))
        .param("codes", texts(units, Unit::code))
        .param("names", texts(units, Unit::name))
        .update();
  }

  private static String[] texts(List<Unit> units, Function<Unit, String> text) {
    return units.stream().map(text).toArray(String[]::new);
  }
}
