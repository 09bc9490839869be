package vn.lantoa.activities.internal.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.activities.Activity.Stamp;
import vn.lantoa.activities.ActivityEvidence.Removal;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.EvidenceId;
import vn.lantoa.files.FileId;
import vn.lantoa.shared.ActorId;

/// Pieces of evidence, one row each.
@Repository
class PieceRows {
  private static final String SELECT =
      """
      select e.id, e.activity_id, e.file_id, e.address, e.caption, e.happened_on, e.given_by,
        e.given_at, e.removed_by, e.removed_at, e.removal_reason
      from activities.evidence e
      where
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PieceRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param file null for a link
  /// @param removed null while it stands
  record Row(
      EvidenceId id,
      ActivityId activity,
      @Nullable FileId file,
      String address,
      String caption,
      LocalDate happenedOn,
      Stamp given,
      @Nullable Removal removed) {
    boolean stands() {
      return removed == null;
    }
  }

  /// @param file null for a link
  record Wanted(
      ActivityId activity,
      @Nullable FileId file,
      String address,
      String caption,
      LocalDate happenedOn) {}

  /// Holds the record until the transaction ends.
  void lock(ActivityId id) {
    jdbc.sql("select id from activities.activity where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  void insert(Wanted wanted, ActorId by) {
    FileId file = wanted.file();
    jdbc.sql(
            """
            insert into activities.evidence
              (activity_id, kind, file_id, address, caption, happened_on, given_by, given_at)
            values (:activity, :kind, cast(:file as uuid), :address, :caption, :day, :by, :now)
            """)
        .param("activity", wanted.activity().value())
        .param("kind", file == null ? "LINK" : "FILE")
        .param("file", file == null ? null : file.toString())
        .param("address", wanted.address())
        .param("caption", wanted.caption())
        .param("day", wanted.happenedOn())
        .param("by", by.value())
        .param("now", now())
        .update();
  }

  /// What stands first, by its day.
  List<Row> list(ActivityId id) {
    return jdbc.sql(
            SELECT
                + "e.activity_id = :id"
                + " order by (e.removed_at is not null), e.happened_on, e.given_at, e.id")
        .param("id", id.value())
        .query(PieceRows::row)
        .list();
  }

  Optional<Row> findByFile(FileId file) {
    return jdbc.sql(SELECT + "e.file_id = :file")
        .param("file", file.value())
        .query(PieceRows::row)
        .optional();
  }

  void remove(EvidenceId id, ActorId by, String reason) {
    jdbc.sql(
            """
            update activities.evidence
            set removed_by = :by, removed_at = :now, removal_reason = :reason
            where id = :id
            """)
        .param("id", id.value())
        .param("by", by.value())
        .param("now", now())
        .param("reason", reason)
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Row row(ResultSet rs, int n) throws SQLException {
    UUID file = rs.getObject("file_id", UUID.class);
    return new Row(
        new EvidenceId(rs.getObject("id", UUID.class)),
        new ActivityId(rs.getObject("activity_id", UUID.class)),
        file == null ? null : new FileId(file),
        rs.getString("address"),
        rs.getString("caption"),
        rs.getObject("happened_on", LocalDate.class),
        stamp(rs, "given"),
        rs.getObject("removed_by") == null
            ? null
            : new Removal(stamp(rs, "removed"), rs.getString("removal_reason")));
  }

  private static Stamp stamp(ResultSet rs, String what) throws SQLException {
    return new Stamp(
        new ActorId(rs.getObject(what + "_by", UUID.class)),
        rs.getObject(what + "_at", OffsetDateTime.class).toInstant());
  }
}
