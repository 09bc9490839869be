package vn.lantoa.activities.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Change;
import vn.lantoa.activities.internal.Ledger.Replacement;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// Approves by the program what nothing doubts, of forms that pass.
@Component
class Passing implements Passes {
  /// Of more, versions tell which they are.
  private static final int MOST_NAMED = 1_000;

  private final SoftRuleRows rules;
  private final ActivityRows rows;
  private final Ledger ledger;
  private final Taxonomies taxonomies;
  private final Audit audit;

  Passing(
      SoftRuleRows rules, ActivityRows rows, Ledger ledger, Taxonomies taxonomies, Audit audit) {
    this.rules = rules;
    this.rows = rows;
    this.ledger = ledger;
    this.taxonomies = taxonomies;
    this.audit = audit;
  }

  boolean mayPass(String form) {
    return taxonomies.findForm(form).filter(one -> rules.passing().contains(one.id())).isPresent();
  }

  void pass(Collection<ActivityId> records) {
    pass(records.stream().map(ActivityId::value).toArray(UUID[]::new));
  }

  @Override
  public void pass(UUID... ids) {
    if (ids.length == 0) {
      return;
    }
    ledger.keep(new Replacement(Change.Act.APPROVED, ActorId.PROGRAM, ""), ids);
    ledger.discount(ids);
    rows.approve(ids, ActorId.PROGRAM);
    ledger.count(ids);
    audit.record(
        ActorId.PROGRAM,
        "activity.approved",
        "activities",
        Map.of(
            "ids",
            ids.length > MOST_NAMED ? List.of() : List.of(ids),
            "records",
            ids.length,
            "because",
            "form passes"));
  }
}
