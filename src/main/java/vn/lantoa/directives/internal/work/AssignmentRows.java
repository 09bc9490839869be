package vn.lantoa.directives.internal.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Ending;
import vn.lantoa.directives.Responsibility;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;

/// Assignments.
@Repository
class AssignmentRows {
  static final String SELECT =
      """
      select a.id, a.directive_id, a.clause_id, a.unit_id, a.unit_code, a.unit_name, a.held_by,
        a.due_on, a.acknowledge_by, a.acknowledged_at, a.done_on, a.reported_through,
        a.evidence_count, a.ended_on, a.ended_because, a.responsibility, a.parent_id, a.note,
        a.accepted_at, c.gated, c.gate_opens_on, h.name as holder_name, not h.valid @> cast(:today as date) as holder_ended,
        coalesce(d.notation, '') as notation, coalesce(d.subject, '') as subject, d.issued_on,
        d.issuing_unit_id, c.ref, c.heading
      from directives.assignment a
      join directives.directive d on d.id = a.directive_id
      join directives.clause c on c.id = a.clause_id
      cross join lateral (
        select v.name, v.valid from organisation.unit_version v where v.unit_id = a.held_by
        order by v.valid @> cast(:today as date) desc, lower(v.valid) desc limit 1
      ) h
      where
      """;

  private static final String WHERE =
      Sight.OF_ASSIGNMENT
          + """
          and (cast(:ofUnits as uuid[]) is not null or
          """
          + Sight.TOPMOST
          + """
          )
          and (cast(:directive as uuid) is null or a.directive_id = cast(:directive as uuid))
          and (cast(:ofUnits as uuid[]) is null or a.unit_id = any(cast(:ofUnits as uuid[]))
            or a.held_by = any(cast(:ofUnits as uuid[])) or a.unit_code = :code)
          and (cast(:state as text) is null or :state =
          """
          + StateRule.STATE
          + ") and (not :openOnly or ("
          + StateRule.OPEN
          + "))";

  private final JdbcClient jdbc;
  private final Clock clock;

  AssignmentRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param holder who has the work today
  /// @param issuedOn day printed on the directive
  /// @param ended why it ended; null while it goes on
  /// @param parent the whole that this is a part of; null when the letter gave it
  /// @param note what the part is
  /// @param issuingUnit whose document the letter is; null: of headquarters
  record Row(
      AssignmentId id,
      DirectiveId directive,
      ClauseId clause,
      UnitId unit,
      String unitCode,
      String unitName,
      Assignments.Holder holder,
      String notation,
      String subject,
      String ref,
      String heading,
      @Nullable LocalDate issuedOn,
      Work work,
      @Nullable Ending ended,
      Responsibility responsibility,
      @Nullable AssignmentId parent,
      String note,
      @Nullable Instant acceptedAt,
      @Nullable UnitId issuingUnit) {}

  /// @param ofUnits units of which one is wanted; null for all
  /// @param code code on the day of the letter that is wanted too; empty for none
  record Wanted(
      @Nullable DirectiveId directive,
      @Nullable List<String> ofUnits,
      String code,
      @Nullable WorkState state,
      boolean openOnly) {}

  Optional<Row> find(AssignmentId id) {
    return jdbc.sql(SELECT + "a.id = :id")
        .param("id", id.value())
        .param("today", today())
        .query(AssignmentRows::row)
        .optional();
  }

