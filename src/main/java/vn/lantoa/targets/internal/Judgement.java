package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.State;

/// Judges every unit of a target.
final class Judgement {
  private static final int SUNDAY = 6;

  private final Frame frame;
  private final Gathered gathered;
  private final CellMemory.Cells cells;
  private final Communes.Homes communes;
  private final LocalDate today;
  private final Requirements requirements;
  private final Set<UnitId> reporting;
  private final Set<UnitId> released;

  /// @param cells of a rule that has some, by unit
  /// @param communes as the day of geography sees them
  record Counted(CellMemory.Cells cells, Communes.Homes communes) {}

  /// @param today a day that runs is not over
  Judgement(Frame frame, Gathered gathered, Counted counted, LocalDate today) {
    this.frame = frame;
    this.gathered = gathered;
    this.cells = counted.cells();
    this.communes = counted.communes();
    this.today = today;
    this.requirements = new Requirements(frame.target(), frame.lineage(), frame.period());
    this.reporting = frame.hasBegun() ? gathered.reporting(frame) : Set.of();
    this.released = frame.hasBegun() ? gathered.released(frame) : Set.of();
  }

  List<Standing> rows(Predicate<UnitId> wanted) {
    return frame.rows().units().stream()
        .filter(unit -> wanted.test(unit.id()))
        .map(this::of)
        .toList();
  }

  private Standing of(Unit unit) {
    Known known = known(unit);
    if (!frame.hasBegun() || known.begin().isAfter(frame.on())) {
      return Judge.empty(known, State.NOT_APPLICABLE, null);
    }
    return switch (frame.target().facts().rule()) {
      case Rule.Range rule ->
          Judge.range(
              known,
              requirements.of(unit.id(), new Bounds(rule.least(), rule.most())),
              amount(rule.measure(), unit));
      case Rule.WeeklyFloor rule -> weekly(known, rule);
      case Rule.Coverage rule ->
          Judge.share(known, leastOf(unit, rule.least()), covered(unit), number(rule.of(), unit));
      case Rule.PerPartner rule -> partners(known, rule);
      case Rule.Share rule -> share(known, rule);
      case Rule.Cumulative rule -> cumulative(known, rule);
      case Rule.Ratio rule ->
          Judge.ratio(
              known,
              mostOf(unit, rule.most()),
              amount(rule.measure(), unit),
              amount(rule.of(), unit));
    };
  }

  private Known known(Unit unit) {
    LocalDate born = frame.rows().bornOf(unit.id(), frame.lineage());
    DayRange period = frame.period();
    Set<UnitId> sources = frame.rows().sources().getOrDefault(unit.id(), Set.of());
    boolean ofRecords = frame.target().facts().rule().measure() instanceof Measure.OfWork;
    return new Known(
        unit,
        period,
        frame.on(),
        born.isAfter(period.from()) ? born : period.from(),
        isOver(period.last()),
        !ofRecords || sources.stream().anyMatch(reporting::contains),
        sources.stream().anyMatch(released::contains));
  }

  /// Whether nothing can be done on or before the day any more: a day that runs is not over.
  private boolean isOver(LocalDate day) {
    return !frame.on().isBefore(day) && !(day.equals(frame.on()) && day.equals(today));
  }

  private @Nullable BigDecimal amount(Measure measure, Unit unit) {
    return gathered.amount(frame, measure, unit.id(), frame.soFar());
  }

  private @Nullable BigDecimal number(String series, Unit unit) {
    return gathered.numbers().value(series, unit.id(), frame.on());
  }

  /// Shares, rates and floors do not add up: a unit has its own, or the rule's.
  private BigDecimal leastOf(Unit unit, BigDecimal stated) {
    var own = frame.target().facts().scope().own().get(unit.id());
    BigDecimal least = own == null ? null : own.least();
    return least == null ? stated : least;
  }

  private BigDecimal mostOf(Unit unit, BigDecimal stated) {
    var own = frame.target().facts().scope().own().get(unit.id());
    BigDecimal most = own == null ? null : own.most();
    return most == null ? stated : most;
  }

  private Collection<Cell> monthsOf(Unit unit) {
    return cells
        .unit(unit.id())
        .subMap(frame.period().from().withDayOfMonth(1), true, frame.period().end(), false)
        .values();
  }

  /// Distinct communes.
  private BigDecimal covered(Unit unit) {
    Set<UUID> places = new HashSet<>();
    for (Cell cell : monthsOf(unit)) {
      cell.members().forEach(commune -> communes.of(commune).ifPresent(places::add));
    }
    return BigDecimal.valueOf(places.size());
  }

  private Standing partners(Known known, Rule.PerPartner rule) {
    Map<UUID, BigDecimal> done = new HashMap<>();
    for (Cell cell : monthsOf(known.unit())) {
      for (int at = 0; at < cell.members().size(); at++) {
        done.merge(cell.members().get(at), cell.amounts().get(at), BigDecimal::add);
      }
    }
    BigDecimal least = leastOf(known.unit(), rule.least());
    long enough = done.values().stream().filter(amount -> amount.compareTo(least) >= 0).count();
    return Judge.share(
        known, BigDecimal.ONE, BigDecimal.valueOf(enough), number(Findings.PARTNERS, known.unit()));
  }

