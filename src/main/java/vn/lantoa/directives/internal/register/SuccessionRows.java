package vn.lantoa.directives.internal.register;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.register.RelationKind;
import vn.lantoa.directives.register.Successions.Decision;
import vn.lantoa.directives.register.Successions.Fate;
import vn.lantoa.directives.register.Successions.OldClause;
import vn.lantoa.identity.AccountId;

/// Decisions about the work of directives that others replace or amend.
@Repository
class SuccessionRows {
  private static final String OPEN = "a.ended_on is null and a.done_on is null";

  private final JdbcClient jdbc;

  SuccessionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A directive in force that another replaces or amends.
  record Succeeded(DirectiveId id, RelationKind kind, String label, boolean decided) {}

  /// Those with open work, and those about which a decision stands.
  List<Succeeded> succeeded(DirectiveId directive) {
    return jdbc.sql(
            """
            select d.id, max(r.kind) as kind, concat_ws(' ', d.type, d.notation) as label,
              count(s.old_id) > 0 as decided
            from directives.relation r
            join directives.cited c on c.id = r.cited_id
            join directives.directive n on n.id = r.directive_id
            join directives.directive d on d.id = c.directive_id and d.state = 'ISSUED'
              and d.recalled_on is null and d.id <> r.directive_id
              and (n.issuing_unit_id is null) = (d.issuing_unit_id is null)
            left join directives.succession s on s.directive_id = r.directive_id
              and s.old_id = d.id
            where r.directive_id = :directive and r.kind in ('AMENDS', 'REPLACES')
              and exists (
                select from directives.assignment a
                where a.directive_id = d.id and %s
              )
            group by d.id
            order by d.id
            """
                .formatted(OPEN))
        .param("directive", directive.value())
        .query(
            (rs, n) ->
                new Succeeded(
                    new DirectiveId(rs.getObject("id", UUID.class)),
                    RelationKind.valueOf(rs.getString("kind")),
                    rs.getString("label"),
                    rs.getBoolean("decided")))
        .list();
  }

  String labelOf(DirectiveId directive) {
    return jdbc.sql(
            "select concat_ws(' ', type, notation) from directives.directive where id = :id")
        .param("id", directive.value())
        .query(String.class)
        .single();
  }

  List<OldClause> openClauses(DirectiveId old) {
    return jdbc.sql(
            """
            select c.id, c.ref, c.heading, count(*) as open
            from directives.clause c
            join directives.assignment a on a.clause_id = c.id and %s
            where c.directive_id = :old
            group by c.id
            order by c.position
            """
                .formatted(OPEN))
        .param("old", old.value())
        .query(
            (rs, n) ->
                new OldClause(
                    new ClauseId(rs.getObject("id", UUID.class)),
                    rs.getString("ref"),
                    rs.getString("heading"),
                    rs.getLong("open")))
        .list();
  }

  Optional<Decision> decisionOf(DirectiveId directive, DirectiveId old) {
    Set<ClauseId> ends = new HashSet<>();
    Map<ClauseId, ClauseId> successors = new HashMap<>();
    jdbc.sql(
            """
            select old_clause_id, ends, new_clause_id
            from directives.succeeded_clause
            where directive_id = :directive and old_id = :old
            """)
        .param("directive", directive.value())
        .param("old", old.value())
        .query(
            rs -> {
              ClauseId clause = new ClauseId(rs.getObject("old_clause_id", UUID.class));
              UUID successor = rs.getObject("new_clause_id", UUID.class);
              if (rs.getBoolean("ends")) {
                ends.add(clause);
              }
              if (successor != null) {
                successors.put(clause, new ClauseId(successor));
              }
            });
    return jdbc.sql(
            "select fate from directives.succession where directive_id = :directive and old_id = :old")
        .param("directive", directive.value())
        .param("old", old.value())
        .query((rs, n) -> new Decision(Fate.valueOf(rs.getString("fate")), ends, successors))
        .optional();
  }

  Fate fateOf(DirectiveId directive, DirectiveId old) {
    return decisionOf(directive, old).map(Decision::fate).orElse(Fate.KEEP);
  }

  Set<ClauseId> endingClauses(DirectiveId directive, DirectiveId old) {
    return decisionOf(directive, old).map(Decision::ends).orElse(Set.of());
  }

  void decide(DirectiveId directive, DirectiveId old, Decision decision, Decided by) {
    jdbc.sql("delete from directives.succession where directive_id = :directive and old_id = :old")
        .param("directive", directive.value())
        .param("old", old.value())
        .update();
    jdbc.sql(
            """
            insert into directives.succession (directive_id, old_id, fate, decided_by, decided_at)
            values (:directive, :old, :fate, :by, :at)
            """)
        .param("directive", directive.value())
        .param("old", old.value())
        .param("fate", decision.fate().name())
        .param("by", by.account().value())
        .param("at", Columns.utc(by.at()))
        .update();
    Set<ClauseId> named = new HashSet<>(decision.ends());
    named.addAll(decision.successors().keySet());
    named.forEach(clause -> name(directive, old, clause, decision));
  }

  /// Who decided, and when.
  record Decided(AccountId account, java.time.Instant at) {}

  private void name(DirectiveId directive, DirectiveId old, ClauseId clause, Decision decision) {
    ClauseId successor = decision.successors().get(clause);
    jdbc.sql(
            """
            insert into directives.succeeded_clause
              (directive_id, old_id, old_clause_id, ends, new_clause_id)
            values (:directive, :old, :clause, :ends, cast(:successor as uuid))
            """)
        .param("directive", directive.value())
        .param("old", old.value())
        .param("clause", clause.value())
        .param("ends", decision.ends().contains(clause))
        .param("successor", successor == null ? null : successor.value())
        .update();
  }

  /// Who issues a directive knowing what it replaces has looked at the relation.
  void confirm(DirectiveId directive, DirectiveId old) {
    jdbc.sql(
            """
            update directives.relation r
            set proposed = false
            from directives.cited c
            where c.id = r.cited_id and r.directive_id = :directive and c.directive_id = :old
            """)
        .param("directive", directive.value())
        .param("old", old.value())
        .update();
  }
}
