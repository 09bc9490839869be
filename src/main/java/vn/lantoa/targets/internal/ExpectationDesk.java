package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.measures.Expectations;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.Standings.When;
import vn.lantoa.targets.Target;

/// [Expectations] out of the targets that ask for an amount in a period: ranges, shares of a
/// number, and amounts by days. What is judged in weeks or by places says nothing about a sum.
@Service
class ExpectationDesk implements Expectations {
  private final TargetRows targets;
  private final TargetSight sight;
  private final ProgressDesk standings;

  ExpectationDesk(TargetRows targets, TargetSight sight, ProgressDesk standings) {
    this.targets = targets;
    this.sight = sight;
    this.standings = standings;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Expectation> of(Viewer viewer, Sought sought) {
    List<Target> asked =
        targets.holdingOn(sought.period().last()).stream()
            .filter(target -> target.status() == Target.Status.IN_FORCE)
            .filter(target -> sight.sees(viewer, target) && counts(target, sought))
            .filter(target -> holds(period(target, sought), sought.period()))
            .toList();
    When when = new When(sought.period().last(), sought.geographyOn());
    return standings.evaluate(asked, when, sight.rows(viewer)).stream()
        .map(progress -> expectation(progress, period(progress.target(), sought)))
        .filter(expectation -> !expectation.amounts().isEmpty())
        .sorted(
            Comparator.comparing((Expectation one) -> one.period().days())
                .thenComparing(Expectation::name))
        .toList();
  }

  private static DayRange period(Target target, Sought sought) {
    return Frame.periodOf(target, sought.period().last());
  }

  private static boolean holds(DayRange whole, DayRange part) {
    return !part.from().isBefore(whole.from()) && !part.end().isAfter(whole.end());
  }

  private static boolean counts(Target target, Sought sought) {
    Target.Counted counted =
        sought.approval() == Approval.APPROVED ? Target.Counted.APPROVED : Target.Counted.ALL;
    Formula.Among among = sought.sum().among();
    List<String> forms = among.forms().isEmpty() ? List.of(Measure.ALL_FORMS) : among.forms();
    return target.facts().counted() == counted
        && among.audiences().isEmpty()
        && among.policyAreas().isEmpty()
        && isOfAmounts(target.facts().rule())
        && target.facts().rule().measure() instanceof Measure.OfWork(String form, var field)
        && field == sought.sum().field()
        && forms.equals(List.of(form));
  }

  private static boolean isOfAmounts(Rule rule) {
    return switch (rule) {
      case Rule.Range range -> range.least() != null;
      case Rule.Share share -> true;
      case Rule.Cumulative cumulative -> true;
      case Rule.WeeklyFloor floor -> false;
      case Rule.Coverage coverage -> false;
      case Rule.PerPartner partner -> false;
      case Rule.Ratio ratio -> false;
    };
  }

  private static Expectation expectation(Progress progress, DayRange period) {
    Map<UnitId, BigDecimal> amounts = new HashMap<>();
    for (Standing row : progress.rows()) {
      BigDecimal amount = amount(row);
      if (amount != null) {
        amounts.put(row.unit().id(), amount);
      }
    }
    Target target = progress.target();
    return new Expectation(target.id().value(), target.facts().name(), period, amounts);
  }

  /// At the end of the period: of amounts by days the last.
  private static @Nullable BigDecimal amount(Standing row) {
    return row.steps().isEmpty() ? row.required() : row.steps().getLast().least();
  }
}
