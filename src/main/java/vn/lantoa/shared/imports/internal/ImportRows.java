package vn.lantoa.shared.imports.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.Imports;

/// Imports in `shared.import_job`, their files in `shared.import_file`.
@Repository
class ImportRows {
  static final int PAGE = 25;
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final String COLUMNS =
      """
      select id, kind, status, file_name, size_bytes, sha256, parameters, committing, phase,
        phase_began_at, steps_done, steps_total, rows_all, rows_new, rows_changed, rows_unchanged,
        rows_refused, plan_changed, faults, notes, created_by, created_at, ended_at
      from shared.import_job
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  ImportId insert(ActorId by, String kind, Imports.Received file, byte[] sha256, Instant now) {
    UUID id =
        jdbc.sql(
                """
                insert into shared.import_job
                  (kind, file_name, size_bytes, sha256, parameters, committing, created_by, created_at)
                values (:kind, :name, :size, :sha, cast(:parameters as jsonb), :committing, :by, :now)
                returning id
                """)
            .param("kind", kind)
            .param("name", file.fileName())
            .param("size", file.content().length)
            .param("sha", sha256)
            .param("parameters", json.writeValueAsString(file.parameters()))
            .param("committing", file.commit())
            .param("by", by.value())
            .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .query(UUID.class)
            .single();
    jdbc.sql("insert into shared.import_file (job_id, content) values (?, ?)")
        .param(id)
        .param(file.content())
        .update();
    return new ImportId(id);
  }

  Optional<ImportJob> find(ImportId id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id.value()).query(this::job).optional();
  }

  Slice<ImportJob> list(List<String> kinds, int page) {
    if (kinds.isEmpty()) {
      return new Slice<>(List.of(), 1, PAGE, 0);
    }
    List<ImportJob> rows =
        jdbc.sql(
                COLUMNS
                    + """
                    where kind in (:kinds)
                    order by created_at desc, id desc
                    limit :size offset :from
                    """)
            .param("kinds", kinds)
            .param("size", PAGE)
            .param("from", (Math.max(1, page) - 1L) * PAGE)
            .query(this::job)
            .list();
    long total =
        jdbc.sql("select count(*) from shared.import_job where kind in (:kinds)")
            .param("kinds", kinds)
            .query(Long.class)
            .single();
    return new Slice<>(rows, Math.max(1, page), PAGE, total);
  }

  /// Ids of those that wait for a process, the oldest first.
  List<ImportId> waiting() {
    return jdbc.sql(
            """
            select id from shared.import_job
            where status = 'RUNNING'
            order by created_at, id
            """)
        .query((rs, n) -> new ImportId(rs.getObject("id", UUID.class)))
        .list();
  }

  /// How often it was taken up: part of the name of the next task.
  int attempts(ImportId id) {
    return jdbc.sql("select attempt from shared.import_job where id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  /// Sets it going again: to be written, or after a failure.
  ///
  /// @return whether it stood in the status
  boolean resume(ImportId id, ImportStatus from, boolean committing) {
    return jdbc.sql(
                """
                update shared.import_job
                set status = 'RUNNING', committing = :committing, cancel_requested = false,
                  phase = null, plan_changed = false, ended_at = null
                where id = :id and status = :from
                """)
            .param("id", id.value())
            .param("from", from.name())
            .param("committing", committing)
            .update()
        == 1;
  }

  /// Ends what waits at once; what is worked on ends at its next step.
  ///
  /// @return whether there was anything to give up
  boolean cancel(ImportId id, Instant now) {
    return jdbc.sql(
                """
                update shared.import_job
                set cancel_requested = true,
                  status = case when phase is null then 'CANCELLED' else status end,
                  ended_at = case when phase is null then cast(:now as timestamptz) end
                where id = :id and status in ('RUNNING', 'PREVIEWED')
                """)
            .param("id", id.value())
            .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Takes the content of files away whose import ended before.
  int forgetFiles(Instant before) {
    return jdbc.sql(
            """
            delete from shared.import_file f
            using shared.import_job j
            where j.id = f.job_id and j.ended_at < :before
            """)
        .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
        .update();
  }

  private ImportJob job(ResultSet rs, int number) throws SQLException {
    return new ImportJob(
        new ImportId(rs.getObject("id", UUID.class)),
        rs.getString("kind"),
        ImportStatus.valueOf(rs.getString("status")),
        rs.getString("file_name"),
        rs.getLong("size_bytes"),
        HexFormat.of().formatHex(rs.getBytes("sha256")),
        json.readValue(rs.getString("parameters"), TEXTS),
        rs.getBoolean("committing"),
        counts(rs),
        stage(rs),
        rs.getBoolean("plan_changed"),
        rs.getInt("faults"),
        rs.getInt("notes"),
        new ActorId(rs.getObject("created_by", UUID.class)),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(rs, "ended_at"));
  }

  private static @Nullable Counts counts(ResultSet rs) throws SQLException {
    return rs.getObject("rows_all") == null
        ? null
        : new Counts(
            rs.getLong("rows_all"),
            rs.getLong("rows_new"),
            rs.getLong("rows_changed"),
            rs.getLong("rows_unchanged"),
            rs.getLong("rows_refused"));
  }

  private static ImportJob.@Nullable Stage stage(ResultSet rs) throws SQLException {
    String phase = rs.getString("phase");
    Instant began = instant(rs, "phase_began_at");
    return phase == null || began == null
        ? null
        : new ImportJob.Stage(
            ImportJob.Phase.valueOf(phase),
            rs.getLong("steps_done"),
            rs.getLong("steps_total"),
            began);
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
