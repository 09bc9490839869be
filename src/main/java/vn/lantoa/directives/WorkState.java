package vn.lantoa.directives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How work stands on a day. Dated work has four states (Decision 42/2014/QĐ-TTg of the Prime
/// Minister); standing work has none of them and shows how far it is reported.
public enum WorkState {
  DONE_ON_TIME,
  DONE_LATE,
  OPEN_IN_TIME,
  OPEN_OVERDUE,
  STANDING;

  /// The state on a day. The due day itself is still in time.
  ///
  /// @param dueOn null for standing work
  /// @param doneOn null while it is open
  public static WorkState of(
      @Nullable LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate today) {
    if (dueOn == null) {
      return STANDING;
    }
    if (doneOn != null) {
      return doneOn.isAfter(dueOn) ? DONE_LATE : DONE_ON_TIME;
    }
    return today.isAfter(dueOn) ? OPEN_OVERDUE : OPEN_IN_TIME;
  }

  /// Whether somebody still has to do something.
  public boolean isOpen() {
    return this == OPEN_IN_TIME || this == OPEN_OVERDUE || this == STANDING;
  }
}
