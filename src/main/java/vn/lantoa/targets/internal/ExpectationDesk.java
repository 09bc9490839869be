package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.measures.Expectations;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;

/// [Expectations] out of the targets with a least amount a period: what is judged in weeks, places
/// or shares says nothing about a sum.
@Service
class ExpectationDesk implements Expectations {
  private final TargetRows targets;
  private final TargetSight sight;
  private final Lineages lineages;

  ExpectationDesk(TargetRows targets, TargetSight sight, Lineages lineages) {
    this.targets = targets;
    this.sight = sight;
    this.lineages = lineages;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Expectation> of(Viewer viewer, Sought sought) {
    Lineage lineage = lineages.on(sought.geographyOn());
    Predicate<UnitId> seen = sight.rows(viewer);
    return targets.holdingOn(sought.period().last()).stream()
        .filter(target -> target.status() == Target.Status.IN_FORCE)
        .filter(target -> sight.sees(viewer, target) && counts(target, sought))
        .map(target -> Frame.of(target, lineage, sought.period().last()))
        .filter(frame -> holds(frame.period(), sought.period()))
        .map(frame -> expectation(frame, seen))
        .filter(expectation -> !expectation.amounts().isEmpty())
        .sorted(
            Comparator.comparing((Expectation one) -> one.period().days())
                .thenComparing(Expectation::name))
        .toList();
  }

  private static boolean holds(DayRange whole, DayRange part) {
    return !part.from().isBefore(whole.from()) && !part.end().isAfter(whole.end());
  }

  private static boolean counts(Target target, Sought sought) {
    Target.Counted counted =
        sought.approval() == Approval.APPROVED ? Target.Counted.APPROVED : Target.Counted.ALL;
    Formula.Among among = sought.sum().among();
    if (target.facts().counted() != counted
        || !among.audiences().isEmpty()
        || !among.policyAreas().isEmpty()) {
      return false;
    }
    List<String> forms = among.forms().isEmpty() ? List.of(Measure.ALL_FORMS) : among.forms();
    return least(target.facts().rule()).isPresent()
        && target.facts().rule().measure() instanceof Measure.OfWork(String form, var field)
        && field == sought.sum().field()
        && forms.equals(List.of(form));
  }

  private static Optional<BigDecimal> least(Rule rule) {
    return rule instanceof Rule.Range range ? Optional.ofNullable(range.least()) : Optional.empty();
  }

  private static Expectation expectation(Frame frame, Predicate<UnitId> seen) {
    Target target = frame.target();
    Requirements requirements = new Requirements(target, frame.lineage(), frame.period());
    Bounds stated = new Bounds(least(target.facts().rule()).orElse(null), null);
    Map<UnitId, BigDecimal> amounts = new HashMap<>();
    for (Unit unit : frame.rows().units()) {
      BigDecimal least = requirements.of(unit.id(), stated).least();
      if (least != null && seen.test(unit.id())) {
        amounts.put(unit.id(), least);
      }
    }
    return new Expectation(target.id().value(), target.facts().name(), frame.period(), amounts);
  }
}
