package vn.lantoa.targets.internal;

import java.util.Arrays;

/// How far forecasts made on the same day of earlier years missed, in millionths of what a unit
/// does in a year.
final class Misses {
  /// How many years the misses of the others weigh beside a unit's own.
  private static final long OTHERS = 4;

  /// Nine of ten.
  private static final long HELD = 9;

  private static final long OF = 10;
  private static final long NOT_YET = -1;

  private final int years;
  private final long[][] missed;
  private final long[] sums;
  private final int[] counts;
  private long total;
  private int count;
  private long reach = NOT_YET;

  Misses(int members, int years) {
    this.years = years;
    this.missed = new long[years][members];
    for (long[] year : missed) {
      Arrays.fill(year, NOT_YET);
    }
    this.sums = new long[members];
    this.counts = new int[members];
  }

  void add(int at, int year, long by) {
    missed[year][at] = by;
    sums[at] += by;
    counts[at]++;
    total += by;
    count++;
  }

  boolean isEmpty() {
    return count == 0;
  }

  int years(int at) {
    return counts[at];
  }

  /// Of the unit, with those of the others.
  long mean(int at) {
    long all = count == 0 ? 0 : total / count;
    return (sums[at] + OTHERS * all) / (counts[at] + OTHERS);
  }

  /// How many times their mean nine of ten units missed at most in the worst year, in millionths. A
  /// year is good or bad for all of them together, so units do not stand for years.
  long reach() {
    if (reach == NOT_YET) {
      for (int year = 0; year < years; year++) {
        reach = Math.max(reach, reachOf(year));
      }
    }
    return reach;
  }

  private long reachOf(int year) {
    long[] times = new long[sums.length];
    int known = 0;
    for (int at = 0; at < sums.length; at++) {
      if (missed[year][at] != NOT_YET) {
        times[known++] = Parts.ofMillion(missed[year][at], Math.max(1, mean(at)));
      }
    }
    if (known == 0) {
      return 0;
    }
    Arrays.sort(times, 0, known);
    return times[(int) ((known * HELD + OF - 1) / OF) - 1];
  }
}
