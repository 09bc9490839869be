package vn.lantoa.demo.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Shares a whole number out by weights so that the parts add up to it exactly (largest remainder).
final class Apportionment {
  private Apportionment() {}

  /// @param total what is shared, 0 or more
  /// @param weights 0 or more each; all 0 shares evenly
  /// @return one part a weight, in the same order
  static long[] share(long total, long[] weights) {
    long sum = Arrays.stream(weights).sum();
    long[] used = sum > 0 ? weights : ones(weights.length);
    long whole = sum > 0 ? sum : weights.length;
    long[] parts = new long[used.length];
    long[] remainders = new long[used.length];
    long given = 0;
    for (int i = 0; i < used.length; i++) {
      long product = Math.multiplyExact(total, used[i]);
      parts[i] = product / whole;
      remainders[i] = product % whole;
      given += parts[i];
    }
    IntStream.range(0, used.length)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(i -> -remainders[i]).thenComparing(i -> i))
        .limit(total - given)
        .forEach(i -> parts[i]++);
    return parts;
  }

  private static long[] ones(int length) {
    long[] ones = new long[length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
