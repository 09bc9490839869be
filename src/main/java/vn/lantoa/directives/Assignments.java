package vn.lantoa.directives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Slice;

/// The work of units: one operative clause for one unit. An assignment keeps whom the letter meant
/// and says who holds it: open work goes with the unit to who carries it on, finished work stays
/// with who finished it. A viewer sees the assignments meant for or held by units in reach.
public interface Assignments {
  /// Parts of work that the viewer sees as a whole are left out, unless a unit is asked for. Not
  /// acknowledged first, then by due day, standing work last, then by directive and clause.
  Slice<Assignment> list(Viewer viewer, Filter filter);

  /// Absent too when it is not for the viewer.
  Optional<Assignment> assignmentFor(Viewer viewer, AssignmentId id);

  /// The unit says that it knows. A second time gives the same.
  Answer acknowledge(Viewer viewer, AssignmentId id);

  /// Dated work was done on the day. A second time gives the same; the first day stays.
  Answer complete(Viewer viewer, AssignmentId id, LocalDate on);

  /// What others show of an assignment; absent too when it is not for the viewer.
  Optional<AssignmentSummary> findFor(Viewer viewer, AssignmentId id);

  /// Assignments that the unit holds, its own and those it took over, that are not done.
  List<AssignmentSummary> openOf(Viewer viewer, UnitId unit);

  /// What an activity says it did for an assignment.
  ///
  /// @param day last day of the activity
  /// @param contents content clauses that it was about; empty when it names none
  record Claim(UnitId unit, LocalDate day, Set<ClauseId> contents) {
    public Claim {
      contents = Set.copyOf(contents);
    }
  }

  /// @param directive null for all
  /// @param unit id of a unit that is meant or holds it, or its code on the day of the letter or
  ///   today; empty for all
  /// @param state null for all
  /// @param openOnly leaves out what is done
  record Filter(
      @Nullable DirectiveId directive,
      String unit,
      @Nullable WorkState state,
      boolean openOnly,
      Page page) {}

  /// @param number from 1
  record Page(int number, int size) {}

  /// @param unitCode code on the day of the letter
  /// @param dueOn null for standing work
  /// @param reportedThrough last day that recorded activities reach to; null while there is none
  /// @param ended why it ended; null while it goes on
  record Assignment(
      AssignmentSummary summary,
      ClauseId clause,
      String unitCode,
      LocalDate acknowledgeBy,
      @Nullable Instant acknowledgedAt,
      Acknowledgement acknowledgement,
      @Nullable LocalDate doneOn,
      @Nullable LocalDate reportedThrough,
      int evidence,
      @Nullable Ending ended,
      Giving giving) {
    public AssignmentId id() {
      return summary.id();
    }

    public WorkState state() {
      return summary.state();
    }
  }

  /// How the unit came to it.
  ///
  /// @param parent the whole that this is a part of; null when the letter gave it
  /// @param acceptedAt null until the unit took it on
  record Giving(
      Responsibility responsibility, @Nullable AssignmentId parent, @Nullable Instant acceptedAt) {
    public boolean isPart() {
      return parent != null;
    }

    public boolean isCoordinating() {
      return responsibility == Responsibility.COORDINATING;
    }
  }

  /// @param notation of the directive; empty when it has none
  /// @param unit whom the letter meant, under the name of its day
  /// @param dueOn null for standing work
  /// @param workingDaysLeft working days from today through the due day, negative when it has
  ///   passed; null for what is done, ended or waiting, and for standing work
  record AssignmentSummary(
      AssignmentId id,
      DirectiveId directive,
      String notation,
      String subject,
      String clauseRef,
      String clauseHeading,
      UnitId unit,
      String unitName,
      Holder holder,
      @Nullable LocalDate dueOn,
      @Nullable Integer workingDaysLeft,
      WorkState state) {
    /// Whether another unit than the letter meant has the work now.
    public boolean isHandedOn() {
      return !holder.unit().equals(unit);
    }
  }

  /// Who has the work now.
  ///
  /// @param name today's, or the last one of a unit that has ended
  /// @param ended whether the unit has ended; open work then waits for who takes over
  record Holder(UnitId unit, String name, boolean ended) {}

  /// What came of acknowledging or completing.
  sealed interface Answer {
    record Given(Assignment assignment) implements Answer {}

    /// It ended before the day.
    record Over() implements Answer {}

    /// The gate of its clause is closed.
    record Waiting() implements Answer {}

    /// Standing work is never done.
    record Standing() implements Answer {}

    /// The day lies in the future, or before the directive was issued.
    record DayWrong() implements Answer {}

    /// It is done only when somebody has looked at its evidence.
    record ReviewWanted() implements Answer {}

    record Absent() implements Answer {}

    record Forbidden() implements Answer {}
  }

  /// What came of naming an assignment in an activity.
  sealed interface Evidencing {
    record Recorded(WorkState state) implements Evidencing {}

    record NotOfUnit() implements Evidencing {}

    /// All that it was about had to wait on that day.
    ///
    /// @param waiting what had to wait, at least one
    record Gated(List<CoveredContent> waiting) implements Evidencing {
      public Gated {
        waiting = List.copyOf(waiting);
      }
    }

    record Absent() implements Evidencing {}
  }
}
