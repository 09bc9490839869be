package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standing.Step;
import vn.lantoa.targets.Standing.Week;
import vn.lantoa.targets.State;

/// Judges a unit by what was found. Pure: the same figures give the same judgement.
final class Judge {
  static final int RATIO_SCALE = 6;
  private static final int RATE_SCALE = 2;
  private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);

  private Judge() {}

  /// An amount between a least and a most. Above the most it is met: who did more is not behind.
  static Standing range(Known known, Bounds bounds, @Nullable BigDecimal value) {
    BigDecimal least = bounds.least();
    if (least != null) {
      return amount(known, value, least);
    }
    BigDecimal most = bounds.most();
    if (value == null || most == null || isSilent(known, value)) {
      return silent(known, most, value, null);
    }
    boolean within = value.compareTo(most) <= 0;
    State state = !within ? State.MISSED : known.over() ? State.MET : State.ON_PACE;
    return standing(known, state, new Found(most, value, null, excess(value, most)));
  }

  private static Standing amount(Known known, @Nullable BigDecimal value, BigDecimal required) {
    if (value == null || isSilent(known, value)) {
      return silent(known, required, value, null);
    }
    return standing(
        known,
        paced(known, value, required),
        new Found(required, value, null, lack(value, required)));
  }

  /// A part of a whole. The state is judged on the exact share, the gap is told in whole things.
  static Standing share(
      Known known, BigDecimal least, @Nullable BigDecimal value, @Nullable BigDecimal whole) {
    if (value == null || whole == null || isSilent(known, value)) {
      return silent(known, null, value, whole);
    }
    if (whole.signum() == 0) {
      return silent(known, null, value, whole);
    }
    BigDecimal exact = least.multiply(whole);
    BigDecimal required = exact.setScale(0, RoundingMode.CEILING);
    return standing(
        known,
        paced(known, value, exact),
        new Found(
            required,
            value,
            whole,
            value.compareTo(exact) >= 0 ? BigDecimal.ZERO : lack(value, required)));
  }

  /// A share that a survey found.
  static Standing survey(Known known, BigDecimal least, @Nullable BigDecimal found) {
    if (found == null) {
      return empty(known, State.NO_DATA, least);
    }
    boolean met = found.compareTo(least) >= 0;
    State state = met ? State.MET : known.over() ? State.MISSED : State.BEHIND;
    Standing plain = standing(known, state, new Found(least, found, null, lack(found, least)));
    return new Standing(
        plain.unit(),
        plain.period(),
        state,
        least,
        found,
        null,
        found.setScale(RATIO_SCALE, RoundingMode.HALF_UP),
        plain.gap(),
        null,
        List.of(),
        List.of(),
        null);
  }

  /// One amount by another, at most.
  static Standing ratio(
      Known known, BigDecimal most, @Nullable BigDecimal value, @Nullable BigDecimal by) {
    if (value == null || by == null || by.signum() == 0) {
      return silent(known, most, value, by);
    }
    boolean within = value.compareTo(most.multiply(by)) <= 0;
    State good = known.over() ? State.MET : State.ON_PACE;
    State bad = known.over() ? State.MISSED : State.BEHIND;
    BigDecimal ratio = value.divide(by, RATIO_SCALE, RoundingMode.HALF_UP);
    BigDecimal gap = within ? BigDecimal.ZERO : excess(ratio, most);
    return new Standing(
        known.unit(),
        known.period(),
        within ? good : bad,
        most,
        value,
        by,
        ratio,
        gap,
        null,
        List.of(),
        List.of(),
        null);
  }

  /// A step of a cumulative rule, and what was there on its last day.
  ///
  /// @param value null for a day to come
  record Passed(LocalDate by, BigDecimal least, @Nullable BigDecimal value, boolean over) {}

  /// Amounts by days.
  ///
  /// @param value so far
  static Standing cumulative(Known known, List<Passed> steps, @Nullable BigDecimal value) {
    if (value == null || isSilent(known, value)) {
      return silent(known, steps.getLast().least(), value, null);
    }
    List<Step> told = new ArrayList<>();
    BigDecimal owed = BigDecimal.ZERO;
    LocalDate since = known.begin();
    Passed next = null;
    for (Passed step : steps) {
      told.add(new Step(step.by(), step.least(), step.value(), isMet(step, value)));
      if (step.over()) {
        owed = owed.max(step.least());
        since = step.by().plusDays(1);
      } else if (next == null) {
        next = step;
      }
    }
    Passed open =
        steps.stream()
            .filter(step -> step.least().compareTo(value) > 0)
            .findFirst()
            .orElse(steps.getLast());
    Standing plain =
        standing(
            known,
            stateOf(new Course(known, owed, since, next), steps.getLast().least(), value),
            new Found(open.least(), value, null, lack(value, open.least())));
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
        rate(known, plain.gap(), until),
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
  private record Course(Known known, BigDecimal owed, LocalDate since, @Nullable Passed next) {}

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

  /// Weeks that reached a floor, of those that are over and were asked for.
  ///
  /// @param perWeek what the running week asks for; null when it is not known or all is over
  static Standing weekly(Known known, List<Week> weeks, @Nullable BigDecimal perWeek) {
    long judged = weeks.stream().filter(week -> week.excused() == null && isOver(week)).count();
    long met =
        weeks.stream()
            .filter(week -> week.excused() == null && isOver(week))
            .filter(week -> Boolean.TRUE.equals(week.met()))
            .count();
    BigDecimal all = BigDecimal.valueOf(judged);
    BigDecimal reached = BigDecimal.valueOf(met);
    return new Standing(
        known.unit(),
        known.period(),
        weeklyState(known, weeks, new long[] {judged, met}),
        all,
        reached,
        all,
        quotient(reached, all),
        all.subtract(reached),
        known.over() ? null : perWeek,
        weeks,
        List.of(),
        null);
  }

  /// A week that runs says so by having no verdict, or a good one.
  private static boolean isOver(Week week) {
    return week.met() != null;
  }

  private static State weeklyState(Known known, List<Week> weeks, long[] judgedAndMet) {
    boolean asked = weeks.stream().anyMatch(week -> week.excused() == null && week.places() > 0);
    if (!asked) {
      return known.released() || !weeks.isEmpty() ? State.NOT_APPLICABLE : State.NO_DATA;
    }
    BigDecimal done = weeks.stream().map(Week::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (isSilent(known, done)) {
      return known.released() ? State.NOT_APPLICABLE : State.NO_DATA;
    }
    if (judgedAndMet[0] == judgedAndMet[1]) {
      return known.over() ? State.MET : State.ON_PACE;
    }
    return known.over() ? State.MISSED : State.BEHIND;
  }

  /// Missing is not zero: nothing was done, and nobody said so.
  private static boolean isSilent(Known known, BigDecimal value) {
    return value.signum() == 0 && !known.reported();
  }

  private static Standing silent(
      Known known,
      @Nullable BigDecimal required,
      @Nullable BigDecimal value,
      @Nullable BigDecimal denominator) {
    boolean nothingToDo = known.released() || (denominator != null && denominator.signum() == 0);
    boolean said = value != null && !isSilent(known, value);
    return new Standing(
        known.unit(),
        known.period(),
        nothingToDo ? State.NOT_APPLICABLE : State.NO_DATA,
        required,
        said ? value : null,
        denominator,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  /// A standing without figures.
  static Standing empty(Known known, State state, @Nullable BigDecimal required) {
    return new Standing(
        known.unit(),
        known.period(),
        state,
        required,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  private static State paced(Known known, BigDecimal value, BigDecimal required) {
    if (value.compareTo(required) >= 0) {
      return State.MET;
    }
    if (known.over()) {
      return State.MISSED;
    }
    return known.keepsPace(value, required) ? State.ON_PACE : State.BEHIND;
  }

  /// @param whole null where there is none
  private record Found(
      BigDecimal required, BigDecimal value, @Nullable BigDecimal whole, BigDecimal gap) {}

  private static Standing standing(Known known, State state, Found found) {
    return new Standing(
        known.unit(),
        known.period(),
        state,
        found.required(),
        found.value(),
        found.whole(),
        found.whole() == null ? null : quotient(found.value(), found.whole()),
        found.gap(),
        rate(known, found.gap(), known.period().last()),
        List.of(),
        List.of(),
        null);
  }

  private static BigDecimal lack(BigDecimal value, BigDecimal required) {
    return required.subtract(value).max(BigDecimal.ZERO);
  }

  private static BigDecimal excess(BigDecimal value, BigDecimal most) {
    return value.subtract(most).max(BigDecimal.ZERO);
  }

  static @Nullable BigDecimal quotient(BigDecimal value, BigDecimal by) {
    return by.signum() == 0 ? null : value.divide(by, RATIO_SCALE, RoundingMode.HALF_UP);
  }

  /// The gap by the weeks that are left after the day; null when none is left.
  private static @Nullable BigDecimal rate(Known known, @Nullable BigDecimal gap, LocalDate until) {
    long left = ChronoUnit.DAYS.between(known.on(), until);
    if (gap == null || known.over() || left <= 0) {
      return null;
    }
    return gap.multiply(DAYS_A_WEEK)
        .divide(BigDecimal.valueOf(left), RATE_SCALE, RoundingMode.HALF_UP);
  }
}
