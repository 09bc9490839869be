package vn.lantoa.directives.internal.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.evidence.Evidence.Kind;
import vn.lantoa.directives.evidence.EvidenceId;
import vn.lantoa.directives.evidence.SubmissionId;
import vn.lantoa.directives.internal.Columns;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.files.FileId;
import vn.lantoa.files.FileOwner;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;

/// Evidence, one row each.
@Repository
class EvidenceRows {
  private static final String SELECT =
      """
      select e.id, e.assignment_id, e.kind, e.unit_id, e.happened_on, e.file_id, e.record_id, e.words,
        e.note, e.sha256, e.given_by, e.given_at,
        array(select c.clause_id from directives.evidence_content c
          where c.evidence_id = e.id order by c.clause_id) as contents
      from directives.evidence e
      """;

  private static final String ORDER = " order by e.happened_on desc, e.given_at desc, e.id desc";

  private final JdbcClient jdbc;
  private final Clock clock;

  EvidenceRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param file null unless it is one
  /// @param record id of the record of work; null unless it is one, and for some old ones
  /// @param sha256 in hexadecimal; empty for activities and texts
  record Row(
      EvidenceId id,
      AssignmentId assignment,
      Kind kind,
      UnitId unit,
      LocalDate happenedOn,
      @Nullable FileId file,
      @Nullable UUID record,
      String words,
      String note,
      String sha256,
      AccountId givenBy,
      Instant givenAt,
      Set<ClauseId> contents) {}

  /// @param sha256 in hexadecimal; null for activities and texts
  record Wanted(
      AssignmentId assignment,
      UnitId unit,
      Kind kind,
      LocalDate happenedOn,
      @Nullable FileId file,
      @Nullable UUID record,
      String words,
      String note,
      @Nullable String sha256,
      Set<ClauseId> contents) {}

  EvidenceId insert(Wanted wanted, AccountId by) {
    String sha256 = wanted.sha256();
    UUID id =
        jdbc.sql(
                """
                insert into directives.evidence
                  (assignment_id, kind, unit_id, happened_on, file_id, record_id, words, note, sha256,
                   given_by, given_at)
                values (:assignment, :kind, :unit, :day, cast(:file as uuid),
                  cast(:record as uuid), :words, :note, cast(:sha256 as bytea), :by, :at)
                returning id
                """)
            .param("assignment", wanted.assignment().value())
            .param("kind", wanted.kind().name())
            .param("unit", wanted.unit().value())
            .param("day", wanted.happenedOn())
            .param("file", wanted.file() == null ? null : wanted.file().toString())
            .param("record", wanted.record())
            .param("words", wanted.words())
            .param("note", wanted.note())
            .param("sha256", sha256 == null ? null : "\\x" + sha256)
            .param("by", by.value())
            .param("at", Columns.utc(clock.instant()))
            .query(UUID.class)
            .single();
    for (ClauseId content : wanted.contents()) {
      jdbc.sql("insert into directives.evidence_content values (:evidence, :clause)")
          .param("evidence", id)
          .param("clause", content.value())
          .update();
    }
    return new EvidenceId(id);
  }

  /// What stands of a document that was told as evidence.
  Optional<EvidenceId> sourced(AssignmentId assignment, DirectiveId document) {
    return jdbc.sql(
            """
            select id
            from directives.evidence
            where assignment_id = :id and source_id = :document and removed_at is null
            """)
        .param("id", assignment.value())
        .param("document", document.value())
        .query((rs, n) -> new EvidenceId(rs.getObject("id", UUID.class)))
        .optional();
  }

  /// Says of which document a new piece tells.
  void source(EvidenceId id, DirectiveId document) {
    jdbc.sql("update directives.evidence set source_id = :document where id = :id")
        .param("id", id.value())
        .param("document", document.value())
        .update();
  }

  /// What stands, the newest day first.
  List<Row> standing(AssignmentId assignment) {
    return jdbc.sql(SELECT + "where e.assignment_id = :id and e.removed_at is null" + ORDER)
        .param("id", assignment.value())
        .query(EvidenceRows::row)
        .list();
  }

  /// What stands that is the record of work.
  List<Row> standingOfRecord(UUID record) {
    return jdbc.sql(SELECT + "where e.record_id = :record and e.removed_at is null" + ORDER)
        .param("record", record)
        .query(EvidenceRows::row)
        .list();
  }

  /// What was submitted, removed since or not.
  List<Row> submitted(SubmissionId submission) {
    return jdbc.sql(
            SELECT
                + "join directives.submission_item i on i.evidence_id = e.id"
                + " where i.submission_id = :id"
                + ORDER)
        .param("id", submission.value())
        .query(EvidenceRows::row)
        .list();
  }

