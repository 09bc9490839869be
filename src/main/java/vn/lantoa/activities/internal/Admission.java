package vn.lantoa.activities.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.internal.Doubts.Saved;
import vn.lantoa.identity.Viewer;

/// Whether work is taken: by the rules of a record, by its period, by the assignment it answers, in
/// this order; then by what looks odd in it.
@Component
class Admission {
  private final ActivityRules rules;
  private final Closed closed;
  private final AssignmentEvidence evidence;
  private final Doubts doubts;
  private final Passing passing;

  Admission(
      ActivityRules rules,
      Closed closed,
      AssignmentEvidence evidence,
      Doubts doubts,
      Passing passing) {
    this.rules = rules;
    this.closed = closed;
    this.evidence = evidence;
    this.doubts = doubts;
    this.passing = passing;
  }

  /// @return why new work is refused; empty when it is taken
  List<Fault> toNewWork(Viewer viewer, NewActivity activity) {
    List<Fault> faults = faults(activity);
    if (!faults.isEmpty()) {
      return faults;
    }
    ActivityFacts facts = activity.facts();
    return closed
        .toNewWork(facts)
        .or(() -> evidence.check(viewer, facts, null))
        .map(List::of)
        .orElse(List.of());
  }

  /// @return why a correction is refused; empty when it is taken
  List<Fault> toChange(Viewer viewer, ActivityFacts before, NewActivity activity, String reason) {
    List<Fault> faults = faults(activity);
    if (!faults.isEmpty()) {
      return faults;
    }
    ActivityFacts facts = activity.facts();
    return closed
        .toChange(before, facts, reason)
        .or(() -> evidence.check(viewer, facts, before))
        .map(List::of)
        .orElse(List.of());
  }

  /// By the rules of a record alone.
  List<Fault> faults(NewActivity activity) {
    List<Fault> faults = rules.faults(activity);
    return faults.isEmpty() && activity.confirmation().reason().length() > Confirmation.LONGEST
        ? List.of(new Fault("confirmation.reason", "reason.long", Confirmation.LONGEST))
        : faults;
  }

  /// What looks odd.
  Weighed weigh(Viewer viewer, NewActivity activity, @Nullable ActivityId before) {
    List<Found> found = doubts.weigh(viewer, activity.facts(), before);
    return new Weighed(
        found, Doubts.refused(found), doubts.unconfirmed(found, before, activity.confirmation()));
  }

  /// @param refused faults of rules that are set to refuse
  /// @param unconfirmed what has to be confirmed before it is saved
  record Weighed(List<Found> found, List<Fault> refused, List<Doubt> unconfirmed) {
    List<Doubt> doubts() {
      return Doubts.all(found);
    }
  }

  /// Keeps that somebody was asked.
  void asked(Viewer viewer, NewActivity activity, Weighed weighed) {
    doubts.asked(viewer, activity.facts(), weighed.found());
  }

  /// Keeps what a record was saved with.
  ///
  /// @return the record when it passes: it is to be approved at once
  Optional<ActivityId> settle(
      Viewer viewer, Saved saved, Weighed weighed, Confirmation confirmation) {
    doubts.settle(viewer, saved, weighed.found(), confirmation);
    return weighed.found().isEmpty() && passing.mayPass(saved.facts().form())
        ? Optional.of(saved.id())
        : Optional.empty();
  }

  void pass(List<ActivityId> records) {
    passing.pass(records);
  }
}
