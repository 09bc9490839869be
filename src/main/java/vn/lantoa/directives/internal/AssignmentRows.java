package vn.lantoa.directives.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.WorkState;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Assignments.
@Repository
class AssignmentRows {
  /// The same rule as [WorkState#of], for filters; a test holds the two together.
  static final String STATE =
      """
      case
        when a.due_on is null then 'STANDING'
        when a.done_on > a.due_on then 'DONE_LATE'
        when a.done_on is not null then 'DONE_ON_TIME'
        when a.due_on < :today then 'OPEN_OVERDUE'
        else 'OPEN_IN_TIME'
      end
      """;

  private static final String SELECT =
      """
      select a.id, a.directive_id, a.clause_id, a.unit_id, a.unit_code, a.unit_name, a.held_by,
        a.due_on, a.acknowledge_by, a.acknowledged_at, a.done_on, a.reported_through,
        a.evidence_count, h.name as holder_name, not h.valid @> cast(:today as date) as holder_ended,
        coalesce(d.notation, '') as notation, coalesce(d.subject, '') as subject, d.issued_on,
        c.ref, c.heading
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
          and (cast(:directive as uuid) is null or a.directive_id = cast(:directive as uuid))
          and (cast(:ofUnits as uuid[]) is null or a.unit_id = any(cast(:ofUnits as uuid[]))
            or a.held_by = any(cast(:ofUnits as uuid[])) or a.unit_code = :code)
          and (not :openOnly or a.done_on is null)
          and (cast(:state as text) is null or :state =
          """
          + STATE
          + ")";

  private final JdbcClient jdbc;
  private final Clock clock;

  AssignmentRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param holder who has the work today
  /// @param issuedOn day printed on the directive
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
      Work work) {}

  /// @param dueOn null for standing work
  record Terms(@Nullable LocalDate dueOn, LocalDate acknowledgeBy) {}

  /// @param ofUnits units of which one is wanted; null for all
  /// @param code code on the day of the letter that is wanted too; empty for none
  record Wanted(
      @Nullable DirectiveId directive,
      @Nullable List<String> ofUnits,
      String code,
      @Nullable WorkState state,
      boolean openOnly) {}

  /// All assignments of an issue at once.
  ///
  /// @param holders who carries a unit on today, for units that do not exist today
  int insert(
      DirectiveId directive,
      Map<Clause, List<Unit>> units,
      Map<UnitId, UnitId> holders,
      Terms terms) {
    List<Given> given = new ArrayList<>();
    units.forEach((clause, meant) -> meant.forEach(unit -> given.add(new Given(clause, unit))));
    return jdbc.sql(
            """
            insert into directives.assignment
              (directive_id, clause_id, unit_id, unit_code, unit_name, held_by, due_on,
                acknowledge_by)
            select :directive, meant.clause_id, meant.unit_id, meant.code, meant.name,
              meant.held_by, cast(:dueOn as date), :acknowledgeBy
            from unnest(
              cast(:clauses as uuid[]), cast(:unitIds as uuid[]), cast(:codes as text[]),
              cast(:names as text[]), cast(:heldBy as uuid[])
            ) as meant (clause_id, unit_id, code, name, held_by)
            """)
        .param("directive", directive.value())
        .param("dueOn", terms.dueOn())
        .param("acknowledgeBy", terms.acknowledgeBy())
        .param("clauses", texts(given, one -> one.clause().id().toString()))
        .param("unitIds", texts(given, one -> one.unit().id().toString()))
        .param("codes", texts(given, one -> one.unit().code()))
        .param("names", texts(given, one -> one.unit().name()))
        .param("heldBy", texts(given, one -> holder(one.unit(), holders).toString()))
        .update();
  }

  private record Given(Clause clause, Unit unit) {}

  private static String[] texts(List<Given> given, Function<Given, String> text) {
    return given.stream().map(text).toArray(String[]::new);
  }

  private static UnitId holder(Unit unit, Map<UnitId, UnitId> holders) {
    return holders.getOrDefault(unit.id(), unit.id());
  }

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
    return jdbc.sql("select count(*) from directives.assignment a where " + WHERE)
        .params(values(sight, wanted, today))
        .query(Long.class)
        .single();
  }

  List<Row> list(Sight sight, Wanted wanted, LocalDate today, Span span) {
    return jdbc.sql(
            SELECT
                + WHERE
                + """
                order by a.acknowledged_at is not null, a.done_on is not null, a.due_on nulls last,
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
        .param("through", work.reportedThrough())
        .param("evidence", work.evidence())
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

  private static Row row(ResultSet rs, int n) throws SQLException {
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
        new Work(
            Columns.day(rs, "due_on"),
            java.util.Objects.requireNonNull(Columns.day(rs, "acknowledge_by")),
            Columns.moment(rs, "acknowledged_at"),
            Columns.day(rs, "done_on"),
            Columns.day(rs, "reported_through"),
            rs.getInt("evidence_count")));
  }
}
