package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Accuracy;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing.Forecast;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// [Accuracy] from courses of earlier years.
@Service
class AccuracyDesk implements Accuracy {
  private static final int LAST_OF_JUNE = 30;

  private final TargetRows targets;
  private final TargetSight sight;
  private final Lineages lineages;
  private final CourseBook courses;

  AccuracyDesk(TargetRows targets, TargetSight sight, Lineages lineages, CourseBook courses) {
    this.targets = targets;
    this.sight = sight;
    this.lineages = lineages;
    this.courses = courses;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Report> of(Viewer viewer, TargetId target) {
    return targets
        .find(target)
        .filter(found -> sight.sees(viewer, found))
        .map(found -> report(found, sight.rows(viewer)));
  }

  private Report report(Target target, Predicate<UnitId> wanted) {
    LocalDate today = sight.today();
    Frame frame = Frame.of(target, lineages.on(today), today);
    Foretold.Span span = lastYears(frame.period());
    Missing missing = missing(target.facts().rule(), span);
    if (missing != null) {
      return new Report(target, span.period(), span.on(), missing, List.of());
    }
    CourseBook.Course course = courses.of(List.of(frame)).get(target.id());
    if (course == null) {
      return new Report(target, span.period(), span.on(), Missing.COUNTING, List.of());
    }
    List<Line> lines = lines(frame, course, span, wanted);
    return new Report(
        target, span.period(), span.on(), lines.isEmpty() ? Missing.RECORDS : null, lines);
  }

  private static Foretold.Span lastYears(DayRange period) {
    DayRange before = new DayRange(period.from().minusYears(1), period.end().minusYears(1));
    LocalDate june = LocalDate.of(before.from().getYear(), Month.JUNE, LAST_OF_JUNE);
    boolean isInside = Foretold.isDue(before.from(), before, june);
    return new Foretold.Span(
        before, isInside ? june : before.from().plusDays(before.days() / 2 - 1));
  }

  private static @Nullable Missing missing(Rule rule, Foretold.Span span) {
    if (!CourseCount.isFor(rule)) {
      return Missing.RULE;
    }
    boolean due = Foretold.isDue(span.period().from(), span.period(), span.on());
    boolean told = !CourseCount.isOfPlaces(rule) || span.period().from().getDayOfYear() == 1;
    return due && told ? null : Missing.SHORT;
  }

  private static List<Line> lines(
      Frame frame, CourseBook.Course course, Foretold.Span span, Predicate<UnitId> wanted) {
    List<Line> lines = new ArrayList<>();
    if (span.period().end().isAfter(course.through())) {
      return lines;
    }
    DayRange gone = DayRange.inclusive(span.period().from(), span.on());
    Foretold foretold = new Foretold(frame, course, span, unit -> sum(course, unit, gone));
    for (Unit unit : frame.rows().units()) {
      long came = sum(course, unit.id(), span.period());
      long soFar = sum(course, unit.id(), gone);
      Forecast said = came > 0 && wanted.test(unit.id()) ? foretold.of(unit.id(), soFar) : null;
      if (said != null) {
        lines.add(
            new Line(
                unit,
                BigDecimal.valueOf(soFar),
                BigDecimal.valueOf(came),
                foretold.season(unit.id()),
                said));
      }
    }
    return lines;
  }

  private static long sum(CourseBook.Course course, UnitId unit, DayRange days) {
    MonthLine line = course.lines().get(unit);
    return line == null ? 0 : line.between(days.from(), days.end());
  }
}
