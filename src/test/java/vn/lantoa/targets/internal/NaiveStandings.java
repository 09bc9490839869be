package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.measures.Field;
import vn.lantoa.targets.Measure;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Target;

/// Where a unit stands, worked out record by record: slow, and without anything of the program but
/// the tree of units. What it says is compared with [ProgressDesk].
final class NaiveStandings {
  /// Bit of VOLUNTARY_SI.
  static final int VOLUNTARY = 2;

  private final Organisation organisation;
  private final List<Deed> deeds;
  private final Target target;
  private final LocalDate on;
  private final LocalDate geography;
  private final LocalDate today;
  private final Map<String, BigDecimal> numbers;
  private final Map<UnitId, @Nullable UnitId> homes = new HashMap<>();

  record Asked(Target target, LocalDate on, LocalDate geography, LocalDate today) {}

  /// @param numbers of the only row, by series
  NaiveStandings(
      Organisation organisation, List<Deed> deeds, Asked asked, Map<String, BigDecimal> numbers) {
    this.organisation = organisation;
    this.deeds = deeds;
    this.target = asked.target();
    this.on = asked.on();
    this.geography = asked.geography();
    this.today = asked.today();
    this.numbers = numbers;
  }

  /// @param weeks by Monday: value, part, whether it was reached
  record Said(
      @Nullable BigDecimal value,
      @Nullable BigDecimal ratio,
      String state,
      Map<LocalDate, String> weeks) {}

  /// The unit of the day that bears the work of a unit.
  private @Nullable UnitId home(UnitId unit) {
    if (!homes.containsKey(unit)) {
      homes.put(unit, findHome(unit));
    }
    return homes.get(unit);
  }

  private @Nullable UnitId findHome(UnitId unit) {
    boolean born = !organisation.lifeOf(unit).getFirst().validFrom().isAfter(geography);
    Set<UnitId> ends = new HashSet<>();
    walk(unit, born, ends);
    if (ends.size() == 1) {
      return ends.iterator().next();
    }
    UnitId parent = organisation.lifeOf(unit).getLast().parent();
    return parent == null ? null : home(parent);
  }

  private void walk(UnitId unit, boolean forward, Set<UnitId> ends) {
    if (organisation.findUnit(unit, geography).isPresent()) {
      ends.add(unit);
      return;
    }
    Organisation.Relatives relatives = organisation.relativesOf(unit);
    for (Unit next : forward ? relatives.successors() : relatives.predecessors()) {
      boolean inTime =
          forward
              ? hasEnded(organisation.lifeOf(unit).getLast())
              : organisation.lifeOf(unit).getFirst().validFrom().isAfter(geography);
      if (inTime) {
        walk(next.id(), forward, ends);
      }
    }
  }

  private boolean isWithin(@Nullable UnitId unit, UnitId above) {
    UnitId at = unit;
    while (at != null && !at.equals(above)) {
      at = organisation.findUnit(at, geography).map(Unit::parent).orElse(null);
    }
    return at != null;
  }

  private static BigDecimal leastOf(Rule.Range rule) {
    BigDecimal least = rule.least();
    return least == null ? BigDecimal.ZERO : least;
  }

  private boolean hasEnded(Unit last) {
    LocalDate end = last.validTo();
    return end != null && !end.isAfter(geography);
  }

  private BigDecimal number(String series) {
    return numbers.getOrDefault(series, BigDecimal.ZERO);
  }

  Said of(UnitId row) {
    List<Deed> own = deeds.stream().filter(deed -> isWithin(home(deed.unit()), row)).toList();
    LocalDate from = periodFrom();
    LocalDate last = periodLast();
    LocalDate counted = on.isAfter(last) ? last : on;
    if (counted.isBefore(from)) {
      return new Said(null, null, "NOT_APPLICABLE", Map.of());
    }
    boolean reported =
        own.stream().anyMatch(d -> !d.day().isBefore(from) && !d.day().isAfter(counted));
    boolean over = isOver(last, counted);
    return judged(own, new Course(from, last, counted, over, reported));
  }

  private Said judged(List<Deed> own, Course course) {
    Predicate<Deed> inTime =
        d -> !d.day().isBefore(course.from()) && !d.day().isAfter(course.counted());
    return switch (target.facts().rule()) {
      case Rule.Range rule -> paced(course, sum(own, rule.measure(), inTime), leastOf(rule), null);
      case Rule.Coverage rule ->
          paced(
              course,
              BigDecimal.valueOf(
                  counting(own, rule.measure(), inTime).stream()
                      .filter(d -> d.commune() != null && field(d, rule.measure().field()) > 0)
                      .map(Deed::commune)
                      .distinct()
                      .count()),
              rule.least(),
              numbers.get(rule.of()));
      case Rule.PerPartner rule ->
          paced(
              course,
              BigDecimal.valueOf(partners(counting(own, rule.measure(), inTime), rule)),
              BigDecimal.ONE,
              numbers.get("PARTNERS"));
      case Rule.Share rule ->
          paced(course, sum(own, rule.measure(), inTime), rule.least(), numbers.get(rule.of()));
      case Rule.Ratio rule -> ratio(own, rule, inTime, course.over());
      case Rule.WeeklyFloor rule -> weekly(own, rule, course.reported());
      case Rule.Cumulative rule -> throw new IllegalArgumentException("Has a test of its own");
    };
  }

