package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Standing.Forecast;

/// Forecasts of the units of a target over a period, from a day of it: the same days of up to five
/// earlier years are what is learnt from.
final class Foretold {
  private static final int LEARNT = 5;
  private static final int MONTHS_TO_BEGIN = 2;

  private final Frame frame;
  private final CourseBook.Course course;
  private final DayRange period;
  private final LocalDate on;
  private final @Nullable LocalDate begun;
  private final Map<UnitId, Integer> places = new HashMap<>();
  private final Forecaster forecaster;

  /// A period and a day of it.
  record Span(DayRange period, LocalDate on) {}

  /// @param soFar what a unit has done in the period up to the day
  Foretold(Frame frame, CourseBook.Course course, Span span, ToLongFunction<UnitId> soFar) {
    this.frame = frame;
    this.course = course;
    this.period = span.period();
    this.on = span.on();
    this.begun = begun(course);
    List<Member> members = new ArrayList<>();
    for (Unit unit : frame.rows().units()) {
      if (isWhole(unit.id())) {
        places.put(unit.id(), members.size());
        members.add(member(unit.id(), soFar.applyAsLong(unit.id())));
      }
    }
    this.forecaster = new Forecaster(members, elapsed(period.from()));
  }

  /// A period that is not over and of which at least a month has gone.
  static boolean isDue(LocalDate begin, DayRange period, LocalDate on) {
    return on.isBefore(period.last()) && !on.isBefore(begin.plusMonths(1).minusDays(1));
  }

  /// Whether the unit was there from the beginning.
  private boolean isWhole(UnitId unit) {
    return !bornOf(unit).isAfter(period.from());
  }

  private LocalDate bornOf(UnitId unit) {
    return frame.rows().bornOf(unit, frame.lineage());
  }

  private Forecaster.Elapsed elapsed(LocalDate begin) {
    return new Forecaster.Elapsed(
        ChronoUnit.DAYS.between(begin, on) + 1, ChronoUnit.DAYS.between(begin, period.end()));
  }

  /// First day of anything that was recorded; null for nothing.
  private static @Nullable LocalDate begun(CourseBook.Course course) {
    LocalDate first = null;
    for (MonthLine line : course.lines().values()) {
      LocalDate own = line.begin();
      if (own != null && (first == null || own.isBefore(first))) {
        first = own;
      }
    }
    return first;
  }

  private Member member(UnitId unit, long soFar) {
    long[] gone = new long[LEARNT];
    long[] whole = new long[LEARNT];
    LocalDate born = bornOf(unit);
    MonthLine line = course.lines().get(unit);
    for (int year = 0; year < LEARNT; year++) {
      LocalDate from = period.from().minusYears(year + 1L);
      LocalDate end = period.end().minusYears(year + 1L);
      if (line == null || born.isAfter(from) || !isTold(line, from, end)) {
        gone[year] = Member.UNKNOWN;
        whole[year] = Member.UNKNOWN;
      } else {
        gone[year] = line.between(from, on.minusYears(year + 1L).plusDays(1));
        whole[year] = line.between(from, end);
      }
    }
    return new Member(soFar, gone, whole);
  }

  /// Whether an earlier period is over, and was recorded from its beginning.
  private boolean isTold(MonthLine line, LocalDate from, LocalDate end) {
    return !end.isAfter(course.through())
        && !end.isAfter(on.plusDays(1))
        && from.getYear() >= line.firstYear()
        && begun != null
        && begun.isBefore(from.plusMonths(MONTHS_TO_BEGIN));
  }

  /// What is said of a unit; by its days alone where it was founded in the period, null where these
  /// are too few.
  @Nullable Forecast of(UnitId unit, long soFar) {
    Integer place = places.get(unit);
    if (place != null) {
      return forecaster.of(place);
    }
    LocalDate born = bornOf(unit);
    if (!isDue(born, period, on)) {
      return null;
    }
    long[] nothing = {};
    return new Forecaster(List.of(new Member(soFar, nothing, nothing)), elapsed(born)).of(0);
  }

  /// What the season alone says; null for nothing.
  @Nullable BigDecimal season(UnitId unit) {
    Integer place = places.get(unit);
    long value = place == null ? Blend.UNKNOWN : forecaster.season(place);
    return value == Blend.UNKNOWN ? null : BigDecimal.valueOf(value);
  }
}