  private Standing share(Known known, Rule.Share rule) {
    BigDecimal least = leastOf(known.unit(), rule.least());
    BigDecimal value = amount(rule.measure(), known.unit());
    return rule.measure() instanceof Measure.OfSurvey
        ? Judge.survey(known, least, value)
        : Judge.share(known, least, value, number(rule.of(), known.unit()));
  }

  private Standing cumulative(Known known, Rule.Cumulative rule) {
    BigDecimal scale = scaleOf(known, rule);
    if (scale == null) {
      return Judge.empty(known, State.NO_DATA, null);
    }
    List<Steps.Passed> steps = new ArrayList<>();
    for (Rule.Milestone step : rule.steps()) {
      boolean over = isOver(step.by());
      DayRange days =
          over && step.by().isBefore(frame.on())
              ? DayRange.inclusive(frame.period().from(), step.by())
              : frame.soFar();
      steps.add(
          new Steps.Passed(
              step.by(),
              step.least().multiply(scale).stripTrailingZeros(),
              over ? gathered.amount(frame, rule.measure(), known.unit().id(), days) : null,
              over));
    }
    return Steps.of(known, steps, amount(rule.measure(), known.unit()));
  }

  /// What the steps are multiplied by: the denominator of shares; of amounts what a unit's own
  /// value is to the last step.
  private @Nullable BigDecimal scaleOf(Known known, Rule.Cumulative rule) {
    if (rule.of() != null) {
      return number(rule.of(), known.unit());
    }
    BigDecimal last = rule.steps().getLast().least();
    Bounds wanted = requirements.of(known.unit().id(), new Bounds(last, null));
    BigDecimal least = wanted.least();
    if (least == null || last.signum() == 0 || least.compareTo(last) == 0) {
      return BigDecimal.ONE;
    }
    return least.divide(last, Judge.RATIO_SCALE, java.math.RoundingMode.HALF_UP);
  }

  private Standing weekly(Known known, Rule.WeeklyFloor rule) {
    Map<LocalDate, Cell> byWeek = cells.unit(known.unit().id());
    Map<LocalDate, String> excused = gathered.excused(frame, known.unit().id());
    BigDecimal least = leastOf(known.unit(), rule.least());
    List<Standing.Week> weeks = new ArrayList<>();
    BigDecimal running = null;
    for (LocalDate monday = firstMonday(known);
        !monday.isAfter(frame.on()) && monday.plusDays(3).isBefore(frame.period().end());
        monday = monday.plusWeeks(1)) {
      Long places = places(rule.per(), known.unit(), monday);
      if (places == null) {
        return Judge.empty(known, State.NO_DATA, null);
      }
      Floor floor = new Floor(rule, least, places);
      weeks.add(week(floor, monday, byWeek.get(monday), excused.get(monday)));
      running = least.multiply(BigDecimal.valueOf(places));
    }
    return Weeks.of(known, weeks, running);
  }

  /// Monday of the first week whose Thursday is asked of the unit.
  private static LocalDate firstMonday(Known known) {
    return known
        .begin()
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private @Nullable Long places(Rule.Place per, Unit unit, LocalDate monday) {
    LocalDate sunday = monday.plusDays(SUNDAY);
    LocalDate on = sunday.isAfter(frame.on()) ? frame.on() : sunday;
    BigDecimal number =
        switch (per) {
          case UNIT -> BigDecimal.ONE;
          case STATION -> gathered.numbers().value(Findings.STATIONS, unit.id(), on);
          case COMMUNE -> gathered.numbers().value(Findings.COMMUNES, unit.id(), on);
        };
    return number == null ? null : number.longValue();
  }

  private record Floor(Rule.WeeklyFloor rule, BigDecimal least, long places) {
    BigDecimal leastPart() {
      Rule.Part part = rule.part();
      return part == null ? BigDecimal.ZERO : part.least();
    }
  }

  private Standing.Week week(
      Floor floor, LocalDate monday, @Nullable Cell cell, @Nullable String excuse) {
    boolean met =
        cell == null
            ? floor.places() == 0
                || (floor.least().signum() == 0 && floor.leastPart().signum() == 0)
            : cell.reaches(floor.places(), floor.least(), floor.leastPart());
    Boolean verdict = met ? Boolean.TRUE : isOver(monday.plusDays(SUNDAY)) ? Boolean.FALSE : null;
    return new Standing.Week(
        monday,
        cell == null ? BigDecimal.ZERO : cell.value(),
        cell == null ? BigDecimal.ZERO : cell.part(),
        floor.places(),
        floor.rule().per() == Rule.Place.UNIT ? (met ? 1 : 0) : cell == null ? 0 : cell.reached(),
        excuse == null ? verdict : null,
        excuse);
  }
}
