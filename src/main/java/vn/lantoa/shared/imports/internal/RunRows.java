package vn.lantoa.shared.imports.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.ImportId;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;
import vn.lantoa.shared.imports.RowFault;

/// What a process that works on an import reads and writes. It writes only as long as no other
/// process has taken the import up since: its attempt must be the last.
@Repository
class RunRows {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  static final int MOST_FAULTS = 10_000;

  private final JdbcClient jdbc;
  private final FaultRows faults;
  private final JsonMapper json;

  RunRows(JdbcClient jdbc, FaultRows faults, JsonMapper json) {
    this.jdbc = jdbc;
    this.faults = faults;
    this.json = json;
  }

  /// An import taken up.
  ///
  /// @param shown fingerprint of the plan that was previewed; null when none was
  record Run(
      ImportId id,
      int attempt,
      String kind,
      String fileName,
      Map<String, String> parameters,
      boolean committing,
      @Nullable String shown,
      ActorId by,
      long size,
      @Nullable Head head,
      @Nullable Long staged) {}

  /// How a run ends.
  ///
  /// @param counts null when it never came to that
  /// @param faults null where they were kept already, likewise notes
  /// @param shown fingerprint of the plan; null where there is none
  record End(
      ImportStatus status,
      @Nullable Counts counts,
      @Nullable List<RowFault> faults,
      @Nullable List<RowFault> notes,
      @Nullable String shown,
      boolean planChanged) {
    static End failed() {
      return new End(
          ImportStatus.FAILED,
          null,
          List.of(RowFault.ofFile("import.failed")),
          List.of(),
          null,
          false);
    }

    static End refused(@Nullable Counts counts, List<RowFault> faults) {
      return new End(
          ImportStatus.REFUSED,
          counts,
          faults.subList(0, Math.min(faults.size(), MOST_FAULTS)),
          List.of(),
          null,
          false);
    }

    /// Waits for somebody to say what its headings mean.
    static End unmapped(List<RowFault> notes) {
      return new End(ImportStatus.UNMAPPED, null, List.of(), notes, null, false);
    }

    static End cancelled() {
      return new End(ImportStatus.CANCELLED, null, List.of(), List.of(), null, false);
    }
  }

  /// Takes it up; absent when it does not run.
  Optional<Run> take(ImportId id, Instant now) {
    return jdbc.sql(
            """
            update shared.import_job
            set attempt = attempt + 1, phase = 'READ', phase_began_at = :now, steps_done = 0,
              steps_total = 0
            where id = :id and status = 'RUNNING'
            returning attempt, kind, file_name, parameters, committing, fingerprint, created_by,
              size_bytes, head, staged
            """)
        .param("id", id.value())
        .param("now", at(now))
        .query(
            (rs, n) ->
                new Run(
                    id,
                    rs.getInt("attempt"),
                    rs.getString("kind"),
                    rs.getString("file_name"),
                    json.readValue(rs.getString("parameters"), TEXTS),
                    rs.getBoolean("committing"),
                    rs.getString("fingerprint"),
                    new ActorId(rs.getObject("created_by", UUID.class)),
                    rs.getLong("size_bytes"),
                    head(rs.getString("head")),
                    rs.getObject("staged", Long.class)))
        .optional();
  }

  private @Nullable Head head(@Nullable String text) {
    return text == null ? null : json.readValue(text, Head.class);
  }

  Optional<Head> findHead(ImportId id) {
    return jdbc.sql("select head from shared.import_job where id = ? and head is not null")
        .param(id.value())
        .query((rs, n) -> json.readValue(rs.getString("head"), Head.class))
        .optional();
  }

  /// Keeps how the file begins, and how many of its rows are staged.
  ///
  /// @param staged null while they are not
  void keepHead(ImportId id, Head head, @Nullable Long staged) {
    jdbc.sql(
            "update shared.import_job set head = cast(:head as jsonb), staged = :staged where id = :id")
        .param("head", json.writeValueAsString(head))
        .param("staged", staged, java.sql.Types.BIGINT)
        .param("id", id.value())
        .update();
  }

