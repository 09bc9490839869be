package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.UnitSums;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;

/// Counts what the units of a target did month by month in the years before: amounts; of a coverage
/// the communes that were first reached in the month of its year; of partners those with whom it
/// was enough in it.
@Component
class CourseCount {
  /// Five to learn from, and one more for the forecasts of last year.
  static final int YEARS = 6;

  private static final int MONTHS = 12;

  private final UnitSums sums;
  private final CellRows cells;
  private final Communes communes;
  private final Taxonomies taxonomies;

  CourseCount(UnitSums sums, CellRows cells, Communes communes, Taxonomies taxonomies) {
    this.sums = sums;
    this.cells = cells;
    this.communes = communes;
    this.taxonomies = taxonomies;
  }

  /// Whether earlier years say anything about a rule.
  static boolean isFor(Rule rule) {
    return switch (rule) {
      case Rule.Range range -> range.measure() instanceof Measure.OfWork;
      case Rule.Share share -> share.measure() instanceof Measure.OfWork;
      case Rule.Cumulative cumulative -> cumulative.measure() instanceof Measure.OfWork;
      case Rule.Coverage coverage -> true;
      case Rule.PerPartner partner -> true;
      case Rule.WeeklyFloor floor -> false;
      case Rule.Ratio ratio -> false;
    };
  }

  /// Whether it has to be counted from records, which takes long.
  static boolean isOfPlaces(Rule rule) {
    return rule instanceof Rule.Coverage || rule instanceof Rule.PerPartner;
  }

  /// First day that does not belong to a course any more: years suffice where no period begins in
  /// one and ends in the next.
  static LocalDate throughOf(Target target, LocalDate today) {
    DayRange days = target.facts().days();
    boolean crosses =
        Frame.perOf(target.facts().rule()) == Rule.Per.WHOLE
            && days.from().getYear() != days.last().getYear();
    return crosses ? today.withDayOfMonth(1) : today.withDayOfYear(1);
  }

  /// Forms of what is counted.
  Set<Integer> formsOf(Target target) {
    return target.facts().rule().measure() instanceof Measure.OfWork work
        ? CellShape.formsOf(work, taxonomies)
        : Set.of();
  }

  /// Sums that several targets share, read once.
  static final class Shared {
    private final Map<Asked, Map<UnitId, Map<YearMonth, Tally>>> read = new HashMap<>();

    private record Asked(Approval approval, Set<Integer> forms) {}
  }

  /// Lines by row, from January six years before up to the day.
  ///
  /// @param through first day of a month
  Map<UnitId, MonthLine> count(Frame frame, LocalDate through, Shared shared) {
    DayRange days = new DayRange(LocalDate.of(through.getYear() - YEARS, 1, 1), through);
    Rule rule = frame.target().facts().rule();
    return isOfPlaces(rule) ? places(frame, days) : amounts(frame, days, shared);
  }

  /// Whether lines are long enough for a period.
  static boolean holds(DayRange days) {
    return days.last().getYear() - days.from().getYear() <= YEARS;
  }

  /// Lines by row of what has gone of the period.
  ///
  /// @param cells of the period, where the rule has some
  Map<UnitId, MonthLine> soFar(Frame frame, List<Cell> cells) {
    if (!isOfPlaces(frame.target().facts().rule())) {
      return amounts(frame, frame.soFar(), new Shared());
    }
    int first = frame.period().from().getYear();
    Map<UnitId, long[]> sums = none(frame);
    addReached(
        frame, cells.stream().sorted(Comparator.comparing(Cell::bucket)).toList(), first, sums);
    return lines(first, sums);
  }

  private static Map<UnitId, long[]> none(Frame frame) {
    Map<UnitId, long[]> sums = new HashMap<>();
    frame.rows().units().forEach(unit -> sums.put(unit.id(), new long[(YEARS + 1) * MONTHS]));
    return sums;
  }

  private static Map<UnitId, MonthLine> lines(int firstYear, Map<UnitId, long[]> sums) {
    Map<UnitId, MonthLine> lines = new HashMap<>();
    sums.forEach((unit, months) -> lines.put(unit, new MonthLine(firstYear, months)));
    return lines;
  }

