package vn.lantoa.activities.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Change;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.internal.Admission.Weighed;
import vn.lantoa.activities.internal.Doubts.Saved;
import vn.lantoa.activities.internal.Ledger.Replacement;
import vn.lantoa.identity.Viewer;

/// Many records in one act: the rules are those of single ones, the audit row is the caller's.
@Component
class Batch {
  private final Sight sight;
  private final Admission admission;
  private final AssignmentEvidence evidence;
  private final Counting counting;
  private final ActivityRows rows;
  private final Ledger ledger;

  Batch(
      Sight sight,
      Admission admission,
      AssignmentEvidence evidence,
      Counting counting,
      ActivityRows rows,
      Ledger ledger) {
    this.sight = sight;
    this.admission = admission;
    this.evidence = evidence;
    this.counting = counting;
    this.rows = rows;
    this.ledger = ledger;
  }

  /// @param before null for a new record
  /// @param reason of a correction; empty for none
  /// @param confirmation what is said to doubts
  record Wanted(
      @Nullable Activity before, ActivityFacts facts, String reason, Confirmation confirmation) {
    private NewActivity activity() {
      return new NewActivity(facts, NewActivity.Entry.PERSON, confirmation);
    }

    private @Nullable ActivityId id() {
      return before == null ? null : before.id();
    }
  }

  /// Why it may not be written; empty when it may.
  List<Fault> faults(Viewer viewer, Wanted wanted) {
    Activity before = wanted.before();
    List<Fault> foreign = before == null ? List.of() : foreign(viewer, before);
    if (!foreign.isEmpty()) {
      return foreign;
    }
    if (!sight.mayRecord(viewer, wanted.facts().unit())) {
      return List.of(new Fault("unit", "unit.forbidden"));
    }
    List<Fault> faults =
        before == null
            ? admission.toNewWork(viewer, wanted.activity())
            : admission.toChange(viewer, before.facts(), wanted.activity(), wanted.reason());
    return faults.isEmpty() ? weigh(viewer, wanted).refused() : faults;
  }

  /// What has to be confirmed before it is written, of what has no faults; keeps that somebody was
  /// asked.
  List<Doubt> asked(Viewer viewer, Wanted wanted) {
    Weighed weighed = weigh(viewer, wanted);
    if (!weighed.unconfirmed().isEmpty()) {
      admission.asked(viewer, wanted.activity(), weighed);
    }
    return weighed.unconfirmed();
  }

  private Weighed weigh(Viewer viewer, Wanted wanted) {
    return admission.weigh(viewer, wanted.activity(), wanted.id());
  }

  /// Says so when the record is of a unit that the viewer does not record for.
  List<Fault> foreign(Viewer viewer, Activity before) {
    return sight.mayRecord(viewer, before.facts().unit())
        ? List.of()
        : List.of(new Fault("unit", "unit.forbidden"));
  }

  /// Writes new records, in order.
  List<ActivityId> recordAll(Viewer viewer, List<Wanted> all) {
    List<Weighed> weighed = all.stream().map(wanted -> weigh(viewer, wanted)).toList();
    List<ActivityId> ids = new ArrayList<>();
    for (Wanted wanted : all) {
      ActivityFacts facts = wanted.facts();
      ActivityId id = rows.insert(counting.of(facts), viewer.actor());
      if (facts.assignment() != null) {
        evidence.follow(viewer, id, facts);
      }
      ids.add(id);
    }
    settle(viewer, ids, all, weighed);
    return ids;
  }

  /// Keeps the doubts, and lets pass what passes.
  private void settle(
      Viewer viewer, List<ActivityId> ids, List<Wanted> all, List<Weighed> weighed) {
    List<ActivityId> passing = new ArrayList<>();
    for (int at = 0; at < ids.size(); at++) {
      Wanted wanted = all.get(at);
      Activity before = wanted.before();
      Saved saved =
          new Saved(ids.get(at), before == null ? 1 : before.version() + 1, wanted.facts());
      admission
          .settle(viewer, saved, weighed.get(at), wanted.confirmation())
          .ifPresent(passing::add);
    }
    admission.pass(passing);
  }

  /// Corrects records, all for one reason.
  void correct(Viewer viewer, List<Wanted> all) {
    List<ActivityId> ids = new ArrayList<>();
    for (Wanted wanted : all) {
      Activity before = wanted.before();
      if (before != null) {
        ids.add(before.id());
      }
    }
    if (all.isEmpty()) {
      return;
    }
    List<Weighed> weighed = all.stream().map(wanted -> weigh(viewer, wanted)).toList();
    ledger.keep(
        new Replacement(Change.Act.CORRECTED, viewer.actor(), all.getFirst().reason()),
        values(ids));
    ledger.discount(values(ids));
    for (int at = 0; at < all.size(); at++) {
      rows.correct(ids.get(at), counting.of(all.get(at).facts()));
      evidence.follow(viewer, ids.get(at), all.get(at).facts());
    }
    ledger.count(values(ids));
    settle(viewer, ids, all, weighed);
  }

  void withdraw(Viewer viewer, List<ActivityId> ids, String reason) {
    ledger.keep(new Replacement(Change.Act.WITHDRAWN, viewer.actor(), reason), values(ids));
    ledger.discount(values(ids));
    for (ActivityId id : ids) {
      rows.withdraw(id);
      evidence.lapse(viewer, id);
    }
  }

  private static UUID[] values(List<ActivityId> ids) {
    return ids.stream().map(ActivityId::value).toArray(UUID[]::new);
  }
}
