package vn.lantoa.directives.internal.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.identity.AccountId;

/// Every time work was given back.
@Repository
class ReturnRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  ReturnRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Handling.Return> of(AssignmentId id) {
    return jdbc.sql(
            """
            select r.reason, r.returned_at, coalesce(r.taken_back, false) as taken_back, r.answer,
              r.decided_at, asker.person as asker, decider.person as decider
            from directives.assignment_return r
            join identity.account asker on asker.id = r.returned_by
            left join identity.account decider on decider.id = r.decided_by
            where r.assignment_id = :id
            order by r.id
            """)
        .param("id", id.value())
        .query(
            (rs, n) ->
                new Handling.Return(
                    asked(rs, "returned_at"), rs.getBoolean("taken_back"), decided(rs)))
        .list();
  }

  static Handling.Said asked(ResultSet rs, String at) throws SQLException {
    return new Handling.Said(
        rs.getString("asker"),
        Objects.requireNonNull(Columns.moment(rs, at)),
        rs.getString("reason"));
  }

  static Handling.@Nullable Said decided(ResultSet rs) throws SQLException {
    Instant at = Columns.moment(rs, "decided_at");
    String answer = rs.getString("answer");
    return at == null
        ? null
        : new Handling.Said(rs.getString("decider"), at, answer == null ? "" : answer);
  }

  void insert(AssignmentId id, AccountId by, String reason) {
    jdbc.sql(
            """
            insert into directives.assignment_return
              (assignment_id, reason, returned_by, returned_at)
            values (:id, :reason, :by, :at)
            """)
        .param("id", id.value())
        .param("reason", reason)
        .param("by", by.value())
        .param("at", Columns.utc(clock.instant()))
        .update();
  }

  /// False when nothing waits for a decision.
  boolean decide(AssignmentId id, AccountId by, Handling.Verdict verdict) {
    return jdbc.sql(
                """
                update directives.assignment_return
                set taken_back = :takenBack, answer = :answer, decided_by = :by, decided_at = :at
                where assignment_id = :id and taken_back is null
                """)
            .param("id", id.value())
            .param("takenBack", verdict.takenBack())
            .param("answer", Words.clean(verdict.answer()))
            .param("by", by.value())
            .param("at", Columns.utc(clock.instant()))
            .update()
        == 1;
  }
}
