package vn.lantoa.directives.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;

/// What a unit submitted, and what was said of it.
///
/// @param sha256 of the canonical form of everything submitted, in hexadecimal
/// @param again true when it was asked by a change of evidence after a verdict
/// @param superseded taken back, or put aside for a later one
/// @param verdict null while nobody has said anything
public record Submission(
    SubmissionId id,
    AssignmentId assignment,
    Claim claim,
    String sha256,
    boolean again,
    boolean superseded,
    Office office,
    Submitter submitter,
    @Nullable Verdict verdict) {

  /// What the unit says.
  ///
  /// @param doneOn day on which dated work was done; null for standing work
  /// @param period days of standing work; null for dated work
  /// @param report in words; may be empty
  public record Claim(@Nullable LocalDate doneOn, @Nullable DayRange period, String report) {
    /// Whether evidence of the day belongs to it.
    public boolean covers(LocalDate day) {
      return period == null || period.contains(day);
    }
  }

  /// Whose people review it.
  public record Office(UnitId unit, String name) {}

  public record Submitter(AccountId account, String person, Instant at) {}

  /// @param reason what is missing or why it goes back; empty only when it is accepted
  public record Verdict(Outcome outcome, String reason, String person, Instant at) {}

  /// What was said of it.
  public enum Outcome {
    ACCEPTED,
    /// Some of it holds; the reason says what is missing.
    PART,
    RETURNED
  }

  /// Whether somebody still has to say something.
  public boolean isWaiting() {
    return verdict == null && !superseded;
  }

  public boolean isAccepted() {
    return verdict != null && verdict.outcome() == Outcome.ACCEPTED;
  }

  /// The first characters of the hash, to compare by eye.
  public String shortHash() {
    return sha256.substring(0, 12);
  }

  /// What changed between two sets of evidence.
  ///
  /// @param added not in what was submitted before
  /// @param removed in what was submitted before and no more
  public record Difference(List<Evidence> added, List<Evidence> removed) {
    public Difference {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }

    public boolean isNone() {
      return added.isEmpty() && removed.isEmpty();
    }
  }
}
