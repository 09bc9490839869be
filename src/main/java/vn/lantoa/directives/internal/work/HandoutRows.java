package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Writes the assignments of an issue.
@Repository
class HandoutRows {
  private final JdbcClient jdbc;

  HandoutRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// All assignments of an issue in one statement.
  int insert(
      DirectiveId directive,
      Map<Clause, List<Handouts.Given>> units,
      Map<UnitId, UnitId> holders,
      Handouts.Terms terms) {
    List<Row> rows = new ArrayList<>();
    units.forEach(
        (clause, given) -> given.forEach(one -> rows.add(Row.of(clause, one, holders, terms))));
    return jdbc.sql(
            """
            insert into directives.assignment
              (directive_id, clause_id, unit_id, unit_code, unit_name, held_by, due_on,
                given_due_on, acknowledge_by, responsibility)
            select :directive, meant.clause_id, meant.unit_id, meant.code, meant.name,
              meant.held_by, meant.due_on, meant.due_on, :acknowledgeBy, meant.responsibility
            from unnest(
              cast(:clauses as uuid[]), cast(:unitIds as uuid[]), cast(:codes as text[]),
              cast(:names as text[]), cast(:heldBy as uuid[]), cast(:dueOn as date[]),
              cast(:responsibilities as text[])
            ) as meant (clause_id, unit_id, code, name, held_by, due_on, responsibility)
            """)
        .param("directive", directive.value())
        .param("acknowledgeBy", terms.acknowledgeBy())
        .param("clauses", texts(rows, one -> one.clause().id().toString()))
        .param("unitIds", texts(rows, one -> one.unit().id().toString()))
        .param("codes", texts(rows, one -> one.unit().code()))
        .param("names", texts(rows, one -> one.unit().name()))
        .param("heldBy", texts(rows, one -> one.holder().toString()))
        .param("dueOn", texts(rows, one -> one.dueOn() == null ? null : one.dueOn().toString()))
        .param("responsibilities", texts(rows, one -> one.responsibility().name()))
        .update();
  }

  private record Row(
      Clause clause,
      Unit unit,
      UnitId holder,
      Responsibility responsibility,
      @Nullable LocalDate dueOn) {
    static Row of(
        Clause clause, Handouts.Given given, Map<UnitId, UnitId> holders, Handouts.Terms terms) {
      Unit unit = given.unit();
      boolean leads = given.responsibility() == Responsibility.LEAD;
      return new Row(
          clause,
          unit,
          holders.getOrDefault(unit.id(), unit.id()),
          given.responsibility(),
          leads ? terms.dueOn(clause.id()) : null);
    }
  }

  private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }
}
