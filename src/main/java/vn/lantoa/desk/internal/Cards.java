package vn.lantoa.desk.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.desk.Dashboard.Card;
import vn.lantoa.desk.Dashboard.Goal;
import vn.lantoa.desk.Dashboard.Month;
import vn.lantoa.desk.Dashboard.Scope;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.Comparisons.Compared;
import vn.lantoa.results.measures.Field;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.MeasureReadings;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure.OfWork;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings.Progress;
import vn.lantoa.targets.State;

/// The measures that leaders ask for first.
@Component
class Cards {
  private static final List<String> FIRST =
      List.of(
          "CONFERENCES",
          "SMALL_GROUPS",
          "BROADCASTS",
          "LOCAL_PRESS",
          "PORTAL_ITEMS",
          "SOCIAL_PRODUCTS");

  private static final int MONTHS = 12;

  private final Measures measures;
  private final MeasureReadings readings;
  private final Comparisons comparisons;

  Cards(Measures measures, MeasureReadings readings, Comparisons comparisons) {
    this.measures = measures;
    this.readings = readings;
    this.comparisons = comparisons;
  }

  List<Card> of(Viewer viewer, Scope scope, List<Progress> progress) {
    return measures.all().stream()
        .filter(measure -> FIRST.contains(measure.code()))
        .map(measure -> card(viewer, scope, measure, progress))
        .toList();
  }

  private Card card(Viewer viewer, Scope scope, Measure measure, List<Progress> progress) {
    DayRange period = scope.period();
    Measures.Defined now = defined(measure, period.last());
    DayRange before = period.yearBefore();
    Compared compared =
        comparisons.compare(
            viewer,
            new Comparisons.Side.OfRecords(now, period),
            new Comparisons.Side.OfRecords(defined(measure, before.last()), before));
    return new Card(
        now,
        value(viewer, now, period, compared),
        compared,
        months(viewer, now, scope.day()),
        goal(now, progress));
  }

  private static Measures.Defined defined(Measure measure, LocalDate day) {
    return new Measures.Defined(measure, measure.on(day));
  }

  private @Nullable BigDecimal value(
      Viewer viewer, Measures.Defined now, DayRange period, Compared compared) {
    return switch (compared) {
      case Compared.Alike alike -> alike.now();
      case Compared.Recomputed recomputed -> recomputed.now();
      case Compared.Refused refused ->
          readings.of(viewer, now, period, ResultsQuery.Approval.ALL).value();
    };
  }

  private List<Month> months(Viewer viewer, Measures.Defined defined, LocalDate today) {
    YearMonth end = YearMonth.from(today);
    YearMonth first = end.minusMonths(MONTHS);
    Map<YearMonth, Long> sums =
        readings.months(viewer, defined, new DayRange(first.minusYears(1).atDay(1), end.atDay(1)));
    return isBySum(defined)
        ? IntStream.range(0, MONTHS)
            .mapToObj(first::plusMonths)
            .map(
                month ->
                    new Month(
                        month,
                        sums.getOrDefault(month, 0L),
                        sums.getOrDefault(month.minusYears(1), 0L)))
            .toList()
        : List.of();
  }

  private static boolean isBySum(Measures.Defined defined) {
    Formula formula = defined.version().formula();
    return formula instanceof Formula.Sum || formula instanceof Formula.HighestMonth;
  }

  /// The target that counts just what the measure counts; of several the one for most units.
  private static @Nullable Goal goal(Measures.Defined defined, List<Progress> progress) {
    return form(defined)
        .flatMap(
            form ->
                progress.stream()
                    .filter(
                        one ->
                            one.target()
                                .facts()
                                .rule()
                                .measure()
                                .equals(new OfWork(form, Field.QUANTITY)))
                    .min(
                        Comparator.comparing((Progress one) -> -one.rows().size())
                            .thenComparing(one -> one.target().facts().name())))
        .map(Cards::goal)
        .orElse(null);
  }

  /// The one form whose quantity the measure is.
  private static Optional<String> form(Measures.Defined defined) {
    return defined.version().formula() instanceof Formula.Sum(Field field, Formula.Among among)
            && field == Field.QUANTITY
            && among.forms().size() == 1
            && among.audiences().isEmpty()
            && among.policyAreas().isEmpty()
        ? Optional.of(among.forms().getFirst())
        : Optional.empty();
  }

  private static Goal goal(Progress progress) {
    Map<State, Long> states = new EnumMap<>(State.class);
    progress.rows().forEach(row -> states.merge(row.state(), 1L, Long::sum));
    Standing only = progress.rows().size() == 1 ? progress.rows().getFirst() : null;
    return new Goal(progress.target(), progress.rows().getFirst().period().last(), states, only);
  }
}