  private Map<UnitId, MonthLine> amounts(Frame frame, DayRange days, Shared shared) {
    Measure.OfWork work = (Measure.OfWork) frame.target().facts().rule().measure();
    Set<Integer> forms = formsOf(frame.target());
    if (forms.isEmpty()) {
      return Map.of();
    }
    Approval approval = Findings.approvalOf(frame.target());
    Map<UnitId, Map<YearMonth, Tally>> found =
        shared.read.computeIfAbsent(
            new Shared.Asked(approval, forms), absent -> sums.months(days, approval, forms));
    Map<UnitId, MonthLine> lines = new HashMap<>();
    frame.rows().sources().forEach((row, of) -> lines.put(row, line(days, work, found, of)));
    return lines;
  }

  private static MonthLine line(
      DayRange days,
      Measure.OfWork work,
      Map<UnitId, Map<YearMonth, Tally>> found,
      Set<UnitId> sources) {
    long[] sums = new long[(YEARS + 1) * MONTHS];
    for (UnitId source : sources) {
      found
          .getOrDefault(source, Map.of())
          .forEach(
              (month, tally) ->
                  sums[
                          (month.getYear() - days.from().getYear()) * MONTHS
                              + month.getMonthValue()
                              - 1] +=
                      work.field().of(tally));
    }
    return new MonthLine(days.from().getYear(), sums);
  }

  private Map<UnitId, MonthLine> places(Frame frame, DayRange days) {
    CellShape shape = CellShape.of(frame.target(), taxonomies).orElseThrow();
    Map<UnitId, long[]> sums = none(frame);
    Map<Integer, List<Cell>> years =
        cells
            .count(new CellRows.Wanted(shape, frame.rows().sources(), days.from(), days.end()))
            .stream()
            .sorted(Comparator.comparing(Cell::bucket))
            .collect(Collectors.groupingBy(cell -> cell.bucket().getYear()));
    int first = days.from().getYear();
    years.values().forEach(of -> addReached(frame, of, first, sums));
    return lines(first, sums);
  }

  /// A place counts in the month in which it was reached.
  ///
  /// @param cells in order, of days of which each place counts once
  private void addReached(Frame frame, List<Cell> cells, int first, Map<UnitId, long[]> sums) {
    boolean ofCommunes = frame.target().facts().rule() instanceof Rule.Coverage;
    Communes.Homes today = communes.on(frame.lineage().on());
    Map<UnitId, Map<UUID, BigDecimal>> done = new HashMap<>();
    for (Cell cell : cells) {
      Map<UUID, BigDecimal> own = done.computeIfAbsent(cell.unit(), absent -> new HashMap<>());
      BigDecimal least = leastOf(frame, cell.unit());
      long[] months = Objects.requireNonNull(sums.get(cell.unit()));
      for (int at = 0; at < cell.members().size(); at++) {
        Optional<UUID> place =
            ofCommunes ? today.of(cell.members().get(at)) : Optional.of(cell.members().get(at));
        BigDecimal amount = ofCommunes ? BigDecimal.ONE : cell.amounts().get(at);
        if (place.isPresent() && isReachedNow(own, place.get(), amount, least)) {
          months[(cell.bucket().getYear() - first) * MONTHS + cell.bucket().getMonthValue() - 1]++;
        }
      }
    }
  }

  private static boolean isReachedNow(
      Map<UUID, BigDecimal> done, UUID place, BigDecimal amount, BigDecimal least) {
    BigDecimal was = done.getOrDefault(place, BigDecimal.ZERO);
    BigDecimal now = was.add(amount);
    done.put(place, now);
    return was.compareTo(least) < 0 && now.compareTo(least) >= 0;
  }

  /// Anything reaches a commune; with a partner it takes the least.
  private static BigDecimal leastOf(Frame frame, UnitId row) {
    if (!(frame.target().facts().rule() instanceof Rule.PerPartner rule)) {
      return new BigDecimal("0.000001");
    }
    Target.Own own = frame.target().facts().scope().own().get(row);
    BigDecimal least = own == null ? null : own.least();
    return least == null ? rule.least() : least;
  }
}
