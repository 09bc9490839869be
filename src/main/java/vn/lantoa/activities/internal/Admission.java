package vn.lantoa.activities.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Fault;
import vn.lantoa.identity.Viewer;

/// Whether work is taken: by the rules of a record, by its period, by the assignment it answers, in
/// this order.
@Component
class Admission {
  private final ActivityRules rules;
  private final Closed closed;
  private final AssignmentEvidence evidence;

  Admission(ActivityRules rules, Closed closed, AssignmentEvidence evidence) {
    this.rules = rules;
    this.closed = closed;
    this.evidence = evidence;
  }

  /// @return why new work is refused; empty when it is taken
  List<Fault> toNewWork(Viewer viewer, NewActivity activity) {
    List<Fault> faults = rules.faults(activity);
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
    List<Fault> faults = rules.faults(activity);
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

  /// What looks odd and is kept nevertheless.
  List<Fault> doubts(NewActivity activity) {
    return rules.doubts(activity);
  }
}
