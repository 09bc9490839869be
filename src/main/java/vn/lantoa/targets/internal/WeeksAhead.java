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
  private static final MathContext EXACT = MathContext.DECIMAL64;

  /// Deviations that hold nine of ten, and half as much more: good weeks follow good ones.
  private static final BigDecimal REACH = new BigDecimal("2.5");

  private final List<Boolean> met;
  private final int toCome;

  /// @param met verdicts of the weeks that were asked for, in order; at least [#LEAST]
  /// @param toCome weeks that are still asked for
  WeeksAhead(List<Boolean> met, int toCome) {
    this.met = List.copyOf(met);
    this.toCome = toCome;
  }

  Forecast forecast() {
    BigDecimal sofar = BigDecimal.valueOf(count(0, met.size()));
    BigDecimal ahead = BigDecimal.valueOf(toCome);
    BigDecimal byLate = sofar.add(rate(lateFrom(met.size()), met.size()).multiply(ahead));
    BigDecimal byAll = sofar.add(rate(0, met.size()).multiply(ahead));
    boolean late = lateIsNearer();
    BigDecimal value = late ? byLate : byAll;
    BigDecimal half = half();
    return new Forecast(
        whole(value),
        value.subtract(half).setScale(0, RoundingMode.FLOOR).max(sofar),
        value.add(half).setScale(0, RoundingMode.CEILING).min(sofar.add(ahead)),
        whole(byAll),
        late ? Method.SEASON : Method.NAIVE);
  }

  private static BigDecimal whole(BigDecimal weeks) {
    return weeks.setScale(0, RoundingMode.HALF_UP);
  }

  private static int lateFrom(int end) {
    return Math.max(0, end - LATE);
  }

  private long count(int from, int end) {
    return met.subList(from, end).stream().filter(Boolean::booleanValue).count();
  }

  private BigDecimal rate(int from, int end) {
    return BigDecimal.valueOf(count(from, end)).divide(BigDecimal.valueOf(end - from), EXACT);
  }

  /// Looks back at every week after which four more are known.
  private boolean lateIsNearer() {
    BigDecimal lateMissed = BigDecimal.ZERO;
    BigDecimal allMissed = BigDecimal.ZERO;
    for (int end = LEAST; end + LEAST <= met.size(); end++) {
      BigDecimal came = rate(end, end + LEAST);
      lateMissed = lateMissed.add(rate(lateFrom(end), end).subtract(came).abs());
      allMissed = allMissed.add(rate(0, end).subtract(came).abs());
    }
    return lateMissed.compareTo(allMissed) < 0;
  }

  /// Every week is met or not with the same chance; that it is always or never so is not believed.
  private BigDecimal half() {
    BigDecimal all = BigDecimal.valueOf(met.size() + 2L);
    BigDecimal good = BigDecimal.valueOf(count(0, met.size()) + 1);
    BigDecimal chance = good.divide(all, EXACT);
    return chance
        .multiply(BigDecimal.ONE.subtract(chance))
        .multiply(BigDecimal.valueOf(toCome))
        .sqrt(EXACT)
        .multiply(REACH);
  }
}
