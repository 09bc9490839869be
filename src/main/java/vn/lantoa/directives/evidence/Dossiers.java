package vn.lantoa.directives.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.DayRange;

/// The evidence of assignments: gathered by whoever holds the work, submitted by those who answer
/// for the unit.
public interface Dossiers {
  /// The longest text of evidence, note or report, in characters.
  int LONGEST_TEXT = 10_000;

  /// Absent too when the assignment is not for the viewer.
  Optional<Dossier> dossierFor(Viewer viewer, AssignmentId id);

  /// Adds evidence. What was submitted and not yet reviewed then holds it too; what was accepted is
  /// asked again.
  Giving give(Viewer viewer, AssignmentId id, Piece piece);

  /// Takes evidence out; it stays visible in what was submitted with it.
  Removal remove(Viewer viewer, AssignmentId id, EvidenceId evidence);

  /// Says that dated work is done, or what was done in a period, and asks for review.
  Submitting submit(Viewer viewer, AssignmentId id, Report report);

  /// Takes back what nobody has reviewed yet; false when there is nothing to take back.
  boolean takeBack(Viewer viewer, AssignmentId id, SubmissionId submission);

  /// Says whether work of the directive is done only after a review; for whoever issues it. False
  /// when the viewer may not, or has not the directive.
  boolean wantReview(Viewer viewer, DirectiveId directive, boolean wanted);

  /// Whether work of the directive is done only after a review.
  boolean isReviewWanted(Viewer viewer, DirectiveId directive);

  /// Everything about one assignment.
  ///
  /// @param evidence what stands, by its day, the newest first
  /// @param submissions the newest first
  /// @param rights of the viewer
  record Dossier(
      Assignment assignment, List<Evidence> evidence, List<Submission> submissions, Rights rights) {
    public Dossier {
      evidence = List.copyOf(evidence);
      submissions = List.copyOf(submissions);
    }

    /// What waits for a verdict.
    public Optional<Submission> waiting() {
      return submissions.stream().filter(Submission::isWaiting).findFirst();
    }
  }

  /// @param reviewWanted whether work is done only after a review
  record Rights(boolean mayGive, boolean maySubmit, boolean reviewWanted) {}

  /// What is given.
  ///
  /// @param happenedOn day of what it shows
  record Piece(Matter matter, LocalDate happenedOn, String note, Set<ClauseId> contents) {
    public Piece {
      contents = Set.copyOf(contents);
    }
  }

  /// The thing itself.
  sealed interface Matter {
    /// @param ticket of a received file
    record OfFile(String ticket) implements Matter {}

    /// @param address http or https
    record OfLink(String address) implements Matter {}

    record OfText(String text) implements Matter {}

    /// What a document of the unit and those below it did; what was told of it before goes.
    record OfBelow(DirectiveId document, String text) implements Matter {}
  }

  /// @param doneOn day on which dated work was done; null for standing work
  /// @param period days of standing work; null for dated work
  record Report(@Nullable LocalDate doneOn, @Nullable DayRange period, String text) {}

  /// What came of giving.
  sealed interface Giving {
    record Given(EvidenceId id) implements Giving {}

    /// The day lies in the future, or before the directive.
    record DayWrong() implements Giving {}

    /// No address that others could open.
    record LinkWrong() implements Giving {}

    record TextWrong() implements Giving {}

    /// The ticket is too old: the file has to be sent again.
    record FileExpired() implements Giving {}

    /// The same stands there already.
    record Twice() implements Giving {}

    /// All that it is about has to wait.
    record Gated(List<CoveredContent> waiting) implements Giving {
      public Gated {
        waiting = List.copyOf(waiting);
      }
    }

    /// The work has ended.
    record Over() implements Giving {}

    record Absent() implements Giving {}

    record Forbidden() implements Giving {}
  }

  /// What came of taking out.
  sealed interface Removal {
    record Removed() implements Removal {}

    /// A record of work is withdrawn where it was recorded.
    record OfActivity() implements Removal {}

    record Absent() implements Removal {}

    record Forbidden() implements Removal {}
  }

  /// What came of submitting.
  sealed interface Submitting {
    record Submitted(Submission submission) implements Submitting {}

    /// There is no evidence to look at.
    record NothingToShow() implements Submitting {}

    /// The day lies in the future, or before the directive, or does not fit dated or standing work.
    record DayWrong() implements Submitting {}

    /// Nobody wants a review of this work.
    record NotWanted() implements Submitting {}

    /// Something waits for a verdict already.
    record Waiting() implements Submitting {}

    /// Exactly this was accepted.
    record Accepted() implements Submitting {}

    /// The work has ended or waits for its gate.
    record Over() implements Submitting {}

    record Absent() implements Submitting {}

    record Forbidden() implements Submitting {}
  }
}
