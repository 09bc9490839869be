package vn.lantoa.targets.internal;

/// A unit as a forecast sees it.
///
/// @param now done so far
/// @param gone done by the same day of earlier years, the latest first; [#UNKNOWN] for a year that
///   says nothing
/// @param whole done by the end of these years
record Member(long now, long[] gone, long[] whole) {
  static final long UNKNOWN = -1;

  boolean knows(int year) {
    return whole[year] > 0 && gone[year] >= 0;
  }

  /// Part of the year that was reached by the day, in millionths.
  long share(int year) {
    return Parts.ofMillion(gone[year], whole[year]);
  }

  /// What a year of it comes to, at least 1.
  long level() {
    long sum = 0;
    int known = 0;
    for (int year = 0; year < whole.length; year++) {
      if (knows(year)) {
        sum += whole[year];
        known++;
      }
    }
    return known == 0 ? Math.max(1, now) : Math.max(1, sum / known);
  }
}
