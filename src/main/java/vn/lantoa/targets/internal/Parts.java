package vn.lantoa.targets.internal;

import java.math.BigInteger;
import java.util.Arrays;

/// Sums of whole numbers and of millionths.
final class Parts {
  static final long MILLION = 1_000_000;

  private Parts() {}

  /// Product by a divisor above zero, rounded down, whatever the size of the product.
  static long scaled(long value, long by, long divisor) {
    long high = Math.multiplyHigh(value, by);
    long low = value * by;
    if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
      return Math.floorDiv(low, divisor);
    }
    return BigInteger.valueOf(value)
        .multiply(BigInteger.valueOf(by))
        .divide(BigInteger.valueOf(divisor))
        .longValue();
  }

  static long ofMillion(long value, long whole) {
    return scaled(value, MILLION, whole);
  }

  /// Mean without the outermost of three and more, so that one odd year does not count.
  static long middle(long[] values, int count) {
    if (count == 0) {
      throw new IllegalArgumentException("Nothing has no middle");
    }
    long[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    int without = count < 3 ? 0 : Math.max(1, count / 4);
    long sum = 0;
    for (int at = without; at < count - without; at++) {
      sum += sorted[at];
    }
    return Math.floorDiv(sum, count - 2L * without);
  }
}
