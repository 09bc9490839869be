package vn.lantoa.directives.internal.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;

/// What documents carry out, row by row.
@Repository
class LinkRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  LinkRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Documents that a document carries out, or seems to as far as the viewer sees those; without
  /// their clauses.
  List<Lineage.Parent> parents(Sight sight, DirectiveId document) {
    return jdbc.sql(
            """
            select d.id, btrim(concat_ws(' ', d.type, d.notation)) as label,
              coalesce(d.subject, '') as subject, bool_or(w.said) as said, v.seen,
              min(m.ended_on) as ended_on,
              bool_or(m.kept_at is not null) as kept
            from (
              select i.implements_id as id, true as said
              from directives.implementing i
              where i.directive_id = :document
              union all
              select c.directive_id, false
              from directives.relation r
              join directives.cited c on c.id = r.cited_id
              where r.directive_id = :document and r.kind = 'IMPLEMENTS'
            ) w
            join directives.directive d on d.id = w.id and d.id <> :document
              and d.state = 'ISSUED'
            left join directives.implementation m on m.directive_id = :document
              and m.implements_id = d.id
            cross join lateral (select %s as seen) v
            where w.said or v.seen
            group by d.id, v.seen
            order by d.issued_on, d.id
            """
                .formatted(Sight.OF_DIRECTIVE))
        .params(sight.params())
        .param("document", document.value())
        .query((rs, n) -> parent(rs))
        .list();
  }

  private static Lineage.Parent parent(ResultSet rs) throws SQLException {
    return new Lineage.Parent(
        new DirectiveId(rs.getObject("id", UUID.class)),
        Objects.requireNonNull(rs.getString("label")),
        Objects.requireNonNull(rs.getString("subject")),
        rs.getBoolean("said"),
        rs.getBoolean("seen"),
        Columns.day(rs, "ended_on"),
        rs.getBoolean("kept"),
        List.of());
  }

  /// Clauses of a directive that ask somebody to do something, with what the unit has of them.
  ///
  /// @param holders the unit and who carries it on
  List<Lineage.Duty> duties(DirectiveId above, Set<UnitId> holders) {
    return jdbc.sql(
            """
            select c.id, c.ref, c.heading, c.text, w.given, w.due_on
            from directives.clause c
            cross join lateral (
              select count(*) > 0 as given, max(a.due_on) as due_on
              from directives.assignment a
              where a.clause_id = c.id and a.parent_id is null
                and coalesce(a.ended_because, '') not in ('RETURNED', 'WITHDRAWN')
                and (a.unit_id = any(:holders) or a.held_by = any(:holders))
            ) w
            where c.directive_id = :above and c.operative
            order by c.position
            """)
        .param("above", above.value())
        .param("holders", holders.stream().map(UnitId::value).toArray(UUID[]::new))
        .query((rs, n) -> duty(rs))
        .list();
  }

  private static Lineage.Duty duty(ResultSet rs) throws SQLException {
    String heading = Objects.requireNonNull(rs.getString("heading"));
    String text = Objects.requireNonNull(rs.getString("text"));
    return new Lineage.Duty(
        new ClauseId(rs.getObject("id", UUID.class)),
        Objects.requireNonNull(rs.getString("ref")),
        heading,
        text,
        rs.getBoolean("given"),
        Likeness.asksForPlan(heading + " " + text),
        Columns.day(rs, "due_on"));
  }

  /// What the clauses of documents carry out.
  Map<ClauseId, Set<ClauseId>> links(Collection<DirectiveId> documents) {
    Map<ClauseId, Set<ClauseId>> links = new LinkedHashMap<>();
    jdbc.sql(
            """
            select i.clause_id, i.implements_id
            from directives.clause_implementation i
            join directives.clause c on c.id = i.clause_id
            where c.directive_id = any(:documents)
            order by c.directive_id, c.position, i.implements_id
            """)
        .param("documents", documents.stream().map(DirectiveId::value).toArray(UUID[]::new))
        .query(
            rs -> {
              links
                  .computeIfAbsent(
                      new ClauseId(rs.getObject("clause_id", UUID.class)),
                      id -> new LinkedHashSet<>())
                  .add(new ClauseId(rs.getObject("implements_id", UUID.class)));
            });
    return links;
  }

  void unlinkAll(DirectiveId document) {
    jdbc.sql(
            """
            delete from directives.clause_implementation i
            using directives.clause c
            where c.id = i.clause_id and c.directive_id = :document
            """)
        .param("document", document.value())
        .update();
  }

  void link(ClauseId clause, ClauseId above) {
    jdbc.sql(
            """
            insert into directives.clause_implementation (clause_id, implements_id)
            values (:clause, :above)
            on conflict do nothing
            """)
        .param("clause", clause.value())
        .param("above", above.value())
        .update();
  }

  /// A person said that a document carries out another one.
  void say(DirectiveId document, DirectiveId above, AccountId by) {
    jdbc.sql(
            """
            insert into directives.implementation (directive_id, implements_id, said_by, said_at)
            values (:document, :above, :by, :now)
            on conflict do nothing
            """)
        .param("document", document.value())
        .param("above", above.value())
        .param("by", by.value())
        .param("now", Columns.utc(clock.instant()))
        .update();
  }

  /// The work of a document goes on although what it carries out has ended.
  boolean keep(DirectiveId document, DirectiveId above, AccountId by) {
    return jdbc.sql(
                """
                update directives.implementation
                set kept_by = :by, kept_at = :now
                where directive_id = :document and implements_id = :above
                  and ended_on is not null and kept_at is null
                """)
            .param("document", document.value())
            .param("above", above.value())
            .param("by", by.value())
            .param("now", Columns.utc(clock.instant()))
            .update()
        > 0;
  }

  /// A document that carries out another one.
  ///
  /// @param unit whose it is
  record Below(DirectiveId id, @Nullable UnitId unit, String label, boolean draft) {}

  /// Documents in force that carry out a directive.
  List<Below> below(DirectiveId above) {
    return jdbc.sql(
            """
            select d.id, d.issuing_unit_id, d.state,
              coalesce(nullif(btrim(concat_ws(' ', d.type, d.notation)), ''), d.subject, '') as label
            from directives.implementing i
            join directives.directive d on d.id = i.directive_id
            where i.implements_id = :above and d.recalled_on is null
            order by d.id
            """)
        .param("above", above.value())
        .query(
            (rs, n) ->
                new Below(
                    new DirectiveId(rs.getObject("id", UUID.class)),
                    Columns.unit(rs, "issuing_unit_id"),
                    rs.getString("label"),
                    rs.getString("state").equals("DRAFT")))
        .list();
  }

  void ended(DirectiveId document, DirectiveId above, LocalDate on) {
    jdbc.sql(
            """
            update directives.implementation
            set ended_on = :on
            where directive_id = :document and implements_id = :above and ended_on is null
            """)
        .param("document", document.value())
        .param("above", above.value())
        .param("on", on)
        .update();
  }

  /// Due days that the draft begins with.
  void propose(ClauseId clause, LocalDate dueOn) {
    jdbc.sql("update directives.clause set proposed_due_on = :day where id = :clause")
        .param("clause", clause.value())
        .param("day", dueOn)
        .update();
  }

  /// Marks that a person wrote down for a clause from above hold for what carries it out.
  void copyMarks(ClauseId above, ClauseId clause) {
    jdbc.sql(
            """
            insert into directives.clause_marks (clause_id, forms, policy_areas, audiences)
            select :clause, forms, policy_areas, audiences
            from directives.clause_marks
            where clause_id = :above
            """)
        .param("clause", clause.value())
        .param("above", above.value())
        .update();
  }

  Map<ClauseId, LocalDate> proposedDays(DirectiveId document) {
    Map<ClauseId, LocalDate> days = new HashMap<>();
    jdbc.sql(
            """
            select id, proposed_due_on
            from directives.clause
            where directive_id = :document and proposed_due_on is not null
            """)
        .param("document", document.value())
        .query(
            rs -> {
              days.put(
                  new ClauseId(rs.getObject("id", UUID.class)),
                  Objects.requireNonNull(Columns.day(rs, "proposed_due_on")));
            });
    return days;
  }
}
