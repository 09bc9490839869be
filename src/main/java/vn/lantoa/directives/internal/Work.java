package vn.lantoa.directives.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Acknowledgement;
import vn.lantoa.directives.WorkState;

/// What happened to an assignment. In whatever order acknowledgement and evidence arrive, the
/// outcome is the same.
///
/// @param dueOn null for standing work
record Work(
    @Nullable LocalDate dueOn,
    LocalDate acknowledgeBy,
    @Nullable Instant acknowledgedAt,
    @Nullable LocalDate doneOn,
    @Nullable LocalDate reportedThrough,
    int evidence) {

  static Work issued(@Nullable LocalDate dueOn, LocalDate acknowledgeBy) {
    return new Work(dueOn, acknowledgeBy, null, null, null, 0);
  }

  boolean isAcknowledged() {
    return acknowledgedAt != null;
  }

  /// The first time counts.
  Work acknowledged(Instant at) {
    return isAcknowledged()
        ? this
        : new Work(dueOn, acknowledgeBy, at, doneOn, reportedThrough, evidence);
  }

  /// The first day that was given counts; standing work is never done.
  Work done(LocalDate on) {
    return dueOn == null || doneOn != null
        ? this
        : new Work(dueOn, acknowledgeBy, acknowledgedAt, on, reportedThrough, evidence);
  }

  /// Activities arrive in any order; the latest day is how far the work is reported.
  Work evidenced(LocalDate day) {
    LocalDate through =
        reportedThrough == null || day.isAfter(reportedThrough) ? day : reportedThrough;
    return new Work(dueOn, acknowledgeBy, acknowledgedAt, doneOn, through, evidence + 1);
  }

  WorkState state(LocalDate today) {
    return WorkState.of(dueOn, doneOn, today);
  }

  Acknowledgement acknowledgement(LocalDate today, ZoneId zone) {
    LocalDate on = acknowledgedAt == null ? null : acknowledgedAt.atZone(zone).toLocalDate();
    return Acknowledgement.of(acknowledgeBy, on, today);
  }
}