  Optional<Row> findStanding(AssignmentId assignment, EvidenceId id) {
    return standing(assignment).stream().filter(row -> row.id().equals(id)).findFirst();
  }

  Optional<AssignmentId> assignmentOfFile(FileId file) {
    return jdbc.sql("select assignment_id from directives.evidence where file_id = :file")
        .param("file", file.value())
        .query((rs, n) -> new AssignmentId(rs.getObject(1, UUID.class)))
        .optional();
  }

  void remove(EvidenceId id, AccountId by) {
    jdbc.sql("update directives.evidence set removed_at = :at, removed_by = :by where id = :id")
        .param("id", id.value())
        .param("by", by.value())
        .param("at", Columns.utc(clock.instant()))
        .update();
  }

  /// Where a file stands as evidence; absent when it was taken out.
  Optional<FileOwner.Use> useOfFile(Sight sight, FileId file) {
    return jdbc.sql(
            """
            select a.id as assignment_id, c.ref, a.unit_id, a.unit_name, e.happened_on,
              coalesce(d.notation, '') as notation, %s as seen
            from directives.evidence e
            join directives.assignment a on a.id = e.assignment_id
            join directives.clause c on c.id = a.clause_id
            join directives.directive d on d.id = a.directive_id
            where e.file_id = :file and e.removed_at is null
            """
                .formatted(Sight.OF_ASSIGNMENT))
        .param("file", file.value())
        .param("everywhere", sight.everywhere())
        .param("units", sight.unitArray())
        .query(EvidenceRows::use)
        .optional();
  }

  private static FileOwner.Use use(ResultSet rs, int n) throws SQLException {
    return rs.getBoolean("seen")
        ? new FileOwner.Use.Seen(
            new UnitId(rs.getObject("unit_id", UUID.class)),
            rs.getString("unit_name"),
            (rs.getString("notation") + " " + rs.getString("ref")).strip(),
            rs.getObject("happened_on", LocalDate.class),
            "/assignments/" + rs.getObject("assignment_id", UUID.class) + "/evidence")
        : new FileOwner.Use.Unseen();
  }

  /// @param of the evidence that has a twin
  /// @param assignment null when it is not in sight
  record TwinRow(EvidenceId of, @Nullable AssignmentId assignment, String ref, String unit) {}

  /// Standing evidence with the same address, of this assignment or another.
  List<TwinRow> twins(Sight sight, Set<EvidenceId> of) {
    return jdbc.sql(
            """
            select e.id, a.id as assignment_id, c.ref, a.unit_name, %s as seen
            from directives.evidence e
            join directives.evidence o on o.sha256 = e.sha256 and o.id <> e.id
              and o.removed_at is null
            join directives.assignment a on a.id = o.assignment_id
            join directives.clause c on c.id = a.clause_id
            where e.id = any(cast(:ids as uuid[])) and e.sha256 is not null and e.kind = 'LINK'
            order by o.given_at
            limit 200
            """
                .formatted(Sight.OF_ASSIGNMENT))
        .param("ids", of.stream().map(EvidenceId::toString).toArray(String[]::new))
        .param("everywhere", sight.everywhere())
        .param("units", sight.unitArray())
        .query(EvidenceRows::twin)
        .list();
  }

  private static TwinRow twin(ResultSet rs, int n) throws SQLException {
    EvidenceId of = new EvidenceId(rs.getObject("id", UUID.class));
    return rs.getBoolean("seen")
        ? new TwinRow(
            of,
            new AssignmentId(rs.getObject("assignment_id", UUID.class)),
            rs.getString("ref"),
            rs.getString("unit_name"))
        : new TwinRow(of, null, "", "");
  }

  private static Row row(ResultSet rs, int n) throws SQLException {
    UUID file = rs.getObject("file_id", UUID.class);
    byte[] sha256 = rs.getBytes("sha256");
    UUID[] contents = (UUID[]) rs.getArray("contents").getArray();
    return new Row(
        new EvidenceId(rs.getObject("id", UUID.class)),
        new AssignmentId(rs.getObject("assignment_id", UUID.class)),
        Kind.valueOf(rs.getString("kind")),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getObject("happened_on", LocalDate.class),
        file == null ? null : new FileId(file),
        rs.getObject("record_id", UUID.class),
        rs.getString("words"),
        rs.getString("note"),
        sha256 == null ? "" : HexFormat.of().formatHex(sha256),
        new AccountId(rs.getObject("given_by", UUID.class)),
        Objects.requireNonNull(Columns.moment(rs, "given_at")),
        Arrays.stream(contents).map(ClauseId::new).collect(Collectors.toUnmodifiableSet()));
  }
}