  Optional<Row> find(Sight sight, AssignmentId id) {
    return jdbc.sql(SELECT + "a.id = :id and " + Sight.OF_ASSIGNMENT)
        .param("id", id.value())
        .param("everywhere", sight.everywhere())
        .param("units", sight.unitArray())
        .param("today", today())
        .query(AssignmentRows::row)
        .optional();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /// The row stays locked until the transaction ends.
  Optional<Row> lock(AssignmentId id) {
    return jdbc.sql(SELECT + "a.id = :id for update of a")
        .param("id", id.value())
        .param("today", today())
        .query(AssignmentRows::row)
        .optional();
  }

  long count(Sight sight, Wanted wanted, LocalDate today) {
    return jdbc.sql(
            """
            select count(*)
            from directives.assignment a
            join directives.clause c on c.id = a.clause_id
            where
            """
                + WHERE)
        .params(values(sight, wanted, today))
        .query(Long.class)
        .single();
  }

  List<Row> list(Sight sight, Wanted wanted, LocalDate today, Span span) {
    return jdbc.sql(
            SELECT
                + WHERE
                + """
                order by a.acknowledged_at is not null, a.done_on is not null,
                  a.ended_on is not null, a.due_on nulls last,
                  d.issued_on desc, d.id, c.position, a.unit_code
                limit :size offset :offset
                """)
        .params(values(sight, wanted, today))
        .param("size", span.size())
        .param("offset", span.offset())
        .query(AssignmentRows::row)
        .list();
  }

  /// Part of a list.
  record Span(int size, long offset) {
    static final Span ALL = new Span(100_000, 0);
  }

  /// Parts of an assignment, those that ended last.
  List<Row> partsOf(AssignmentId whole) {
    return jdbc.sql(
            SELECT + "a.parent_id = :whole order by a.ended_on is not null, a.unit_code, a.id")
        .param("whole", whole.value())
        .param("today", today())
        .query(AssignmentRows::row)
        .list();
  }

  /// Takes the work on, which acknowledges it too.
  void accept(AssignmentId id, AccountId by) {
    jdbc.sql(
            """
            update directives.assignment
            set accepted_at = :at, accepted_by = :by,
              acknowledged_at = coalesce(acknowledged_at, :at),
              acknowledged_by = coalesce(acknowledged_by, :by)
            where id = :id
            """)
        .param("id", id.value())
        .param("at", Columns.utc(clock.instant()))
        .param("by", by.value())
        .update();
  }

  void acknowledge(AssignmentId id, AccountId by) {
    jdbc.sql(
            """
            update directives.assignment
            set acknowledged_at = :at, acknowledged_by = :by
            where id = :id
            """)
        .param("id", id.value())
        .param("at", Columns.utc(clock.instant()))
        .param("by", by.value())
        .update();
  }

  void save(AssignmentId id, Work work) {
    jdbc.sql(
            """
            update directives.assignment
            set done_on = cast(:doneOn as date), reported_through = cast(:through as date),
              evidence_count = :evidence
            where id = :id
            """)
        .param("id", id.value())
        .param("doneOn", work.doneOn())
        .param("through", work.answered().reportedThrough())
        .param("evidence", work.answered().evidence())
        .update();
  }

  private static Map<String, @Nullable Object> values(Sight sight, Wanted wanted, LocalDate today) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("everywhere", sight.everywhere());
    values.put("units", sight.unitArray());
    values.put("directive", wanted.directive() == null ? null : wanted.directive().toString());
    values.put(
        "ofUnits",
        wanted.ofUnits() == null ? null : "{" + String.join(",", wanted.ofUnits()) + "}");
    values.put("code", wanted.code());
    values.put("openOnly", wanted.openOnly());
    values.put("state", wanted.state() == null ? null : wanted.state().name());
    values.put("today", today);
    return values;
  }

  static Row row(ResultSet rs, int n) throws SQLException {
    String because = rs.getString("ended_because");
    UUID parent = rs.getObject("parent_id", UUID.class);
    return new Row(
        new AssignmentId(rs.getObject("id", UUID.class)),
        new DirectiveId(rs.getObject("directive_id", UUID.class)),
        new ClauseId(rs.getObject("clause_id", UUID.class)),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getString("unit_code"),
        rs.getString("unit_name"),
        new Assignments.Holder(
            new UnitId(rs.getObject("held_by", UUID.class)),
            rs.getString("holder_name"),
            rs.getBoolean("holder_ended")),
        rs.getString("notation"),
        rs.getString("subject"),
        rs.getString("ref"),
        rs.getString("heading"),
        Columns.day(rs, "issued_on"),
        work(rs),
        because == null ? null : Ending.valueOf(because),
        Responsibility.valueOf(rs.getString("responsibility")),
        parent == null ? null : new AssignmentId(parent),
        rs.getString("note"),
        Columns.moment(rs, "accepted_at"),
        Columns.unit(rs, "issuing_unit_id"));
  }

  private static Work work(ResultSet rs) throws SQLException {
    return new Work(
        new WorkState.Dates(
            Columns.day(rs, "due_on"),
            Columns.day(rs, "done_on"),
            Columns.day(rs, "ended_on"),
            new WorkState.Gate(rs.getBoolean("gated"), Columns.day(rs, "gate_opens_on"))),
        new Work.Answered(
            Objects.requireNonNull(Columns.day(rs, "acknowledge_by")),
            Columns.moment(rs, "acknowledged_at"),
            Columns.day(rs, "reported_through"),
            rs.getInt("evidence_count")));
  }
}
