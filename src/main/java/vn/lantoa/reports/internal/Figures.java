package vn.lantoa.reports.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

  Figures(Measures measures, MeasureReadings readings, UnitSums sums, Taxonomies taxonomies) {
    this.measures = measures;
    this.readings = readings;
    this.sums = sums;
    this.taxonomies = taxonomies;
  }

  Optional<Measures.Defined> defined(Measure.Ref ref, LocalDate on) {
    return measures.find(ref, on);
  }

  /// For figures of one moment, within one transaction.
  Reading reading() {
    return new Reading();
  }

  /// Parts of a period by calendar month; of broken months the days of the period.
  static Map<YearMonth, DayRange> months(DayRange period) {
    Map<YearMonth, DayRange> months = new LinkedHashMap<>();
    YearMonth last = YearMonth.from(period.last());
    for (YearMonth month = YearMonth.from(period.from());
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      LocalDate from = month.atDay(1);
      LocalDate end = month.plusMonths(1).atDay(1);
      months.put(
          month,
          new DayRange(
              from.isAfter(period.from()) ? from : period.from(),
              end.isBefore(period.end()) ? end : period.end()));
    }
    return months;
  }

  /// Remembers the sums of all units of a period: tables ask for them cell by cell.
  final class Reading {
    private final Map<DayRange, Map<UnitId, Map<Integer, Tally>>> known = new HashMap<>();
    private final Map<List<String>, Set<Integer>> families = new HashMap<>();

    private Reading() {}

    /// @param units whose work counts; null for all
    /// @return null where nothing can be said
    @Nullable BigDecimal value(
        @Nullable Set<UnitId> units, Measures.Defined defined, DayRange period) {
      return readings.ofUnits(units, defined, period, Approval.ALL).value();
    }

    /// The same for one of many units.
    @Nullable BigDecimal ofMany(
        @Nullable Set<UnitId> units, Measures.Defined defined, DayRange period) {
      Optional<Formula.Sum> plain = plain(defined);
      return plain.isPresent()
          ? BigDecimal.valueOf(added(plain.get(), units, period))
          : value(units, defined, period);
    }

    private long added(Formula.Sum sum, @Nullable Set<UnitId> units, DayRange period) {
      Map<UnitId, Map<Integer, Tally>> all =
          known.computeIfAbsent(period, days -> sums.of(days, Approval.ALL));
      Set<Integer> forms = families.computeIfAbsent(sum.among().forms(), this::family);
      Collection<UnitId> counted = units == null ? all.keySet() : units;
      long total = 0;
      for (UnitId unit : counted) {
        for (Map.Entry<Integer, Tally> form : all.getOrDefault(unit, Map.of()).entrySet()) {
          if (sum.among().forms().isEmpty() || forms.contains(form.getKey())) {
            total += sum.field().of(form.getValue());
          }
        }
      }
      return total;
    }

    private Set<Integer> family(List<String> codes) {
      Set<Integer> forms = new HashSet<>();
      codes.forEach(
          code -> taxonomies.findForm(code).ifPresent(form -> forms.addAll(form.family())));
      return forms;
    }

    /// By month of the period.
    List<OfMonth> byMonth(@Nullable Set<UnitId> units, Measures.Defined defined, DayRange period) {
      List<OfMonth> values = new ArrayList<>();
      months(period)
          .forEach((month, days) -> values.add(new OfMonth(month, value(units, defined, days))));
      return values;
    }
  }

  record OfMonth(YearMonth month, @Nullable BigDecimal value) {}

  /// A sum that asks for forms only: what sums by unit know.
  private static Optional<Formula.Sum> plain(Measures.Defined defined) {
    return defined.version().formula() instanceof Formula.Sum sum
            && sum.among().audiences().isEmpty()
            && sum.among().policyAreas().isEmpty()
        ? Optional.of(sum)
        : Optional.empty();
  }
}
