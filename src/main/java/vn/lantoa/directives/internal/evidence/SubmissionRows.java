package vn.lantoa.directives.internal.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.evidence.Submission.Claim;
import vn.lantoa.directives.evidence.Submission.Outcome;
import vn.lantoa.directives.evidence.SubmissionId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;

/// Submissions and what was said of them.
@Repository
class SubmissionRows {
  private static final String SELECT =
      """
      select s.id, s.assignment_id, s.previous_id, s.done_on, lower(s.period) as period_from,
        upper(s.period) as period_end, s.report, s.sha256, s.again, s.superseded_at is not null
        as superseded, s.reviewing_unit_id, s.submitted_by, s.submitted_at, s.verdict, s.reason,
        s.reviewed_by, s.reviewed_at, o.name as office
      from directives.submission s
      cross join lateral (
        select v.name from organisation.unit_version v where v.unit_id = s.reviewing_unit_id
        order by lower(v.valid) desc limit 1
      ) o
      """;

  private static final String WAITING =
      """
      s.verdict is null and s.superseded_at is null
      and s.reviewing_unit_id = any(cast(:offices as uuid[]))
      and s.submitted_by <> :but
      and not exists (
        select from directives.submission_item i
        join directives.evidence e on e.id = i.evidence_id
        where i.submission_id = s.id and e.given_by = :but
      )
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  SubmissionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param reviewed null while nobody has said anything
  record Row(
      SubmissionId id,
      AssignmentId assignment,
      @Nullable SubmissionId previous,
      Claim claim,
      String sha256,
      boolean again,
      boolean superseded,
      UnitId office,
      String officeName,
      AccountId submittedBy,
      Instant submittedAt,
      @Nullable Reviewed reviewed) {
    boolean isWaiting() {
      return reviewed == null && !superseded;
    }

    boolean isAccepted() {
      return reviewed != null && reviewed.outcome() == Outcome.ACCEPTED;
    }
  }

  record Reviewed(Outcome outcome, String reason, AccountId by, Instant at) {}

  /// @param items what is submitted
  record Wanted(
      AssignmentId assignment,
      @Nullable SubmissionId previous,
      Claim claim,
      List<EvidenceRows.Row> items,
      boolean again,
      UnitId office) {
    String sha256() {
      return Canon.sha256(assignment, claim, items);
    }
  }

  SubmissionId insert(Wanted wanted, AccountId by) {
    DayRange period = wanted.claim().period();
    UUID id =
        jdbc.sql(
                """
                insert into directives.submission
                  (assignment_id, previous_id, done_on, period, report, sha256, again,
                   reviewing_unit_id, submitted_by, submitted_at)
                values (:assignment, cast(:previous as uuid), cast(:doneOn as date),
                  case when cast(:from as date) is not null
                    then daterange(cast(:from as date), cast(:end as date)) end,
                  :report, :sha256, :again, :office, :by, :at)
                returning id
                """)
            .param("assignment", wanted.assignment().value())
            .param("previous", wanted.previous() == null ? null : wanted.previous().toString())
            .param("doneOn", wanted.claim().doneOn())
            .param("from", period == null ? null : period.from())
            .param("end", period == null ? null : period.end())
            .param("report", wanted.claim().report())
            .param("sha256", HexFormat.of().parseHex(wanted.sha256()))
            .param("again", wanted.again())
            .param("office", wanted.office().value())
            .param("by", by.value())
            .param("at", Columns.utc(clock.instant()))
            .query(UUID.class)
            .single();
    SubmissionId submission = new SubmissionId(id);
    addItems(submission, wanted.items());
    return submission;
  }

  private void addItems(SubmissionId id, List<EvidenceRows.Row> items) {
    jdbc.sql(
            """
            insert into directives.submission_item (submission_id, evidence_id)
            select :id, item from unnest(cast(:items as uuid[])) item
            """)
        .param("id", id.value())
        .param("items", items.stream().map(i -> i.id().toString()).toArray(String[]::new))
        .update();
  }

  /// What waits holds the evidence of now.
  void refresh(SubmissionId id, String sha256, List<EvidenceRows.Row> items) {
    jdbc.sql("delete from directives.submission_item where submission_id = :id")
        .param("id", id.value())
        .update();
    addItems(id, items);
    jdbc.sql("update directives.submission set sha256 = :sha256 where id = :id")
        .param("id", id.value())
        .param("sha256", HexFormat.of().parseHex(sha256))
        .update();
  }

  void supersede(SubmissionId id) {
    jdbc.sql("update directives.submission set superseded_at = :at where id = :id")
        .param("id", id.value())
        .param("at", Columns.utc(clock.instant()))
        .update();
  }

  void decide(SubmissionId id, Outcome outcome, String reason, AccountId by) {
    jdbc.sql(
            """
            update directives.submission
            set verdict = :verdict, reason = :reason, reviewed_by = :by, reviewed_at = :at
            where id = :id
            """)
        .param("id", id.value())
        .param("verdict", outcome.name())
        .param("reason", reason)
        .param("by", by.value())
        .param("at", Columns.utc(clock.instant()))
        .update();
  }

  Optional<Row> find(SubmissionId id) {
    return jdbc.sql(SELECT + "where s.id = :id")
        .param("id", id.value())
        .query(SubmissionRows::row)
        .optional();
  }

  /// The newest first.
  List<Row> of(AssignmentId assignment) {
    return jdbc.sql(SELECT + "where s.assignment_id = :id order by s.submitted_at desc, s.id desc")
        .param("id", assignment.value())
        .query(SubmissionRows::row)
        .list();
  }

  /// @param offices reviewing units
  /// @param but people who submitted or gave are left out of their own
  List<Row> waiting(Set<UnitId> offices, AccountId but, Span span) {
    return jdbc.sql(
            SELECT
                + "where "
                + WAITING
                + " order by s.submitted_at, s.id limit :size offset :offset")
        .params(waitingFor(offices, but))
        .param("size", span.size())
        .param("offset", span.offset())
        .query(SubmissionRows::row)
        .list();
  }

  record Span(int size, long offset) {}

  long countWaiting(Set<UnitId> offices, AccountId but) {
    return jdbc.sql("select count(*) from directives.submission s where " + WAITING)
        .params(waitingFor(offices, but))
        .query(Long.class)
        .single();
  }

  private static Map<String, Object> waitingFor(Set<UnitId> offices, AccountId but) {
    Map<String, Object> values = new HashMap<>();
    values.put("offices", offices.stream().map(UnitId::toString).toArray(String[]::new));
    values.put("but", but.value());
    return values;
  }

  private static Row row(ResultSet rs, int n) throws SQLException {
    UUID previous = rs.getObject("previous_id", UUID.class);
    LocalDate from = Columns.day(rs, "period_from");
    String verdict = rs.getString("verdict");
    return new Row(
        new SubmissionId(rs.getObject("id", UUID.class)),
        new AssignmentId(rs.getObject("assignment_id", UUID.class)),
        previous == null ? null : new SubmissionId(previous),
        new Claim(
            Columns.day(rs, "done_on"),
            from == null
                ? null
                : new DayRange(from, Objects.requireNonNull(Columns.day(rs, "period_end"))),
            rs.getString("report")),
        HexFormat.of().formatHex(rs.getBytes("sha256")),
        rs.getBoolean("again"),
        rs.getBoolean("superseded"),
        new UnitId(rs.getObject("reviewing_unit_id", UUID.class)),
        rs.getString("office"),
        new AccountId(rs.getObject("submitted_by", UUID.class)),
        Objects.requireNonNull(Columns.moment(rs, "submitted_at")),
        verdict == null
            ? null
            : new Reviewed(
                Outcome.valueOf(verdict),
                rs.getString("reason"),
                new AccountId(rs.getObject("reviewed_by", UUID.class)),
                Objects.requireNonNull(Columns.moment(rs, "reviewed_at"))));
  }
}
