package vn.lantoa.activities.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities.Correcting;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.Recording;
import vn.lantoa.activities.Activities.Withdrawing;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Change;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.internal.Admission.Weighed;
import vn.lantoa.activities.internal.Doubts.Saved;
import vn.lantoa.activities.internal.Ledger.Replacement;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.Audit;

/// Records, corrects and withdraws.
@Component
class Recorder {
  private final Sight sight;
  private final Admission admission;
  private final Counting counting;
  private final ActivityRows rows;
  private final Ledger ledger;
  private final AssignmentEvidence evidence;
  private final Audit audit;

  Recorder(
      Sight sight,
      Admission admission,
      Counting counting,
      ActivityRows rows,
      Ledger ledger,
      AssignmentEvidence evidence,
      Audit audit) {
    this.sight = sight;
    this.admission = admission;
    this.counting = counting;
    this.rows = rows;
    this.ledger = ledger;
    this.evidence = evidence;
    this.audit = audit;
  }

  Recording record(Viewer viewer, NewActivity activity) {
    ActivityFacts facts = activity.facts();
    if (!sight.mayRecord(viewer, facts.unit())) {
      return new Recording.UnitForbidden();
    }
    List<Fault> faults = admission.toNewWork(viewer, activity);
    if (!faults.isEmpty()) {
      return new Recording.Refused(faults);
    }
    Weighed weighed = admission.weigh(viewer, activity, null);
    if (!weighed.refused().isEmpty()) {
      return new Recording.Refused(weighed.refused());
    }
    if (!weighed.unconfirmed().isEmpty()) {
      admission.asked(viewer, activity, weighed);
      return new Recording.Doubtful(weighed.unconfirmed());
    }
    ActivityId id = rows.insert(counting.of(facts), viewer.actor());
    if (facts.assignment() != null) {
      evidence.follow(viewer, id, facts);
    }
    audit.record(viewer.actor(), "activity.recorded", "activity:" + id, told(facts));
    settle(viewer, new Saved(id, 1, facts), weighed, activity);
    return new Recording.Recorded(id, weighed.doubts());
  }

  Correcting correct(Viewer viewer, Edit edit, NewActivity activity) {
    Optional<Activity> found = lockFor(viewer, edit.id());
    if (found.isEmpty()) {
      return new Correcting.Absent();
    }
    Activity before = found.get();
    ActivityFacts facts = activity.facts();
    if (!sight.mayRecord(viewer, before.facts().unit()) || !sight.mayRecord(viewer, facts.unit())) {
      return new Correcting.Forbidden();
    }
    if (before.isWithdrawn()) {
      return new Correcting.Withdrawn();
    }
    if (before.version() != edit.version()) {
      return new Correcting.Stale(before);
    }
    List<Fault> faults = admission.toChange(viewer, before.facts(), activity, edit.reason());
    if (!faults.isEmpty()) {
      return new Correcting.Refused(faults);
    }
    Weighed weighed = admission.weigh(viewer, activity, before.id());
    if (!weighed.refused().isEmpty()) {
      return new Correcting.Refused(weighed.refused());
    }
    if (!weighed.unconfirmed().isEmpty()) {
      admission.asked(viewer, activity, weighed);
      return new Correcting.Doubtful(weighed.unconfirmed());
    }
    replace(viewer, before, facts, edit.reason().strip());
    int version = before.version() + 1;
    boolean passed = settle(viewer, new Saved(before.id(), version, facts), weighed, activity);
    return new Correcting.Corrected(passed ? version + 1 : version, weighed.doubts());
  }

  /// Whether the program approved it, in a version of its own.
  private boolean settle(Viewer viewer, Saved saved, Weighed weighed, NewActivity activity) {
    Optional<ActivityId> passes = admission.settle(viewer, saved, weighed, activity.confirmation());
    passes.ifPresent(id -> admission.pass(List.of(id)));
    return passes.isPresent();
  }

  private void replace(Viewer viewer, Activity before, ActivityFacts facts, String reason) {
    ActivityId id = before.id();
    ledger.keep(new Replacement(Change.Act.CORRECTED, viewer.actor(), reason), id.value());
    ledger.discount(id.value());
    rows.correct(id, counting.of(facts));
    ledger.count(id.value());
    evidence.follow(viewer, id, facts);
    audit.record(
        viewer.actor(),
        "activity.corrected",
        "activity:" + id,
        Map.of("before", told(before.facts()), "after", told(facts), "reason", reason));
  }

  Withdrawing withdraw(Viewer viewer, Edit edit, String reason) {
    Optional<Activity> found = lockFor(viewer, edit.id());
    if (found.isEmpty()) {
      return new Withdrawing.Absent();
    }
    Activity before = found.get();
    if (!sight.mayRecord(viewer, before.facts().unit())) {
      return new Withdrawing.Forbidden();
    }
    if (before.isWithdrawn()) {
      return new Withdrawing.AlreadyWithdrawn();
    }
    if (before.version() != edit.version()) {
      return new Withdrawing.Stale(before);
    }
    if (reason.isBlank()) {
      return new Withdrawing.ReasonMissing();
    }
    ActivityId id = before.id();
    ledger.keep(new Replacement(Change.Act.WITHDRAWN, viewer.actor(), reason.strip()), id.value());
    ledger.discount(id.value());
    rows.withdraw(id);
    evidence.lapse(viewer, id);
    audit.record(
        viewer.actor(), "activity.withdrawn", "activity:" + id, Map.of("reason", reason.strip()));
    return new Withdrawing.Withdrawn(before.version() + 1);
  }

  private Optional<Activity> lockFor(Viewer viewer, ActivityId id) {
    return rows.lock(id).filter(activity -> sight.maySee(viewer, activity.facts().unit()));
  }

  private static Map<String, Object> told(ActivityFacts facts) {
    return Map.of(
        "unit", facts.unit().toString(),
        "form", facts.form(),
        "day", facts.days().to().toString(),
        "quantity", facts.amount().quantity(),
        "attendances", facts.amount().attendances());
  }
}
