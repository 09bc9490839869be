package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Ending;

/// Ends assignments, and moves their due days when a gate opens.
@Repository
class EndingRows {
  private final JdbcClient jdbc;

  EndingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int endOf(DirectiveId directive, Set<ClauseId> clauses, Ending because, LocalDate on) {
    return jdbc.sql(
            """
            update directives.assignment
            set ended_on = :on, ended_because = :because
            where directive_id = :directive
              and (:all or clause_id = any(cast(:clauses as uuid[])))
              and (done_on is null or done_on > :on)
              and (ended_on is null or ended_on > :on)
            """)
        .param("directive", directive.value())
        .param("all", clauses.isEmpty())
        .param(
            "clauses",
            clauses.stream().map(ClauseId::toString).collect(Collectors.joining(",", "{", "}")))
        .param("because", because.name())
        .param("on", on)
        .update();
  }

  /// Ends one assignment, and what of it was handed down and is still open.
  void endOne(AssignmentId id, Ending because, LocalDate on) {
    jdbc.sql(
            """
            with recursive below as (
              select cast(:id as uuid) as id
              union all
              select p.id from directives.assignment p join below on p.parent_id = below.id
            )
            update directives.assignment a
            set ended_on = :on,
              ended_because = case when a.id = :id then :because else 'WITHDRAWN' end
            from below
            where a.id = below.id and a.ended_on is null and (a.done_on is null or a.done_on > :on)
            """)
        .param("id", id.value())
        .param("because", because.name())
        .param("on", on)
        .update();
  }

  /// Due days never lie before `earliest`, and otherwise are what was given.
  int dueFrom(ClauseId clause, LocalDate earliest) {
    return jdbc.sql(
            """
            update directives.assignment
            set due_on = greatest(given_due_on, :earliest)
            where clause_id = :clause and due_on <> greatest(given_due_on, :earliest)
              and done_on is null and ended_on is null
            """)
        .param("clause", clause.value())
        .param("earliest", earliest)
        .update();
  }
}
