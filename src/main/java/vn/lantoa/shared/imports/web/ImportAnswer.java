package vn.lantoa.shared.imports.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.imports.Counts;
import vn.lantoa.shared.imports.ImportJob;
import vn.lantoa.shared.imports.ImportStatus;

/// An import as programs get it.
///
/// @param counts rows of the file; null until planned
/// @param errors what is wrong, at most the first 1 000, in the order of the file
/// @param errorCount of all
/// @param notes what is only told
/// @param progress null unless it runs
/// @param planChanged the commit found another plan than the preview had shown: look again
record ImportAnswer(
    UUID id,
    String kind,
    ImportStatus status,
    String fileName,
    long size,
    String sha256,
    Map<String, String> parameters,
    boolean committing,
    boolean planChanged,
    @Nullable CountsAnswer counts,
    int errorCount,
    List<FaultAnswer> errors,
    List<FaultAnswer> notes,
    @Nullable ProgressAnswer progress,
    Instant createdAt,
    @Nullable Instant endedAt) {

  record CountsAnswer(
      long rows, @JsonProperty("new") long fresh, long changed, long unchanged, long refused) {
    static @Nullable CountsAnswer of(@Nullable Counts counts) {
      return counts == null
          ? null
          : new CountsAnswer(
              counts.all(), counts.fresh(), counts.changed(), counts.unchanged(), counts.refused());
    }
  }

  /// @param row as a spreadsheet counts, number of the feature for GeoJSON; null for the file as a
  ///   whole
  record FaultAnswer(
      @Nullable Integer row,
      @Nullable String sheet,
      @Nullable String column,
      String code,
      String message) {}

  /// @param total 0 while unknown
  /// @param secondsLeft null while nobody can tell
  record ProgressAnswer(
      String phase, long done, long total, long perSecond, @Nullable Long secondsLeft) {
    static @Nullable ProgressAnswer of(ImportJob job, Instant now) {
      ImportJob.Stage stage = job.stage();
      if (job.status() != ImportStatus.RUNNING) {
        return null;
      }
      if (stage == null) {
        return new ProgressAnswer("WAITING", 0, 0, 0, null);
      }
      long left = stage.secondsLeft(now);
      return new ProgressAnswer(
          stage.phase().name(),
          stage.done(),
          stage.total(),
          stage.perSecond(now),
          left < 0 ? null : left);
    }
  }

  static ImportAnswer of(
      ImportJob job, List<FaultAnswer> errors, List<FaultAnswer> notes, Instant now) {
    return new ImportAnswer(
        job.id().value(),
        job.kind(),
        job.status(),
        job.fileName(),
        job.sizeBytes(),
        job.sha256(),
        job.parameters(),
        job.committing(),
        job.planChanged(),
        CountsAnswer.of(job.counts()),
        job.faults(),
        errors,
        notes,
        ProgressAnswer.of(job, now),
        job.createdAt(),
        job.endedAt());
  }
}
