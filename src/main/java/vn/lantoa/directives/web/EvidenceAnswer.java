package vn.lantoa.directives.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.evidence.Evidence;
import vn.lantoa.directives.evidence.Submission;
import vn.lantoa.files.FileOwner;
import vn.lantoa.files.KeptFile;
import vn.lantoa.files.Lookalikes.Lookalike;
import vn.lantoa.shared.DayRange;

/// @param happenedOn day of what it shows
/// @param file null unless it is one; its bytes are at /api/v1/files/{id}
/// @param record id of the activity; null unless it is one
/// @param words address or text
/// @param twins where else the same address stands
/// @param alike where else the same file or nearly the same photo stands
record EvidenceAnswer(
    UUID id,
    Evidence.Kind kind,
    LocalDate happenedOn,
    @Nullable FileAnswer file,
    @Nullable UUID record,
    String words,
    String note,
    String givenBy,
    Instant givenAt,
    List<UUID> contents,
    List<TwinAnswer> twins,
    List<AlikeAnswer> alike) {
  record FileAnswer(
      UUID id, String name, String type, long size, String sha256, @Nullable Instant takenAt) {
    static FileAnswer of(KeptFile file) {
      return new FileAnswer(
          file.id().value(),
          file.name(),
          file.kind().mediaType(),
          file.size(),
          file.sha256(),
          file.takenAt());
    }
  }

  /// @param assignment null when the caller does not see it
  record TwinAnswer(@Nullable UUID assignment, String clause, String unitName) {}

  /// @param same byte by byte; false: nearly the same photo
  /// @param unitName empty, and no day, when the caller does not see the place
  record AlikeAnswer(boolean same, String unitName, String title, @Nullable LocalDate day) {
    static AlikeAnswer of(Lookalike one) {
      return one.place() instanceof FileOwner.Use.Seen seen
          ? new AlikeAnswer(one.same(), seen.unitName(), seen.title(), seen.day())
          : new AlikeAnswer(one.same(), "", "", null);
    }
  }

  static EvidenceAnswer of(Evidence one) {
    return new EvidenceAnswer(
        one.id().value(),
        one.kind(),
        one.happenedOn(),
        one.file() == null ? null : FileAnswer.of(one.file()),
        one.record(),
        one.words(),
        one.note(),
        one.giver().person(),
        one.giver().at(),
        one.contents().stream().map(ClauseId::value).sorted().toList(),
        one.twins().stream()
            .map(
                twin ->
                    new TwinAnswer(
                        twin.assignment() == null ? null : twin.assignment().value(),
                        twin.clauseRef(),
                        twin.unitName()))
            .toList(),
        one.alike().stream().map(AlikeAnswer::of).toList());
  }

  /// @param doneOn null for standing work
  /// @param from first day of a period; null for dated work
  /// @param to its last day
  /// @param verdict null while nobody has said anything
  record SubmissionAnswer(
      UUID id,
      UUID assignment,
      @Nullable LocalDate doneOn,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String report,
      String sha256,
      boolean again,
      boolean waiting,
      UUID reviewingUnit,
      Instant submittedAt,
      Submission.@Nullable Outcome verdict,
      String reason) {
    static SubmissionAnswer of(Submission one) {
      DayRange period = one.claim().period();
      Submission.Verdict verdict = one.verdict();
      return new SubmissionAnswer(
          one.id().value(),
          one.assignment().value(),
          one.claim().doneOn(),
          period == null ? null : period.from(),
          period == null ? null : period.last(),
          one.claim().report(),
          one.sha256(),
          one.again(),
          one.isWaiting(),
          one.office().unit().value(),
          one.submitter().at(),
          verdict == null ? null : verdict.outcome(),
          verdict == null ? "" : verdict.reason());
    }
  }
}
