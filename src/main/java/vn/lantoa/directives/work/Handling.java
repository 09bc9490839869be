package vn.lantoa.directives.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// What a unit and who gave it the work settle between them.
///
/// Who answers for the holder accepts, gives back, asks for another day and hands parts down to the
/// units directly below. The giver decides: headquarters over what a letter gave, the holder of the
/// whole over its parts.
public interface Handling {
  /// Longest reason, answer or note, in characters.
  int LONGEST = 2000;

  /// Where an assignment stands; absent too when it is not for the viewer.
  Optional<Course> courseFor(Viewer viewer, AssignmentId id);

  /// The unit takes the work on; that acknowledges it too. A second time changes nothing.
  Step accept(Viewer viewer, AssignmentId id);

  /// The unit gives the work back; that acknowledges it too. It stays the unit's until the giver
  /// takes it.
  Step giveBack(Viewer viewer, AssignmentId id, String reason);

  /// The giver takes the work back, which ends it, or insists.
  Step decideReturn(Viewer viewer, AssignmentId id, Verdict verdict);

  /// The unit asks for a later day.
  Step askExtension(Viewer viewer, AssignmentId id, LocalDate wanted, String reason);

  /// The giver grants a day, that or another, or refuses.
  Step decideExtension(Viewer viewer, AssignmentId id, Decision decision);

  /// Parts go to units directly below, each with its own acknowledgement.
  Step delegate(Viewer viewer, AssignmentId id, Delegation delegation);

  /// The giver takes a part back.
  Step withdraw(Viewer viewer, AssignmentId part);

  /// @param takenBack whether the giver takes the work back; otherwise the giver insists
  record Verdict(boolean takenBack, String answer) {}

  /// @param grantedDueOn null to refuse
  record Decision(@Nullable LocalDate grantedDueOn, String answer) {}

  /// @param units directly below the holder
  /// @param dueOn not after the day of the whole; null for standing work, only where the whole is
  /// @param acknowledgeWithinDays working days from today, 0 to 365
  /// @param note what the part is; empty for all of it
  record Delegation(
      Set<UnitId> units, @Nullable LocalDate dueOn, int acknowledgeWithinDays, String note) {
    public Delegation {
      units = Set.copyOf(units);
    }
  }

  /// @param giver unit that handed this part down; null when the letter gave it
  /// @param note what the part is; empty for all of it
  /// @param parts handed down from it, those that ended last
  /// @param extensions every request for another day, oldest first
  /// @param returns every time it was given back, oldest first
  /// @param below units that may get a part
  record Course(
      Assignment assignment,
      @Nullable String giver,
      String note,
      List<Assignment> parts,
      List<Extension> extensions,
      List<Return> returns,
      List<Unit> below,
      Rights rights) {
    public Course {
      parts = List.copyOf(parts);
      extensions = List.copyOf(extensions);
      returns = List.copyOf(returns);
      below = List.copyOf(below);
    }

    /// The request that waits for a decision.
    public Optional<Extension> openExtension() {
      return extensions.stream().filter(one -> one.decided() == null).findFirst();
    }

    /// The return that waits for a decision.
    public Optional<Return> openReturn() {
      return returns.stream().filter(one -> one.decided() == null).findFirst();
    }

    /// Parts that are done, of those that did not end.
    public long partsDone() {
      return parts.stream().filter(part -> part.state().isDone()).count();
    }

    /// Parts that did not end.
    public long partsCounted() {
      return parts.stream().filter(part -> part.ended() == null).count();
    }
  }

  /// @param answers may accept, give back, ask and hand down
  /// @param decides may decide over returns and extensions, and withdraw it when it is a part
  record Rights(boolean answers, boolean decides) {}

  /// @param grantedDueOn null unless granted
  /// @param decided null while nobody has
  record Extension(
      LocalDate beforeDueOn,
      LocalDate wantedDueOn,
      Said asked,
      @Nullable LocalDate grantedDueOn,
      @Nullable Said decided) {}

  /// @param takenBack whether the giver took it; false too while nobody has decided
  /// @param decided null while nobody has
  record Return(Said returned, boolean takenBack, @Nullable Said decided) {}

  /// @param person name of who said it
  /// @param words empty for none
  record Said(String person, Instant at, String words) {}

  /// What came of a step.
  sealed interface Step {
    record Taken() implements Step {}

    record Refused(Reason reason) implements Step {}

    record Absent() implements Step {}

    record Forbidden() implements Step {}
  }

  /// Why a step was refused.
  enum Reason {
    /// A reason has to be given.
    REASON_MISSING,
    /// More than [Handling#LONGEST] characters.
    TOO_LONG,
    /// It is done, or has ended.
    NOT_OPEN,
    /// The same request waits for a decision already.
    PENDING,
    /// Nothing waits for a decision.
    NOTHING_PENDING,
    /// The giver has insisted before.
    INSISTED,
    /// Standing work has no day to extend.
    STANDING,
    /// The new day does not lie after the present one, or in the past.
    DAY_NOT_LATER,
    /// The day lies in the past.
    DAY_PAST,
    /// The day of a part lies after that of the whole, or is missing although the whole has one.
    DAY_AFTER_WHOLE,
    /// Days to acknowledge are not between 0 and 365.
    DAYS_WRONG,
    /// No unit was chosen.
    UNITS_MISSING,
    /// A unit is not directly below the holder, or has a part already.
    UNIT_WRONG,
    /// It is no part of another assignment.
    NO_PART
  }
}
