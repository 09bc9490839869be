package vn.lantoa.directives.internal.evidence;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Role;
import vn.lantoa.organisation.UnitId;

/// What submitting and reviewing rest on: the assignment and who gave it, settings, people.
@Repository
class BasisRows {
  private final JdbcClient jdbc;

  BasisRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param issuedOn day printed on the directive
  /// @param giver unit that handed the work out; null: headquarters
  record Basis(
      DirectiveId directive,
      ClauseId clause,
      @Nullable LocalDate issuedOn,
      @Nullable UnitId giver,
      boolean reviewWanted) {}

  /// The assignment stays locked until the transaction ends.
  Basis lock(AssignmentId id) {
    return jdbc.sql(
            """
            select a.directive_id, a.clause_id, d.issued_on, d.review_wanted,
              coalesce(p.held_by, d.issuing_unit_id) as giver
            from directives.assignment a
            join directives.directive d on d.id = a.directive_id
            left join directives.assignment p on p.id = a.parent_id
            where a.id = :id
            for update of a
            """)
        .param("id", id.value())
        .query(
            (rs, n) -> {
              UUID giver = rs.getObject("giver", UUID.class);
              return new Basis(
                  new DirectiveId(rs.getObject("directive_id", UUID.class)),
                  new ClauseId(rs.getObject("clause_id", UUID.class)),
                  Columns.day(rs, "issued_on"),
                  giver == null ? null : new UnitId(giver),
                  rs.getBoolean("review_wanted"));
            })
        .single();
  }

  boolean isReviewWanted(DirectiveId id) {
    return jdbc.sql("select review_wanted from directives.directive where id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  void wantReview(DirectiveId id, boolean wanted) {
    jdbc.sql("update directives.directive set review_wanted = :wanted where id = :id")
        .param("id", id.value())
        .param("wanted", wanted)
        .update();
  }

  /// Whether somebody placed at the unit may review and is none of these.
  boolean hasReviewer(UnitId unit, Set<AccountId> but) {
    return jdbc.sql(
            """
            select exists (
              select from identity.account_role r
              join identity.account p on p.id = r.account_id
              where r.unit_id = :unit and not p.locked
                and r.role = any(:roles)
                and r.account_id <> all(cast(:but as uuid[])))
            """)
        .param("unit", unit.value())
        .param("roles", approvers())
        .param("but", but.stream().map(AccountId::toString).toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private static String[] approvers() {
    return java.util.Arrays.stream(Role.values())
        .filter(role -> role.abilities().contains(Ability.APPROVE))
        .map(Role::name)
        .collect(Collectors.toList())
        .toArray(String[]::new);
  }

  /// How many pieces stand and how far they reach are written to the assignment.
  void recount(AssignmentId id) {
    jdbc.sql(
            """
            update directives.assignment a
            set evidence_count = e.pieces, reported_through = e.through
            from (
              select count(*) as pieces, max(happened_on) as through
              from directives.evidence
              where assignment_id = :id and removed_at is null
            ) e
            where a.id = :id
            """)
        .param("id", id.value())
        .update();
  }

  void done(AssignmentId id, LocalDate on) {
    jdbc.sql(
            """
            update directives.assignment
            set done_on = :on
            where id = :id and due_on is not null
            """)
        .param("id", id.value())
        .param("on", on)
        .update();
  }

  void open(AssignmentId id) {
    jdbc.sql("update directives.assignment set done_on = null where id = :id")
        .param("id", id.value())
        .update();
  }
}
