package vn.lantoa.reports.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.UnitSums;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.MeasureReadings;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// Works out the figures of a report: of its unit, of the units in its tables, and by month.
@Component
class Figures {
  private final Measures measures;
  private final MeasureReadings readings;
  private final UnitSums sums;
  private final Taxonomies taxonomies;
  private final Scopes scopes;

  Figures(
      Measures measures,
      MeasureReadings readings,
      UnitSums sums,
      Taxonomies taxonomies,
      Scopes scopes) {
    this.measures = measures;
    this.readings = readings;
    this.sums = sums;
    this.taxonomies = taxonomies;
    this.scopes = scopes;
  }

  Optional<Measures.Defined> defined(Measure.Ref ref, LocalDate on) {
    return measures.find(ref, on);
  }

  @Nullable BigDecimal value(
      @Nullable Set<UnitId> units, Measures.Defined defined, DayRange period) {
    return readings.ofUnits(units, defined, period, Approval.ALL).value();
  }

  /// A unit of a table with its value; null where nothing can be said.
  record OfUnit(Unit unit, @Nullable BigDecimal value) {}

  /// @param on day of the units
  List<OfUnit> byUnit(UnitId of, LocalDate on, Measures.Defined defined, DayRange period) {
    List<OfUnit> values = new ArrayList<>();
    Map<UnitId, Map<Integer, Tally>> all =
        plain(defined).isPresent() ? sums.of(period, Approval.ALL) : Map.of();
    for (Unit unit : scopes.rowsOf(of, on)) {
      Set<UnitId> sphere = scopes.sphereOf(unit.id(), on);
      values.add(
          new OfUnit(
              unit,
              plain(defined)
                  .map(sum -> BigDecimal.valueOf(added(sum, sphere, all)))
                  .orElseGet(() -> value(sphere, defined, period))));
    }
    return values;
  }

  /// A sum that asks for forms only: what sums by unit know.
  private static Optional<Formula.Sum> plain(Measures.Defined defined) {
    return defined.version().formula() instanceof Formula.Sum sum
            && sum.among().audiences().isEmpty()
            && sum.among().policyAreas().isEmpty()
        ? Optional.of(sum)
        : Optional.empty();
  }

  private long added(Formula.Sum sum, Set<UnitId> sphere, Map<UnitId, Map<Integer, Tally>> all) {
    Set<Integer> forms = new HashSet<>();
    sum.among()
        .forms()
        .forEach(code -> taxonomies.findForm(code).ifPresent(form -> forms.addAll(form.family())));
    long total = 0;
    for (UnitId unit : sphere) {
      for (Map.Entry<Integer, Tally> form : all.getOrDefault(unit, Map.of()).entrySet()) {
        if (sum.among().forms().isEmpty() || forms.contains(form.getKey())) {
          total += sum.field().of(form.getValue());
        }
      }
    }
    return total;
  }

  /// By calendar month; of broken months the days of the period.
  record OfMonth(YearMonth month, @Nullable BigDecimal value) {}

  List<OfMonth> byMonth(@Nullable Set<UnitId> units, Measures.Defined defined, DayRange period) {
    List<OfMonth> values = new ArrayList<>();
    YearMonth last = YearMonth.from(period.last());
    for (YearMonth month = YearMonth.from(period.from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      LocalDate from = later(month.atDay(1), period.from());
      LocalDate end = earlier(month.plusMonths(1).atDay(1), period.end());
      values.add(new OfMonth(month, value(units, defined, new DayRange(from, end))));
    }
    return values;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
