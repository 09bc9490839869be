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
import java.util.Set;
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

  private static final String WANTED =
      "where (kind = any(:all) or kind = any(:own) and created_by = :by) ";

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
            .param("size", file.content().size())
            .param("sha", sha256)
            .param("parameters", json.writeValueAsString(file.parameters()))
            .param("committing", file.commit())
            .param("by", by.value())
            .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .query(UUID.class)
            .single();
    return new ImportId(id);
  }

  Optional<ImportJob> find(ImportId id) {
    return jdbc.sql(COLUMNS + "where id = ?").param(id.value()).query(this::job).optional();
  }

  Slice<ImportJob> list(Imports.Wanted wanted, int page) {
    List<ImportJob> rows =
        wanted(
                COLUMNS
                    + WANTED
                    + """
                    order by created_at desc, id desc
                    limit :size offset :from
                    """,
                wanted)
            .param("size", PAGE)
            .param("from", (Math.max(1, page) - 1L) * PAGE)
            .query(this::job)
            .list();
    long total =
        wanted("select count(*) from shared.import_job " + WANTED, wanted)
            .query(Long.class)
            .single();
    return new Slice<>(rows, Math.max(1, page), PAGE, total);
  }

  private JdbcClient.StatementSpec wanted(String sql, Imports.Wanted wanted) {
    return jdbc.sql(sql)
        .param("all", wanted.all().toArray(String[]::new))
        .param("own", wanted.own().toArray(String[]::new))
        .param("by", wanted.by().value());
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

  /// Those that may need what was staged: at work, or waiting since not too long. Whoever waits
  /// longer has the file read once more.
  Set<ImportId> needingStages(Instant since) {
    return jdbc.sql(
            """
            select id from shared.import_job
            where status = 'RUNNING'
              or status in ('PREVIEWED', 'FAILED') and created_at > :since
            """)
        .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
        .query((rs, n) -> new ImportId(rs.getObject("id", UUID.class)))
        .set();
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
                where id = :id and status in ('RUNNING', 'UNMAPPED', 'PREVIEWED')
                """)
            .param("id", id.value())
            .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
            .update()
        == 1;
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
