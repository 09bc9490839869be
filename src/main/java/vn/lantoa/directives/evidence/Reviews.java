package vn.lantoa.directives.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.evidence.Submission.Difference;
import vn.lantoa.directives.evidence.Submission.Outcome;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Slice;

/// Says what of the submitted evidence holds. The level that gave the work reviews it; where nobody
/// there is free to, the level above. Nobody reviews what they submitted or gave.
public interface Reviews {
  /// What waits for the viewer, the oldest first.
  Slice<Waiting> queue(Viewer viewer, Filter filter);

  /// How many wait at the viewer's own level.
  long countWaiting(Viewer viewer);

  /// One submission with its evidence; absent too when its assignment is not for the viewer.
  Optional<Sheet> sheetFor(Viewer viewer, SubmissionId id);

  /// Says what holds. Accepted dated work is done on the day that was claimed.
  Reviewing decide(Viewer viewer, SubmissionId id, Decision decision);

  /// @param below also what lower levels review
  /// @param page from 1
  record Filter(boolean below, int page, int size) {}

  record Waiting(Submission submission, Assignment assignment, long pieces) {}

  /// @param evidence what was submitted, by its day
  /// @param difference to what was submitted before; null when there was nothing before
  /// @param before what was submitted before; null for the first
  /// @param mayReview whether the viewer may say something now
  record Sheet(
      Submission submission,
      Assignment assignment,
      List<Evidence> evidence,
      @Nullable Difference difference,
      @Nullable Submission before,
      boolean mayReview) {
    public Sheet {
      evidence = List.copyOf(evidence);
    }
  }

  /// @param reason what is missing or why it goes back; may be empty only when it is accepted
  /// @param sha256 of what was looked at
  record Decision(Outcome outcome, String reason, String sha256) {}

  /// What came of a review.
  sealed interface Reviewing {
    record Reviewed(Submission submission) implements Reviewing {}

    /// Evidence changed since the reviewer looked.
    record Changed(Sheet now) implements Reviewing {}

    /// Somebody has said something already, or it was taken back.
    record Over(Sheet now) implements Reviewing {}

    record ReasonMissing() implements Reviewing {}

    record Absent() implements Reviewing {}

    /// Their own evidence or submission, or not their office.
    record Forbidden() implements Reviewing {}
  }
}
