package vn.lantoa.activities.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.Fault;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.activities.SoftRules.Handling;
import vn.lantoa.activities.SoftRules.Rule;
import vn.lantoa.activities.SoftRules.Taken;
import vn.lantoa.activities.internal.DoubtRows.Case;
import vn.lantoa.activities.internal.DoubtRows.Standing;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Taxonomies;

/// Weighs records by the soft rules, and keeps what became of the doubts.
@Component
class Doubts {
  private final SoftRuleRows rules;
  private final OddChecks checks;
  private final DoubtRows rows;
  private final ActivityRows activities;
  private final Sight sight;
  private final Taxonomies taxonomies;
  private final Afterwards afterwards;

  Doubts(
      SoftRuleRows rules,
      OddChecks checks,
      DoubtRows rows,
      ActivityRows activities,
      Sight sight,
      Taxonomies taxonomies,
      Afterwards afterwards) {
    this.rules = rules;
    this.checks = checks;
    this.rows = rows;
    this.activities = activities;
    this.sight = sight;
    this.taxonomies = taxonomies;
    this.afterwards = afterwards;
  }

  /// What fires on facts.
  ///
  /// @param self record that they are of; null for new work
  List<Found> weigh(Viewer viewer, ActivityFacts facts, @Nullable ActivityId self) {
    return rules.rules().stream()
        .filter(Rule::active)
        .flatMap(rule -> checks.check(rule, facts, self).stream())
        .map(found -> named(viewer, found))
        .toList();
  }

  private Found named(Viewer viewer, Found found) {
    ActivityId other = found.other();
    if (other == null) {
      return found;
    }
    Doubt doubt = found.doubt();
    Fault fault = faultOf(viewer, doubt.rule(), doubt.fault().field(), other);
    return new Found(
        new Doubt(doubt.rule(), fault, doubt.asks()), found.handling(), found.sign(), other);
  }

  private Fault faultOf(Viewer viewer, SoftRule rule, String field, ActivityId other) {
    return seen(viewer, other)
        .map(one -> new Fault(field, rule.faultCode(), one.names().unitName()))
        .orElseGet(() -> new Fault(field, rule.faultCode() + ".unseen"));
  }

  private Optional<Activity> seen(Viewer viewer, ActivityId other) {
    return activities.find(other).filter(one -> sight.maySee(viewer, one.facts().unit()));
  }

  /// What a kept doubt says to a viewer.
  Taken told(Viewer viewer, Standing standing) {
    ActivityId other = standing.other();
    boolean named = other != null && seen(viewer, other).isPresent();
    Fault fault =
        other == null
            ? new Fault(standing.field(), standing.rule().faultCode(), standing.arguments())
            : faultOf(viewer, standing.rule(), standing.field(), other);
    return new Taken(
        standing.rule(),
        fault,
        standing.reason(),
        standing.by(),
        standing.at().toInstant(),
        standing.since(),
        standing.until(),
        named ? other : null);
  }

  static List<Fault> refused(List<Found> found) {
    return found.stream()
        .filter(one -> one.handling() == Handling.REFUSES)
        .map(one -> one.doubt().fault())
        .toList();
  }

  static List<Doubt> all(List<Found> found) {
    return found.stream().map(Found::doubt).toList();
  }

  /// What still has to be confirmed. What was confirmed for the record and is about the same
  /// stands.
  ///
  /// @param before null for new work
  List<Doubt> unconfirmed(
      List<Found> found, @Nullable ActivityId before, Confirmation confirmation) {
    List<Found> asking =
        found.stream()
            .filter(one -> one.doubt().asks())
            .filter(one -> !confirmation.covers(one.doubt().rule()))
            .toList();
    if (asking.isEmpty() || before == null) {
      return all(asking);
    }
    List<Standing> standing = standing(before);
    return asking.stream()
        .filter(one -> standing.stream().noneMatch(s -> s.isConfirmed() && one.isLike(s)))
        .map(Found::doubt)
        .toList();
  }

  private List<Standing> standing(ActivityId activity) {
    return rows.of(Set.of(activity)).stream().filter(one -> one.until() == null).toList();
  }

  /// Keeps that these were asked, also when the act that asked is undone, as a refused one is.
  void asked(Viewer viewer, ActivityFacts facts, List<Found> found) {
    Case whose = whose(viewer, facts);
    List<Found> asking = found.stream().filter(one -> one.doubt().asks()).toList();
    afterwards.write(() -> asking.forEach(one -> rows.asked(whose, one)));
  }

  private Case whose(Viewer viewer, ActivityFacts facts) {
    return Case.of(viewer.actor(), facts, taxonomies.findForm(facts.form()).orElseThrow().id());
  }

  /// What was saved.
  ///
  /// @param version that it has now
  record Saved(ActivityId id, int version, ActivityFacts facts) {}

  /// Keeps what the record was saved with.
  void settle(Viewer viewer, Saved saved, List<Found> found, Confirmation confirmation) {
    Case whose = whose(viewer, saved.facts());
    List<Standing> standing = saved.version() == 1 ? List.of() : standing(saved.id());
    Set<SoftRule> rulesOf =
        found.stream().map(one -> one.doubt().rule()).collect(Collectors.toUnmodifiableSet());
    for (Standing old : standing) {
      if (found.stream().noneMatch(one -> one.isLike(old))) {
        rows.ended(old, saved.version() - 1, !rulesOf.contains(old.rule()));
      }
    }
    for (Found one : found) {
      boolean answered = one.doubt().asks() && confirmation.covers(one.doubt().rule());
      String reason = answered ? confirmation.reason() : "";
      standing.stream()
          .filter(one::isLike)
          .findFirst()
          .ifPresentOrElse(
              old -> confirm(old, reason),
              () -> rows.saved(whose, one, saved.id(), saved.version(), reason));
    }
    rows.answered(whose, rulesOf, saved.id(), saved.version());
  }

  private void confirm(Standing old, String reason) {
    if (!reason.isEmpty() && !old.isConfirmed()) {
      rows.confirmed(old.id(), reason);
    }
  }
}