  void begin(Run run, ImportJob.Phase phase, Instant now) {
    jdbc.sql(
            """
            update shared.import_job
            set phase = :phase, phase_began_at = :now, steps_done = 0, steps_total = 0
            where id = :id and attempt = :attempt
            """)
        .param("phase", phase.name())
        .param("now", at(now))
        .param("id", run.id().value())
        .param("attempt", run.attempt())
        .update();
  }

  /// Tells how far it is.
  ///
  /// @return whether to go on: nobody has given it up, and no other process has taken it up
  boolean tell(Run run, long done, long total) {
    return jdbc.sql(
                """
            update shared.import_job
            set steps_done = :done, steps_total = :total
            where id = :id and attempt = :attempt and status = 'RUNNING' and not cancel_requested
            """)
            .param("done", done)
            .param("total", total)
            .param("id", run.id().value())
            .param("attempt", run.attempt())
            .update()
        == 1;
  }

  /// Ends the run.
  ///
  /// @param unlessCancelled whether a wish to give it up comes first
  /// @return whether it was this run's to end
  boolean end(Run run, End end, boolean unlessCancelled, Instant now) {
    Counts counts = end.counts();
    MapSqlParameterSource values =
        new MapSqlParameterSource()
            .addValue("id", run.id().value())
            .addValue("attempt", run.attempt())
            .addValue("anyway", !unlessCancelled)
            .addValue("status", end.status().name())
            .addValue("all", counts == null ? null : counts.all())
            .addValue("fresh", counts == null ? null : counts.fresh())
            .addValue("changed", counts == null ? null : counts.changed())
            .addValue("unchanged", counts == null ? null : counts.unchanged())
            .addValue("refused", counts == null ? null : counts.refused())
            .addValue("fingerprint", end.shown())
            .addValue("planChanged", end.planChanged())
            .addValue("faults", end.faults() == null ? null : end.faults().size())
            .addValue("notes", end.notes() == null ? null : end.notes().size())
            .addValue("ended", end.status().isEnded() ? at(now) : null);
    int ended =
        jdbc.sql(
                """
                update shared.import_job
                set status = :status, phase = null, rows_all = coalesce(:all, rows_all),
                  rows_new = coalesce(:fresh, rows_new),
                  rows_changed = coalesce(:changed, rows_changed),
                  rows_unchanged = coalesce(:unchanged, rows_unchanged),
                  rows_refused = coalesce(:refused, rows_refused),
                  fingerprint = coalesce(:fingerprint, fingerprint), plan_changed = :planChanged,
                  faults = coalesce(:faults, faults), notes = coalesce(:notes, notes), ended_at = cast(:ended as timestamptz)
                where id = :id and attempt = :attempt and status = 'RUNNING'
                  and (:anyway or not cancel_requested)
                """)
            .paramSource(values)
            .update();
    if (ended == 1 && end.faults() != null && end.notes() != null) {
      faults.replace(run.id(), end.faults(), end.notes());
    }
    return ended == 1;
  }

  void countFaults(ImportId id, int faults, int notes) {
    jdbc.sql("update shared.import_job set faults = ?, notes = ? where id = ?")
        .param(faults)
        .param(notes)
        .param(id.value())
        .update();
  }

  /// Keeps what was said for all rows of this file alone.
  ///
  /// @param said name of the parameter → value, in the place of whatever began alike before
  void say(ImportId id, String beginning, Map<String, String> said) {
    jdbc.sql(
            """
            update shared.import_job
            set parameters = cast(:said as jsonb) || coalesce((
              select jsonb_object_agg(p.key, p.value)
              from jsonb_each(parameters) p
              where not starts_with(p.key, :beginning)), '{}')
            where id = :id
            """)
        .param("said", json.writeValueAsString(said))
        .param("beginning", beginning)
        .param("id", id.value())
        .update();
  }

  /// Lets the file be read anew.
  void forgetStaged(ImportId id) {
    jdbc.sql("update shared.import_job set staged = null, fingerprint = null where id = ?")
        .param(id.value())
        .update();
  }

  private static OffsetDateTime at(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
