package vn.lantoa.activities.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Doubt;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.activities.SoftRules;
import vn.lantoa.identity.Viewer;

/// [SoftRules] over the database.
@Service
class SoftRuleBook implements SoftRules {
  private final SoftRuleRows rows;
  private final DoubtRows doubtRows;
  private final Doubts doubts;
  private final ActivityRows activities;
  private final Sight sight;
  private final RuleAudit audit;
  private final Clock clock;

  SoftRuleBook(
      SoftRuleRows rows,
      DoubtRows doubtRows,
      Doubts doubts,
      ActivityRows activities,
      Sight sight,
      RuleAudit audit,
      Clock clock) {
    this.rows = rows;
    this.doubtRows = doubtRows;
    this.doubts = doubts;
    this.activities = activities;
    this.sight = sight;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Kept> rules(Viewer viewer) {
    if (!sight.mayAdminister(viewer)) {
      return List.of();
    }
    OffsetDateTime since =
        LocalDate.now(clock).minusDays(LATELY - 1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    Map<SoftRule, Lately> lately = rows.lately(since);
    return rows.rules().stream()
        .map(rule -> new Kept(rule, lately.getOrDefault(rule.code(), Lately.NOTHING)))
        .toList();
  }

  @Override
  @Transactional
  public Setting set(Viewer viewer, Rule rule) {
    if (!sight.mayAdminister(viewer)) {
      return new Setting.Forbidden();
    }
    Optional<String> wrong = wrong(rule);
    if (wrong.isPresent()) {
      return new Setting.Wrong(wrong.get());
    }
    if (!rows.set(rule)) {
      return new Setting.Stale();
    }
    audit.ruleSet(viewer, rule);
    return new Setting.Done();
  }

  private static Optional<String> wrong(Rule rule) {
    SoftRule code = rule.code();
    if (rule.handling() == Handling.REFUSES && !code.mayRefuse()) {
      return Optional.of("handling");
    }
    Long number = rule.threshold();
    boolean right =
        code.measure() == SoftRule.Measure.NONE
            ? number == null
            : number != null && number >= code.least() && number <= code.most();
    return right ? Optional.empty() : Optional.of("threshold");
  }

  @Override
  @Transactional(readOnly = true)
  public Passing passing() {
    return new Passing(rows.passingVersion(), audit.codesOf(rows.passing()));
  }

  @Override
  @Transactional
  public Setting setPassing(Viewer viewer, Passing passing) {
    if (!sight.mayAdminister(viewer)) {
      return new Setting.Forbidden();
    }
    Optional<Set<Integer>> ids = audit.idsOf(passing.forms());
    if (ids.isEmpty()) {
      return new Setting.Wrong("forms");
    }
    if (!rows.setPassing(passing.version(), ids.get())) {
      return new Setting.Stale();
    }
    audit.passingSet(viewer, passing.forms());
    return new Setting.Done();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Doubt> doubtsOf(Viewer viewer, ActivityFacts facts) {
    return Doubts.all(doubts.weigh(viewer, facts, null));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Taken> takenFor(Viewer viewer, ActivityId id) {
    boolean seen =
        activities.find(id).filter(one -> sight.maySee(viewer, one.facts().unit())).isPresent();
    return seen
        ? doubtRows.of(Set.of(id)).stream()
            .filter(one -> !one.corrected() || one.isConfirmed())
            .map(one -> doubts.told(viewer, one))
            .toList()
        : List.of();
  }
}
