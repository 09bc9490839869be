package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import vn.lantoa.targets.Standing.Forecast;
import vn.lantoa.targets.Standing.Method;

/// Foretells how many weeks of a weekly floor will have been met: those met, and of those to come
/// as many as of the late ones, or as of all, whichever would have been nearer in the weeks gone
/// by.
final class WeeksAhead {
  /// Fewer weeks say nothing.
  static final int LEAST = 4;

  private static final int LATE = 8;
  private static final MathContext EXACT = MathContext.DECIMAL32;

  /// Deviations that hold nine of ten, and half as much more: good weeks follow good ones.
  private static final BigDecimal REACH = new BigDecimal("2.5");

  private final int[] before;
  private final int asked;
  private final int toCome;

  /// @param met verdicts of the weeks that were asked for, in order; at least [#LEAST]
  /// @param toCome weeks that are still asked for
  WeeksAhead(List<Boolean> met, int toCome) {
    this.asked = met.size();
    this.toCome = toCome;
    this.before = new int[asked + 1];
    for (int week = 0; week < asked; week++) {
      before[week + 1] = before[week] + (met.get(week) ? 1 : 0);
    }
  }

  Forecast forecast() {
    BigDecimal soFar = BigDecimal.valueOf(before[asked]);
    BigDecimal most = soFar.add(BigDecimal.valueOf(toCome));
    boolean late = lateIsNearer();
    BigDecimal byAll = soFar.add(ahead(0));
    BigDecimal value = late ? soFar.add(ahead(lateFrom(asked))) : byAll;
    BigDecimal half = half();
    return new Forecast(
        whole(value),
        value.subtract(half).setScale(0, RoundingMode.FLOOR).max(soFar),
        value.add(half).setScale(0, RoundingMode.CEILING).min(most),
        whole(byAll),
        late ? Method.SEASON : Method.NAIVE);
  }

  private static BigDecimal whole(BigDecimal weeks) {
    return weeks.setScale(0, RoundingMode.HALF_UP);
  }

  private static int lateFrom(int end) {
    return Math.max(0, end - LATE);
  }

  /// What is to come at the rate of the weeks from one on.
  private BigDecimal ahead(int from) {
    return BigDecimal.valueOf(rate(from, asked) * toCome)
        .divide(BigDecimal.valueOf(Parts.MILLION), EXACT);
  }

  /// Millionths of the weeks that were met.
  private long rate(int from, int end) {
    return (before[end] - before[from]) * Parts.MILLION / (end - from);
  }

  /// Looks back at every week after which four more are known.
  private boolean lateIsNearer() {
    long lateMissed = 0;
    long allMissed = 0;
    for (int end = LEAST; end + LEAST <= asked; end++) {
      long came = rate(end, end + LEAST);
      lateMissed += Math.abs(rate(lateFrom(end), end) - came);
      allMissed += Math.abs(rate(0, end) - came);
    }
    return lateMissed < allMissed;
  }

  /// Every week is met or not with the same chance; that it is always or never so is not believed.
  private BigDecimal half() {
    long chance = (before[asked] + 1) * Parts.MILLION / (asked + 2);
    BigDecimal variance =
        BigDecimal.valueOf(chance * (Parts.MILLION - chance) / Parts.MILLION * toCome)
            .divide(BigDecimal.valueOf(Parts.MILLION), EXACT);
    return variance.sqrt(EXACT).multiply(REACH);
  }
}
