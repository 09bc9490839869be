package vn.lantoa.directives.internal.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.identity.AccountId;

/// Every request for another due day.
@Repository
class ExtensionRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  ExtensionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Wish(LocalDate before, LocalDate wanted, String reason) {}

  List<Handling.Extension> of(AssignmentId id) {
    return jdbc.sql(
            """
            select e.before_due_on, e.wanted_due_on, e.reason, e.asked_at, e.granted_due_on,
              e.answer, e.decided_at, asker.person as asker, decider.person as decider
            from directives.extension e
            join identity.account asker on asker.id = e.asked_by
            left join identity.account decider on decider.id = e.decided_by
            where e.assignment_id = :id
            order by e.id
            """)
        .param("id", id.value())
        .query(
            (rs, n) ->
                new Handling.Extension(
                    Objects.requireNonNull(Columns.day(rs, "before_due_on")),
                    Objects.requireNonNull(Columns.day(rs, "wanted_due_on")),
                    ReturnRows.asked(rs, "asked_at"),
                    Columns.day(rs, "granted_due_on"),
                    ReturnRows.decided(rs)))
        .list();
  }

  void insert(AssignmentId id, AccountId by, Wish wish) {
    jdbc.sql(
            """
            insert into directives.extension
              (assignment_id, before_due_on, wanted_due_on, reason, asked_by, asked_at)
            values (:id, :before, :wanted, :reason, :by, :at)
            """)
        .param("id", id.value())
        .param("before", wish.before())
        .param("wanted", wish.wanted())
        .param("reason", wish.reason())
        .param("by", by.value())
        .param("at", Columns.utc(clock.instant()))
        .update();
  }

  /// False when nothing waits for a decision.
  boolean decide(AssignmentId id, AccountId by, Handling.Decision decision) {
    return jdbc.sql(
                """
                update directives.extension
                set granted = :granted, granted_due_on = cast(:dueOn as date), answer = :answer,
                  decided_by = :by, decided_at = :at
                where assignment_id = :id and granted is null
                """)
            .param("id", id.value())
            .param("granted", decision.grantedDueOn() != null)
            .param("dueOn", decision.grantedDueOn())
            .param("answer", Words.clean(decision.answer()))
            .param("by", by.value())
            .param("at", Columns.utc(clock.instant()))
            .update()
        == 1;
  }

  /// The new day counts as given.
  void move(AssignmentId id, LocalDate dueOn) {
    jdbc.sql(
            """
            update directives.assignment
            set due_on = :dueOn, given_due_on = :dueOn
            where id = :id
            """)
        .param("id", id.value())
        .param("dueOn", dueOn)
        .update();
  }
}
