package vn.lantoa.directives.internal.difficulties;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.difficulties.Difficulties.Reply;
import vn.lantoa.directives.difficulties.Difficulties.Request;
import vn.lantoa.directives.difficulties.Difficulty;
import vn.lantoa.directives.difficulties.DifficultyId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.VietnameseText;

/// What happens to difficulties, and whom it concerns.
@Repository
class MoveRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  MoveRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  DifficultyId insert(Request request, UnitId unit, UnitId at, AccountId by) {
    String subject = VietnameseText.composed(request.subject()).strip();
    String body = VietnameseText.composed(request.body()).strip();
    DirectiveId directive = request.directive();
    ClauseId clause = request.clause();
    UUID id =
        jdbc.sql(
                """
                insert into directives.difficulty
                  (kind, directive_id, clause_id, unit_id, subject, body, folded, raised_by,
                   raised_at, at_unit_id, arrived_at)
                values (:kind, cast(:directive as uuid), cast(:clause as uuid), :unit, :subject,
                  :body, :folded, :by, :now, :at, :now)
                returning id
                """)
            .param("kind", request.kind().name())
            .param("directive", directive == null ? null : directive.toString())
            .param("clause", clause == null ? null : clause.toString())
            .param("unit", unit.value())
            .param("subject", subject)
            .param("body", body)
            .param("folded", VietnameseText.fold(subject + " " + body))
            .param("by", by.value())
            .param("now", Columns.utc(clock.instant()))
            .param("at", at.value())
            .query(UUID.class)
            .single();
    return new DifficultyId(id);
  }

  /// The row stays locked until the transaction ends.
  void lock(DifficultyId id) {
    jdbc.sql("select id from directives.difficulty where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .single();
  }

  void passOn(Difficulty difficulty, UnitId to, String opinion, AccountId by) {
    jdbc.sql(
            """
            insert into directives.difficulty_step
              (difficulty_id, from_unit_id, to_unit_id, opinion, passed_by, passed_at)
            values (:id, :from, :to, :opinion, :by, :now)
            """)
        .param("id", difficulty.id().value())
        .param("from", difficulty.at().unit().value())
        .param("to", to.value())
        .param("opinion", opinion)
        .param("by", by.value())
        .param("now", Columns.utc(clock.instant()))
        .update();
    jdbc.sql(
            """
            update directives.difficulty
            set at_unit_id = :to, arrived_at = :now, version = version + 1
            where id = :id
            """)
        .param("id", difficulty.id().value())
        .param("to", to.value())
        .param("now", Columns.utc(clock.instant()))
        .update();
  }

  /// Goes on with the clause above that its clause carries out, of the directive that its document
  /// carries out; stays as it is where it carries out nothing. Leaving the issuing unit upwards.
  ///
  /// @param from unit that passes it on
  void rise(DifficultyId id, Set<UnitId> from) {
    jdbc.sql(
            """
            update directives.difficulty f
            set below_directive_id = f.directive_id, below_clause_id = f.clause_id,
              directive_id = u.directive_id, clause_id = u.clause_id
            from (
              select g.id, coalesce(p.directive_id, i.implements_id) as directive_id,
                p.id as clause_id
              from directives.difficulty g
              join directives.directive d on d.id = g.directive_id
                and d.issuing_unit_id = any(:from)
              join directives.implementing i on i.directive_id = d.id
              left join directives.clause_implementation l on l.clause_id = g.clause_id
              left join directives.clause p on p.id = l.implements_id
              where g.id = :id
              order by p.position nulls last, i.implements_id
              limit 1
            ) u
            where f.id = u.id
            """)
        .param("id", id.value())
        .param("from", from.stream().map(UnitId::value).toArray(UUID[]::new))
        .update();
  }

  void answer(DifficultyId id, Reply reply, AccountId by) {
    jdbc.sql(
            """
            update directives.difficulty
            set state = 'ANSWERED', answer = :answer, private = :private, answered_by = :by,
              answered_at = :now, version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .param("answer", reply.text())
        .param("private", reply.privately())
        .param("by", by.value())
        .param("now", Columns.utc(clock.instant()))
        .update();
  }

  void withdraw(DifficultyId id) {
    jdbc.sql(
            """
            update directives.difficulty
            set state = 'WITHDRAWN', version = version + 1
            where id = :id
            """)
        .param("id", id.value())
        .update();
  }

  AccountId raisedBy(DifficultyId id) {
    return jdbc.sql("select raised_by from directives.difficulty where id = :id")
        .param("id", id.value())
        .query((rs, n) -> new AccountId(rs.getObject(1, UUID.class)))
        .single();
  }

  /// Units that hold work of the clause, or of the whole document, and those that hold work of what
  /// carries the clause out.
  Set<UnitId> holders(Difficulty.About about) {
    ClauseId clause = about.clause();
    return jdbc
        .sql(
            """
            select held_by
            from directives.assignment
            where directive_id = :directive
              and (cast(:clause as uuid) is null or clause_id = cast(:clause as uuid))
            union
            select a.held_by
            from directives.clause_implementation i
            join directives.assignment a on a.clause_id = i.clause_id
            where i.implements_id = cast(:clause as uuid)
            """)
        .param("directive", about.directive().value())
        .param("clause", clause == null ? null : clause.toString())
        .query((rs, n) -> new UnitId(rs.getObject(1, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