  private LocalDate periodFrom() {
    LocalDate first = target.facts().days().from();
    if (Frame.perOf(target.facts().rule()) != Rule.Per.YEAR) {
      return first;
    }
    LocalDate day = clamped();
    LocalDate year = LocalDate.of(day.getYear(), 1, 1);
    return year.isBefore(first) ? first : year;
  }

  private LocalDate periodLast() {
    LocalDate end = target.facts().days().last();
    if (Frame.perOf(target.facts().rule()) != Rule.Per.YEAR) {
      return end;
    }
    LocalDate year = LocalDate.of(clamped().getYear(), 12, 31);
    return year.isAfter(end) ? end : year;
  }

  private LocalDate clamped() {
    LocalDate first = target.facts().days().from();
    LocalDate end = target.facts().days().last();
    return on.isBefore(first) ? first : on.isAfter(end) ? end : on;
  }

  private boolean isOver(LocalDate day, LocalDate counted) {
    return counted.isAfter(day) || (counted.equals(day) && !(on.equals(day) && day.equals(today)));
  }

  private record Course(
      LocalDate from, LocalDate last, LocalDate counted, boolean over, boolean reported) {}

  private Said paced(
      Course course, BigDecimal value, BigDecimal least, @Nullable BigDecimal whole) {
    boolean silent = value.signum() == 0 && !course.reported();
    BigDecimal said = silent ? null : value;
    if (whole == null && !(target.facts().rule() instanceof Rule.Range)) {
      return new Said(said, null, "NO_DATA", Map.of());
    }
    if (whole != null && whole.signum() == 0) {
      return new Said(said, null, "NOT_APPLICABLE", Map.of());
    }
    if (silent) {
      return new Said(null, null, "NO_DATA", Map.of());
    }
    BigDecimal required = whole == null ? least : least.multiply(whole);
    BigDecimal ratio = whole == null ? null : value.divide(whole, 6, RoundingMode.HALF_UP);
    return new Said(value, ratio, stateOf(course, value, required), Map.of());
  }

  private static String stateOf(Course course, BigDecimal value, BigDecimal required) {
    if (value.compareTo(required) >= 0) {
      return "MET";
    }
    if (course.over()) {
      return "MISSED";
    }
    long gone = ChronoUnit.DAYS.between(course.from(), course.counted()) + 1;
    long all = ChronoUnit.DAYS.between(course.from(), course.last()) + 1;
    BigDecimal due =
        required
            .multiply(BigDecimal.valueOf(gone))
            .divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
    return value.compareTo(due) >= 0 ? "ON_PACE" : "BEHIND";
  }

  private Said ratio(List<Deed> own, Rule.Ratio rule, Predicate<Deed> inTime, boolean over) {
    BigDecimal value = sum(own, rule.measure(), inTime);
    BigDecimal by = sum(own, rule.of(), inTime);
    if (by.signum() == 0) {
      return new Said(null, null, "NO_DATA", Map.of());
    }
    BigDecimal ratio = value.divide(by, 6, RoundingMode.HALF_UP);
    boolean good = value.compareTo(by.multiply(rule.most())) <= 0;
    return new Said(
        value, ratio, good ? (over ? "MET" : "ON_PACE") : over ? "MISSED" : "BEHIND", Map.of());
  }

  private long partners(List<Deed> own, Rule.PerPartner rule) {
    Map<UUID, Long> done = new HashMap<>();
    own.forEach(
        d -> d.partners().forEach(p -> done.merge(p, field(d, rule.measure().field()), Long::sum)));
    return done.values().stream()
        .filter(sum -> sum > 0 && BigDecimal.valueOf(sum).compareTo(rule.least()) >= 0)
        .count();
  }

  private Said weekly(List<Deed> own, Rule.WeeklyFloor rule, boolean reported) {
    Map<LocalDate, String> weeks = new HashMap<>();
    LocalDate last = target.facts().days().last();
    LocalDate counted = on.isAfter(last) ? last : on;
    LocalDate from = target.facts().days().from();
    for (LocalDate monday = from.minusDays(6);
        !monday.isAfter(counted);
        monday = monday.plusDays(1)) {
      LocalDate thursday = monday.plusDays(3);
      boolean within = !thursday.isBefore(from) && !thursday.isAfter(last);
      if (monday.getDayOfWeek().getValue() == 1 && within) {
        weeks.put(monday, week(own, rule, monday, counted));
      }
    }
    long met = weeks.values().stream().filter(week -> week.endsWith("/met")).count();
    long missed = weeks.values().stream().filter(week -> week.endsWith("/missed")).count();
    String series = rule.per() == Rule.Place.STATION ? "STATIONS" : "COMMUNES";
    if (rule.per() != Rule.Place.UNIT && number(series).signum() == 0) {
      return new Said(BigDecimal.valueOf(met), null, "NOT_APPLICABLE", weeks);
    }
    boolean silent = !reported && weeks.values().stream().allMatch(week -> week.startsWith("0/"));
    boolean over = isOver(last, counted);
    String state = missed == 0 ? (over ? "MET" : "ON_PACE") : over ? "MISSED" : "BEHIND";
    return new Said(BigDecimal.valueOf(met), null, silent ? "NO_DATA" : state, weeks);
  }

