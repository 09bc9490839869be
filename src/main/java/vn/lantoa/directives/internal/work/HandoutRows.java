package vn.lantoa.directives.internal.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Writes the assignments of an issue.
@Repository
class HandoutRows {
  private final JdbcClient jdbc;

  HandoutRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All assignments of an issue at once.
  ///
  /// @param holders who carries a unit on today, for units that do not exist today
  int insert(
      DirectiveId directive,
      Map<Clause, List<Unit>> units,
      Map<UnitId, UnitId> holders,
      Handouts.Terms terms) {
    List<Given> given = new ArrayList<>();
    units.forEach((clause, meant) -> meant.forEach(unit -> given.add(new Given(clause, unit))));
    return jdbc.sql(
            """
            insert into directives.assignment
              (directive_id, clause_id, unit_id, unit_code, unit_name, held_by, due_on,
                given_due_on, acknowledge_by)
            select :directive, meant.clause_id, meant.unit_id, meant.code, meant.name,
              meant.held_by, cast(:dueOn as date), cast(:dueOn as date), :acknowledgeBy
            from unnest(
              cast(:clauses as uuid[]), cast(:unitIds as uuid[]), cast(:codes as text[]),
              cast(:names as text[]), cast(:heldBy as uuid[])
            ) as meant (clause_id, unit_id, code, name, held_by)
            """)
        .param("directive", directive.value())
        .param("dueOn", terms.dueOn())
        .param("acknowledgeBy", terms.acknowledgeBy())
        .param("clauses", texts(given, one -> one.clause().id().toString()))
        .param("unitIds", texts(given, one -> one.unit().id().toString()))
        .param("codes", texts(given, one -> one.unit().code()))
        .param("names", texts(given, one -> one.unit().name()))
        .param("heldBy", texts(given, one -> holder(one.unit(), holders).toString()))
        .update();
  }

  private record Given(Clause clause, Unit unit) {}

  private static String[] texts(List<Given> given, Function<Given, String> text) {
    return given.stream().map(text).toArray(String[]::new);
  }

  private static UnitId holder(Unit unit, Map<UnitId, UnitId> holders) {
    return holders.getOrDefault(unit.id(), unit.id());
  }
}
