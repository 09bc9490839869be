package vn.lantoa.results.internal.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.MeasureReadings;
import vn.lantoa.results.measures.MeasureUses;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.participants.Months;
import vn.lantoa.results.participants.Participants;
import vn.lantoa.shared.DayRange;

/// [MeasureReadings] over the summary.
@Service
class ReadingsFromSums implements MeasureReadings {
  private static final int YEARS = 5;

  private final MeasureSums sums;
  private final FormulaRules formulas;
  private final Participants participants;
  private final Access access;
  private final List<MeasureUses> uses;
  private final Clock clock;

  ReadingsFromSums(
      MeasureSums sums,
      FormulaRules formulas,
      Participants participants,
      Access access,
      List<MeasureUses> uses,
      Clock clock) {
    this.sums = sums;
    this.formulas = formulas;
    this.participants = participants;
    this.access = access;
    this.uses = List.copyOf(uses);
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Amount of(Viewer viewer, Measures.Defined defined, DayRange period, Approval approval) {
    return seen(viewer, period, approval).of(defined.version().formula());
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Amount ofUnits(
      @Nullable Set<UnitId> units, Measures.Defined defined, DayRange period, Approval approval) {
    return new One(null, units, period, approval).of(defined.version().formula());
  }

  private One seen(Viewer viewer, DayRange period, Approval approval) {
    Set<UnitId> units =
        access.mayEverywhere(viewer, Ability.READ)
            ? null
            : access.reach(viewer, Ability.READ, LocalDate.now(clock));
    return new One(viewer, units, period, approval);
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Map<YearMonth, Long> months(Viewer viewer, Measures.Defined defined, DayRange period) {
    One one = seen(viewer, period, Approval.ALL);
    return switch (defined.version().formula()) {
      case Formula.Sum sum -> one.months(sum);
      case Formula.HighestMonth(Formula.Sum sum) -> one.months(sum);
      case Formula.Distinct distinct -> Map.of();
      case Formula.Ratio ratio -> Map.of();
      case Formula.LastCount last -> Map.of();
    };
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Effects effects(Viewer viewer, Measure measure, Formula formula) {
    LocalDate today = LocalDate.now(clock);
    Formula held = measure.on(today).formula();
    List<Effects.Year> years =
        IntStream.range(0, YEARS)
            .mapToObj(back -> today.getYear() - back)
            .map(
                year -> {
                  One one = seen(viewer, DayRange.year(year), Approval.ALL);
                  return new Effects.Year(year, one.of(held), one.of(formula));
                })
            .toList();
    return new Effects(
        years, uses.stream().flatMap(each -> each.of(viewer, measure.code()).stream()).toList());
  }

  /// One period, as one person sees it.
  private final class One {
    private final @Nullable Viewer viewer;
    private final DayRange period;
    private final Approval approval;
    private final @Nullable Set<UnitId> units;

    /// @param viewer null where nobody asks: stocks are then not told
    One(@Nullable Viewer viewer, @Nullable Set<UnitId> units, DayRange period, Approval approval) {
      this.viewer = viewer;
      this.period = period;
      this.approval = approval;
      this.units = units;
    }

    Amount of(Formula formula) {
      return switch (formula) {
        case Formula.Sum sum -> Amount.of(sum(sum));
        case Formula.HighestMonth(Formula.Sum sum) ->
            Amount.of(
                sums.months(asked(sum.among()), sum.field()).values().stream()
                    .max(Comparator.naturalOrder())
                    .orElse(0L));
        case Formula.Distinct(Formula.Thing thing, Formula.Among among) ->
            Amount.of(
                switch (thing) {
                  case COMMUNES -> sums.communes(asked(among));
                  case UNITS -> sums.units(asked(among));
                });
        case Formula.Ratio(Formula.Sum over, Formula.Sum under) -> ratio(sum(over), sum(under));
        case Formula.LastCount(String kind) -> new Amount(last(kind).orElse(null), null, null);
      };
    }

    Map<YearMonth, Long> months(Formula.Sum sum) {
      return sums.months(asked(sum.among()), sum.field());
    }

    private long sum(Formula.Sum sum) {
      return sums.sum(asked(sum.among()), sum.field());
    }

    private MeasureSums.Asked asked(Formula.Among among) {
      return new MeasureSums.Asked(period, formulas.cut(among), approval, units);
    }

    private static Amount ratio(long over, long under) {
      BigDecimal value =
          under == 0
              ? null
              : BigDecimal.valueOf(over).divide(BigDecimal.valueOf(under), MathContext.DECIMAL64);
      return new Amount(value, BigDecimal.valueOf(over), BigDecimal.valueOf(under));
    }

    /// Of the unit at the top of what the viewer reads, in the last month that has ended.
    private Optional<BigDecimal> last(String kind) {
      Viewer asking = viewer;
      LocalDate today = LocalDate.now(clock);
      LocalDate end = period.end().isAfter(today) ? today : period.end();
      YearMonth month = YearMonth.from(end).minusMonths(1);
      if (asking == null || month.atDay(1).isBefore(period.from().withDayOfMonth(1))) {
        return Optional.empty();
      }
      return participants.unitsFor(asking).stream()
          .min(Comparator.comparing((Unit unit) -> unit.kind() != UnitKind.HEADQUARTERS))
          .flatMap(unit -> participants.tableFor(asking, unit.id(), new Months(month, month)))
          .flatMap(
              table ->
                  IntStream.range(0, table.kinds().size())
                      .filter(index -> table.kinds().get(index).code().equals(kind))
                      .mapToObj(index -> table.rows().getFirst().cells().get(index))
                      .flatMap(cell -> Optional.ofNullable(cell.told().count()).stream())
                      .findFirst())
          .map(BigDecimal::valueOf);
    }
  }
}
