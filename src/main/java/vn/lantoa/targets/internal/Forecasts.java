package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standing.Forecast;
import vn.lantoa.targets.State;
import vn.lantoa.targets.TargetId;

/// Attaches forecasts to standings of periods that are not over and of which a month has gone.
@Component
class Forecasts {
  private final CourseBook courses;

  Forecasts(CourseBook courses) {
    this.courses = courses;
  }

  /// What earlier years came to, of those targets of which something is to be foretold.
  Map<TargetId, CourseBook.Course> courses(List<Frame> frames) {
    return courses.of(frames.stream().filter(Forecasts::isLearnt).toList());
  }

  private static boolean isDue(Frame frame) {
    return frame.hasBegun() && Foretold.isDue(frame.period().from(), frame.period(), frame.on());
  }

  /// Places that are reached once a year cannot be told for parts of it.
  private static boolean isLearnt(Frame frame) {
    Rule rule = frame.target().facts().rule();
    return isDue(frame)
        && CourseCount.isFor(rule)
        && (!CourseCount.isOfPlaces(rule) || beginsWithTheYear(frame.period()));
  }

  private static boolean beginsWithTheYear(DayRange period) {
    return period.from().getDayOfYear() == 1 && period.last().getYear() == period.from().getYear();
  }

  /// Whether every unit has to be judged before anything can be foretold of one.
  static boolean needsAll(Frame frame) {
    return CourseCount.isOfPlaces(frame.target().facts().rule()) && isLearnt(frame);
  }

  /// @param rows of a rule about places all of them
  List<Standing> with(
      Frame frame, Gathered gathered, CourseBook.@Nullable Course course, List<Standing> rows) {
    if (!isDue(frame) || rows.isEmpty()) {
      return rows;
    }
    if (frame.target().facts().rule() instanceof Rule.WeeklyFloor) {
      return rows.stream().map(row -> row.with(weeks(frame, gathered, row))).toList();
    }
    if (course == null) {
      return rows;
    }
    Map<UnitId, Long> soFar = soFar(frame, gathered, rows);
    Foretold foretold =
        new Foretold(
            frame,
            course,
            new Foretold.Span(frame.period(), frame.on()),
            unit -> soFar.getOrDefault(unit, 0L));
    return rows.stream().map(row -> row.with(amount(row, foretold))).toList();
  }

  private static Map<UnitId, Long> soFar(Frame frame, Gathered gathered, List<Standing> rows) {
    Map<UnitId, Long> sums = new HashMap<>();
    if (CourseCount.isOfPlaces(frame.target().facts().rule())) {
      for (Standing row : rows) {
        BigDecimal value = row.value();
        sums.put(row.unit().id(), value == null ? 0 : value.longValue());
      }
      return sums;
    }
    frame
        .rows()
        .units()
        .forEach(
            unit -> {
              BigDecimal amount =
                  gathered.amount(
                      frame, frame.target().facts().rule().measure(), unit.id(), frame.soFar());
              sums.put(unit.id(), amount == null ? 0 : amount.longValue());
            });
    return sums;
  }

  /// Nobody reaches more places than there are.
  private static @Nullable Forecast amount(Standing row, Foretold foretold) {
    BigDecimal value = row.value();
    if (value == null || row.state() == State.NOT_APPLICABLE) {
      return null;
    }
    Forecast said = foretold.of(row.unit().id(), value.longValue());
    BigDecimal most = row.denominator();
    if (said == null || most == null) {
      return said;
    }
    BigDecimal limit = most.max(value);
    return new Forecast(
        said.value().min(limit),
        said.low().min(limit),
        said.high().min(limit),
        said.naive().min(limit),
        said.method());
  }

  private static @Nullable Forecast weeks(Frame frame, Gathered gathered, Standing row) {
    List<Boolean> met = new ArrayList<>();
    int toCome = 0;
    LocalDate next = null;
    for (Standing.Week week : row.weeks()) {
      Boolean verdict = week.met();
      if (week.excused() == null && verdict != null) {
        met.add(verdict);
      } else if (week.excused() == null) {
        toCome++;
      }
      next = week.monday().plusWeeks(1);
    }
    if (next == null || met.size() < WeeksAhead.LEAST || row.value() == null) {
      return null;
    }
    Set<LocalDate> excused = gathered.excused(frame, row.unit().id()).keySet();
    for (LocalDate monday = next;
        monday.plusDays(3).isBefore(frame.period().end());
        monday = monday.plusWeeks(1)) {
      toCome += excused.contains(monday) ? 0 : 1;
    }
    return new WeeksAhead(met, toCome).forecast();
  }
}
