package vn.lantoa.directives.internal.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.implementation.Progress;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.work.StateRule;
import vn.lantoa.organisation.UnitId;

/// Documents that answer a directive, and how far their work is.
@Repository
class AnswerRows {
  private final JdbcClient jdbc;

  AnswerRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A document of a unit that carries out a directive.
  record Kept(
      DirectiveId id,
      String label,
      String subject,
      UnitId unit,
      @Nullable LocalDate issuedOn,
      boolean draft,
      boolean recalled) {}

  List<Kept> documents(Sight sight, DirectiveId above) {
    return jdbc.sql(
            """
            select d.id, btrim(concat_ws(' ', d.type, d.notation)) as label,
              coalesce(d.subject, '') as subject, d.issuing_unit_id, d.issued_on, d.state,
              d.recalled_on
            from directives.implementing i
            join directives.directive d on d.id = i.directive_id
            where i.implements_id = :above and d.issuing_unit_id is not null and %s
            order by d.issued_on nulls last, d.id
            """
                .formatted(Sight.OF_DIRECTIVE))
        .params(sight.params())
        .param("above", above.value())
        .query((rs, n) -> kept(rs))
        .list();
  }

  private static Kept kept(ResultSet rs) throws SQLException {
    return new Kept(
        new DirectiveId(rs.getObject("id", UUID.class)),
        rs.getString("label"),
        rs.getString("subject"),
        Objects.requireNonNull(Columns.unit(rs, "issuing_unit_id")),
        Columns.day(rs, "issued_on"),
        rs.getString("state").equals("DRAFT"),
        rs.getObject("recalled_on") != null);
  }

  /// A clause of one of the documents.
  record Line(ClauseId id, DirectiveId directive, String ref, String heading) {}

  List<Line> clauses(Collection<DirectiveId> documents) {
    return jdbc.sql(
            """
            select c.id, c.directive_id, c.ref, c.heading
            from directives.clause c
            where c.directive_id = any(:documents)
            order by c.directive_id, c.position
            """)
        .param("documents", ids(documents))
        .query(
            (rs, n) ->
                new Line(
                    new ClauseId(rs.getObject("id", UUID.class)),
                    new DirectiveId(rs.getObject("directive_id", UUID.class)),
                    rs.getString("ref"),
                    rs.getString("heading")))
        .list();
  }

  private static UUID[] ids(Collection<DirectiveId> documents) {
    return documents.stream().map(DirectiveId::value).toArray(UUID[]::new);
  }

  /// How far the work of every clause is; parts count with their whole.
  Map<ClauseId, Progress> progress(
      Sight sight, Collection<DirectiveId> documents, LocalDate today) {
    Map<ClauseId, Progress> progress = new HashMap<>();
    jdbc.sql(
            """
            with work as (
              select a.clause_id, %s as state
              from directives.assignment a
              join directives.clause c on c.id = a.clause_id
              where a.directive_id = any(:documents) and a.parent_id is null and %s
            )
            select clause_id,
              count(*) filter (where state in ('DONE_ON_TIME', 'DONE_LATE')) as done,
              count(*) filter (where state = 'OPEN_OVERDUE') as late,
              count(*) filter (where state = 'OPEN_IN_TIME') as open,
              count(*) filter (where state = 'WAITING') as waiting,
              count(*) filter (where state = 'STANDING') as standing
            from work
            group by clause_id
            """
                .formatted(StateRule.STATE, Sight.OF_ASSIGNMENT))
        .params(sight.params())
        .param("documents", ids(documents))
        .param("today", today)
        .query(
            rs -> {
              progress.put(
                  new ClauseId(rs.getObject("clause_id", UUID.class)),
                  new Progress(
                      rs.getLong("done"),
                      rs.getLong("late"),
                      rs.getLong("open"),
                      rs.getLong("waiting"),
                      rs.getLong("standing")));
            });
    return progress;
  }

  /// Who holds work of a directive, and whether a clause that it has asks for a document.
  Map<UnitId, Boolean> holders(DirectiveId above) {
    Map<UnitId, Boolean> holders = new HashMap<>();
    jdbc.sql(
            """
            select distinct a.held_by, c.heading || ' ' || c.text as words
            from directives.assignment a
            join directives.clause c on c.id = a.clause_id
            where a.directive_id = :above and a.parent_id is null and a.ended_on is null
            """)
        .param("above", above.value())
        .query(
            rs -> {
              boolean plan = Likeness.asksForPlan(Objects.requireNonNull(rs.getString("words")));
              holders.merge(
                  new UnitId(rs.getObject("held_by", UUID.class)), plan, Boolean::logicalOr);
            });
    return holders;
  }

  /// Clauses of the directive that one of the units has work of.
  Set<ClauseId> clausesHeldBy(DirectiveId above, Set<UnitId> units) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct clause_id
                from directives.assignment
                where directive_id = :above and parent_id is null and ended_on is null
                  and held_by = any(:units)
                """)
            .param("above", above.value())
            .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
            .query((rs, n) -> new ClauseId(rs.getObject("clause_id", UUID.class)))
            .list());
  }

  /// Documents that were told as evidence of an assignment.
  List<DirectiveId> toldOf(AssignmentId assignment) {
    return jdbc.sql(
            """
            select source_id
            from directives.evidence
            where assignment_id = :id and source_id is not null and removed_at is null
            """)
        .param("id", assignment.value())
        .query((rs, n) -> new DirectiveId(rs.getObject(1, UUID.class)))
        .list();
  }
}
