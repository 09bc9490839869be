package vn.lantoa.directives.internal.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Acknowledgement;
import vn.lantoa.directives.WorkState;

/// What happened to an assignment. In whatever order acknowledgement, evidence, ending and opening
/// arrive, the outcome is the same.
///
/// @param dates due, done, ended and the gate
record Work(WorkState.Dates dates, Answered answered) {

  /// @param reportedThrough last day that evidence reaches to; null while there is none
  record Answered(
      LocalDate acknowledgeBy,
      @Nullable Instant acknowledgedAt,
      @Nullable LocalDate reportedThrough,
      int evidence) {}

  static Work issued(@Nullable LocalDate dueOn, LocalDate acknowledgeBy) {
    return new Work(
        new WorkState.Dates(dueOn, null, null, WorkState.Gate.NONE),
        new Answered(acknowledgeBy, null, null, 0));
  }

  @Nullable LocalDate dueOn() {
    return dates.dueOn();
  }

  @Nullable LocalDate doneOn() {
    return dates.doneOn();
  }

  boolean isAcknowledged() {
    return answered.acknowledgedAt() != null;
  }

  /// The first time counts.
  Work acknowledged(Instant at) {
    return isAcknowledged()
        ? this
        : new Work(
            dates,
            new Answered(
                answered.acknowledgeBy(), at, answered.reportedThrough(), answered.evidence()));
  }

  /// The first day that was given counts; standing work is never done, and nothing after its end.
  Work done(LocalDate on) {
    boolean past = dates.endedOn() != null && on.isAfter(dates.endedOn());
    return dueOn() == null || doneOn() != null || past
        ? this
        : with(new WorkState.Dates(dueOn(), on, dates.endedOn(), dates.gate()));
  }

  /// The earliest end counts; what was done by then stays done.
  Work ended(LocalDate on) {
    boolean doneBefore = doneOn() != null && !doneOn().isAfter(on);
    boolean endedBefore = dates.endedOn() != null && !dates.endedOn().isAfter(on);
    return doneBefore || endedBefore
        ? this
        : with(new WorkState.Dates(dueOn(), doneOn(), on, dates.gate()));
  }

  /// Activities arrive in any order; the latest day is how far the work is reported.
  Work evidenced(LocalDate day) {
    LocalDate before = answered.reportedThrough();
    LocalDate through = before == null || day.isAfter(before) ? day : before;
    return new Work(
        dates,
        new Answered(
            answered.acknowledgeBy(), answered.acknowledgedAt(), through, answered.evidence() + 1));
  }

  private Work with(WorkState.Dates other) {
    return new Work(other, answered);
  }

  WorkState state(LocalDate today) {
    return WorkState.of(dates, today);
  }

  Acknowledgement acknowledgement(LocalDate today, ZoneId zone) {
    Instant at = answered.acknowledgedAt();
    LocalDate on = at == null ? null : at.atZone(zone).toLocalDate();
    return Acknowledgement.of(answered.acknowledgeBy(), on, today);
  }
}
