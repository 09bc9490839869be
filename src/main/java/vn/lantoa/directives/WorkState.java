package vn.lantoa.directives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How work stands on a day. Every assignment is in exactly one state, and the state follows from
/// dates alone.
///
/// Dated work that may be worked on has four states (Decision 42/2014/QĐ-TTg of the Prime
/// Minister); standing work has none of them and shows how far it is reported.
public enum WorkState {
  DONE_ON_TIME,
  DONE_LATE,
  OPEN_IN_TIME,
  OPEN_OVERDUE,
  STANDING,
  /// The gate of its clause is closed: nothing is due yet.
  WAITING,
  /// Nobody has to do it any more, although it was not done.
  ENDED;

  /// The dates that a state follows from.
  ///
  /// @param dueOn last day in time; null for standing work
  /// @param doneOn day on which dated work was done; null while it is not
  /// @param endedOn first day on which nobody has to do it any more; null while it goes on
  /// @param gate of the clause
  public record Dates(
      @Nullable LocalDate dueOn,
      @Nullable LocalDate doneOn,
      @Nullable LocalDate endedOn,
      Gate gate) {}

  /// @param closed whether anything had to happen first
  /// @param opensOn first day on which it may be worked on; null while nobody knows it, and where
  ///   nothing has to happen
  public record Gate(boolean closed, @Nullable LocalDate opensOn) {
    /// Nothing has to happen first.
    public static final Gate NONE = new Gate(false, null);

    /// Whether it may not be worked on that day.
    public boolean isClosed(LocalDate day) {
      return closed && (opensOn == null || opensOn.isAfter(day));
    }
  }

  /// The state of work without a gate that nobody ended.
  public static WorkState of(
      @Nullable LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate today) {
    return of(new Dates(dueOn, doneOn, null, Gate.NONE), today);
  }

  /// The state on a day. The due day itself is still in time; what was done before it ended stays
  /// done.
  public static WorkState of(Dates dates, LocalDate today) {
    LocalDate dueOn = dates.dueOn();
    LocalDate doneOn = dates.doneOn();
    LocalDate endedOn = dates.endedOn();
    if (dueOn != null && doneOn != null && (endedOn == null || !doneOn.isAfter(endedOn))) {
      return doneOn.isAfter(dueOn) ? DONE_LATE : DONE_ON_TIME;
    }
    if (endedOn != null && !endedOn.isAfter(today)) {
      return ENDED;
    }
    if (dates.gate().isClosed(today)) {
      return WAITING;
    }
    if (dueOn == null) {
      return STANDING;
    }
    return today.isAfter(dueOn) ? OPEN_OVERDUE : OPEN_IN_TIME;
  }

  /// Whether somebody still has to do something, now or once the gate opens.
  public boolean isOpen() {
    return switch (this) {
      case OPEN_IN_TIME, OPEN_OVERDUE, STANDING, WAITING -> true;
      case DONE_ON_TIME, DONE_LATE, ENDED -> false;
    };
  }

  /// Whether it was done.
  public boolean isDone() {
    return this == DONE_ON_TIME || this == DONE_LATE;
  }
}
