package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.Standing;
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
      return empty(known, State.NO_DATA, most);
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

  /// Missing is not zero: nothing was done, and nobody said so.
  static boolean isSilent(Known known, BigDecimal value) {
    return value.signum() == 0 && !known.reported();
  }

  static Standing silent(
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
  record Found(BigDecimal required, BigDecimal value, @Nullable BigDecimal whole, BigDecimal gap) {}

  static Standing standing(Known known, State state, Found found) {
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

  static BigDecimal lack(BigDecimal value, BigDecimal required) {
    return required.subtract(value).max(BigDecimal.ZERO);
  }

  private static BigDecimal excess(BigDecimal value, BigDecimal most) {
    return value.subtract(most).max(BigDecimal.ZERO);
  }

  static @Nullable BigDecimal quotient(BigDecimal value, BigDecimal by) {
    return by.signum() == 0 ? null : value.divide(by, RATIO_SCALE, RoundingMode.HALF_UP);
  }

  /// The gap by the weeks that are left after the day; null when none is left.
  static @Nullable BigDecimal rate(Known known, @Nullable BigDecimal gap, LocalDate until) {
    long left = ChronoUnit.DAYS.between(known.on(), until);
    if (gap == null || known.over() || left <= 0) {
      return null;
    }
    return gap.multiply(DAYS_A_WEEK)
        .divide(BigDecimal.valueOf(left), RATE_SCALE, RoundingMode.HALF_UP);
  }
}
