package vn.lantoa.results;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How many times as much as before. Keeps both parts, exact, until it is put into words.
public sealed interface Multiple {
  /// Both parts are known.
  ///
  /// @param value not negative
  /// @param base above zero
  record Ratio(long value, long base) implements Multiple {
    public Ratio {
      if (value < 0 || base <= 0) {
        throw new IllegalArgumentException("Not a ratio: " + value + " to " + base);
      }
    }

    /// The ratio rounded half up to so many places.
    public BigDecimal rounded(int places) {
      return BigDecimal.valueOf(value)
          .divide(BigDecimal.valueOf(base), places, RoundingMode.HALF_UP);
    }
  }

  /// There was nothing before and there is something now.
  record New() implements Multiple {}

  /// Nothing to compare: zero both times, or no comparison.
  record Nothing() implements Multiple {}

  /// The multiple of a value over a base.
  static Multiple of(long value, long base) {
    if (base > 0 && value >= 0) {
      return new Ratio(value, base);
    }
    return value > 0 ? new New() : new Nothing();
  }
}