  /// Value, part, and whether the week was reached, missed or is open.
  private String week(List<Deed> own, Rule.WeeklyFloor rule, LocalDate monday, LocalDate counted) {
    LocalDate sunday = monday.plusDays(6);
    LocalDate until = sunday.isAfter(on) ? on : sunday;
    List<Deed> week =
        counting(own, rule.measure(), d -> !d.day().isBefore(monday) && !d.day().isAfter(until));
    List<Deed> voluntary = week.stream().filter(d -> (d.policyAreas() & VOLUNTARY) != 0).toList();
    Field field = rule.measure().field();
    BigDecimal part = rule.part() == null ? BigDecimal.ZERO : total(voluntary, field);
    String verdict = reached(week, rule) ? "met" : isOver(sunday, counted) ? "missed" : "open";
    return total(week, field) + "/" + part + "/" + verdict;
  }

  /// Whether the shortages of all places are no more than what was done at no place.
  private boolean reached(List<Deed> week, Rule.WeeklyFloor rule) {
    BigDecimal part = rule.part() == null ? BigDecimal.ZERO : rule.part().least();
    if (rule.per() == Rule.Place.UNIT) {
      return total(week, rule.measure().field()).compareTo(rule.least()) >= 0
          && total(
                      week.stream().filter(d -> (d.policyAreas() & VOLUNTARY) != 0).toList(),
                      rule.measure().field())
                  .compareTo(part)
              >= 0;
    }
    boolean station = rule.per() == Rule.Place.STATION;
    long stated = number(station ? "STATIONS" : "COMMUNES").longValue();
    long named =
        week.stream()
            .filter(d -> field(d, rule.measure().field()) > 0)
            .map(d -> station ? d.station() : d.commune())
            .filter(place -> place != null)
            .distinct()
            .count();
    long places = Math.max(stated, named);
    return enough(week, station, places, rule.least(), rule.measure().field())
        && enough(
            week.stream().filter(d -> (d.policyAreas() & VOLUNTARY) != 0).toList(),
            station,
            places,
            part,
            rule.measure().field());
  }

  private static boolean enough(
      List<Deed> week, boolean station, long places, BigDecimal least, Field field) {
    Map<UUID, Long> done = new HashMap<>();
    long unplaced = 0;
    for (Deed deed : week) {
      UUID place = station ? deed.station() : deed.commune();
      if (place == null) {
        unplaced += field(deed, field);
      } else {
        done.merge(place, field(deed, field), Long::sum);
      }
    }
    done.values().removeIf(sum -> sum == 0);
    BigDecimal lacking = least.multiply(BigDecimal.valueOf(Math.max(0, places - done.size())));
    for (long sum : done.values()) {
      lacking = lacking.add(least.subtract(BigDecimal.valueOf(sum)).max(BigDecimal.ZERO));
    }
    return BigDecimal.valueOf(unplaced).compareTo(lacking) >= 0;
  }

  private List<Deed> counting(List<Deed> own, Measure.OfWork measure, Predicate<Deed> inTime) {
    boolean every = target.facts().counted() == Target.Counted.ALL;
    return own.stream()
        .filter(inTime)
        .filter(d -> every || d.approved())
        .filter(d -> isOf(measure.form(), d.form()))
        .toList();
  }

  /// 1 conference with 2 at enterprises inside it, 7 small group, 9 broadcast.
  private static boolean isOf(String form, int id) {
    return switch (form) {
      case "CONFERENCE" -> id == 1 || id == 2;
      case "CONFERENCE_ENTERPRISE" -> id == 2;
      case "SMALL_GROUP" -> id == 7;
      case "BROADCAST" -> id == 9;
      default -> form.equals("ALL");
    };
  }

  private BigDecimal sum(List<Deed> own, Measure measure, Predicate<Deed> inTime) {
    Measure.OfWork work = (Measure.OfWork) measure;
    return total(counting(own, work, inTime), work.field());
  }

  private static BigDecimal total(List<Deed> deeds, Field field) {
    return BigDecimal.valueOf(deeds.stream().mapToLong(deed -> field(deed, field)).sum());
  }

  private static long field(Deed deed, Field field) {
    return switch (field) {
      case ACTIVITIES -> 1;
      case QUANTITY -> deed.quantity();
      case PEOPLE -> deed.people();
      case COST -> deed.cost();
      default -> 0;
    };
  }
}
