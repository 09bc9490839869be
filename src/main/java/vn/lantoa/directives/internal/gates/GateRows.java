package vn.lantoa.directives.internal.gates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.gates.Condition;
import vn.lantoa.directives.gates.GateId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.identity.AccountId;
import vn.lantoa.policy.LegalEventId;

/// Gates, written.
@Repository
class GateRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  GateRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Drops what the reader proposed for other words.
  void dropProposals(ClauseId clause, String wording) {
    jdbc.sql(
            """
            delete from directives.gate
            where clause_id = :clause and not confirmed and opened_on is null
              and wording <> :wording
            """)
        .param("clause", clause.value())
        .param("wording", wording)
        .update();
  }

  boolean hasGates(ClauseId clause) {
    return jdbc.sql("select exists (select from directives.gate where clause_id = :clause)")
        .param("clause", clause.value())
        .query(Boolean.class)
        .single();
  }

  GateId insert(ClauseId clause, Proposal proposal, boolean confirmed) {
    UUID id =
        jdbc.sql(
                """
                insert into directives.gate
                  (clause_id, kind, wording, day, event_id, awaited_id, awaited_notation, owed_by,
                   confirmed, created_at)
                values (:clause, :kind, :wording, cast(:day as date), cast(:event as uuid),
                  cast(:awaited as uuid), :notation, :owedBy, :confirmed, :now)
                returning id
                """)
            .param("clause", clause.value())
            .params(values(proposal))
            .param("confirmed", confirmed)
            .param("now", Columns.utc(clock.instant()))
            .query(UUID.class)
            .single();
    return new GateId(id);
  }

  /// Writes what a person wants; that confirms it.
  void change(GateId gate, Proposal wanted) {
    jdbc.sql(
            """
            update directives.gate
            set version = version + 1, kind = :kind, wording = :wording, day = cast(:day as date),
              event_id = cast(:event as uuid), awaited_id = cast(:awaited as uuid),
              awaited_notation = :notation, owed_by = :owedBy, confirmed = true
            where id = :id
            """)
        .param("id", gate.value())
        .params(values(wanted))
        .update();
  }

  void confirm(GateId gate) {
    jdbc.sql("update directives.gate set version = version + 1, confirmed = true where id = :id")
        .param("id", gate.value())
        .update();
  }

  void remove(GateId gate) {
    jdbc.sql("delete from directives.gate where id = :id").param("id", gate.value()).update();
  }

  /// @param opening null takes an opening back
  void open(GateId gate, @Nullable Opening opening) {
    jdbc.sql(
            """
            update directives.gate
            set version = version + 1, confirmed = true, opened_on = cast(:on as date),
              opened_because = cast(:because as text), opened_by = cast(:by as uuid)
            where id = :id
            """)
        .param("id", gate.value())
        .param("on", opening == null ? null : opening.on())
        .param("because", opening == null ? null : opening.because())
        .param("by", opening == null ? null : opening.by().toString())
        .update();
  }

  record Opening(LocalDate on, String because, AccountId by) {}

  private static Map<String, @Nullable Object> values(Proposal proposal) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("kind", proposal.condition().kind());
    values.put("wording", proposal.wording());
    values.put("owedBy", proposal.owedBy().name());
    values.put("day", null);
    values.put("event", null);
    values.put("awaited", null);
    values.put("notation", null);
    switch (proposal.condition()) {
      case Condition.OnDay(var day) -> values.put("day", day);
      case Condition.AfterEvent(var event) -> values.put("event", event.toString());
      case Condition.AfterDirective(var registered, String notation) -> {
        values.put("awaited", registered == null ? null : registered.toString());
        values.put("notation", registered == null ? notation : null);
      }
      case Condition.InWords words -> {}
    }
    return values;
  }

  /// Laws before decrees, the latest first: what a letter of today names.
  List<WordingReader.Known> knownEvents() {
    return jdbc.sql(
            """
            select id, title_vi, source
            from policy.legal_event
            order by kind <> 'LAW_IN_FORCE', coalesce(happened_on, planned_on) desc nulls last, code
            """)
        .query(
            (rs, n) ->
                new WordingReader.Known(
                    new LegalEventId(rs.getObject("id", UUID.class)),
                    rs.getString("title_vi"),
                    rs.getString("source")))
        .list();
  }

  /// The subject of the letter and its text to the end of the clause; "" for no such clause.
  String wordsBefore(ClauseId clause) {
    return jdbc.sql(
            """
            select concat_ws(' ', d.subject, right(left(t.text, coalesce(c.ends_at, 20000)), 20000))
            from directives.clause c
            join directives.directive d on d.id = c.directive_id
            join directives.document t on t.id = d.document_id
            where c.id = :clause
            """)
        .param("clause", clause.value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  Optional<DirectiveId> directiveOf(String notation) {
    return jdbc.sql(
            """
            select id
            from directives.directive
            where upper(notation) = upper(:notation) and issuing_unit_id is null
            order by issued_on desc nulls last
            limit 1
            """)
        .param("notation", notation)
        .query((rs, n) -> new DirectiveId(rs.getObject("id", UUID.class)))
        .optional();
  }
}
