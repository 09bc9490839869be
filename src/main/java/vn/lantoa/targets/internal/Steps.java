package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standing.Step;
import vn.lantoa.targets.State;

/// Judges amounts that are to be reached by days.
final class Steps {
  private Steps() {}

  /// A step of a cumulative rule, and what was there on its last day.
  ///
  /// @param value null for a day to come
  record Passed(LocalDate by, BigDecimal least, @Nullable BigDecimal value, boolean over) {}

  /// Amounts by days.
  ///
  /// @param value so far
  static Standing of(Known known, List<Passed> steps, @Nullable BigDecimal value) {
    if (value == null || Judge.isSilent(known, value)) {
      return Judge.silent(known, steps.getLast().least(), value, null);
    }
    List<Step> told =
        steps.stream()
            .map(step -> new Step(step.by(), step.least(), step.value(), isMet(step, value)))
            .toList();
    Passed open =
        steps.stream()
            .filter(step -> step.least().compareTo(value) > 0)
            .findFirst()
            .orElse(steps.getLast());
    Standing plain =
        Judge.standing(
            known,
            stateOf(Course.of(known, steps), steps.getLast().least(), value),
            new Judge.Found(open.least(), value, null, Judge.lack(value, open.least())));
    LocalDate until = open.over() ? known.period().last() : open.by();
    return new Standing(
        plain.unit(),
        plain.period(),
        plain.state(),
        plain.required(),
        value,
        null,
        null,
        plain.gap(),
        Judge.rate(known, plain.gap(), until),
        List.of(),
        told,
        null);
  }

  private static @Nullable Boolean isMet(Passed step, BigDecimal now) {
    if (step.value() != null && step.over()) {
      return step.value().compareTo(step.least()) >= 0;
    }
    return now.compareTo(step.least()) >= 0 ? Boolean.TRUE : null;
  }

  /// @param owed what the steps gone by ask for
  /// @param since first day of the step that runs; null when all are over
  private record Course(Known known, BigDecimal owed, LocalDate since, @Nullable Passed next) {
    static Course of(Known known, List<Passed> steps) {
      BigDecimal owed = BigDecimal.ZERO;
      LocalDate since = known.begin();
      for (Passed step : steps) {
        if (!step.over()) {
          return new Course(known, owed, since, step);
        }
        owed = owed.max(step.least());
        since = step.by().plusDays(1);
      }
      return new Course(known, owed, since, null);
    }
  }

  private static State stateOf(Course course, BigDecimal last, BigDecimal value) {
    Passed next = course.next();
    if (value.compareTo(last) >= 0) {
      return State.MET;
    }
    if (next == null) {
      return State.MISSED;
    }
    if (value.compareTo(course.owed()) < 0) {
      return State.BEHIND;
    }
    long total = Math.max(1, ChronoUnit.DAYS.between(course.since(), next.by()) + 1);
    long gone = Math.max(0, ChronoUnit.DAYS.between(course.since(), course.known().on()) + 1);
    BigDecimal risen = value.subtract(course.owed()).multiply(BigDecimal.valueOf(total));
    BigDecimal asked = next.least().subtract(course.owed()).multiply(BigDecimal.valueOf(gone));
    return risen.compareTo(asked) >= 0 ? State.ON_PACE : State.BEHIND;
  }
}
