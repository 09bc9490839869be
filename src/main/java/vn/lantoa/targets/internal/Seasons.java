package vn.lantoa.targets.internal;

import java.util.List;

/// Which part of a year units have reached by a day, from earlier years. A year that was odd for
/// everybody moves the group and not a unit's difference to it; a unit keeps as much of its
/// difference as differs between units, and not between its own years.
final class Seasons {
  /// No year is left out.
  static final int NONE = -1;

  /// No share.
  static final long UNKNOWN = -1;

  private static final long LEAST = 20_000;

  /// Square of a tenth: how far years of a unit lie apart where nothing is known.
  private static final long USUAL_SPREAD = 10_000_000_000L;

  /// How many years the spread of the others weighs beside that of the unit.
  private static final int OTHERS = 3;

  private final List<Member> members;
  private final int years;
  private final long[] group;
  private final long[] kept;

  Seasons(List<Member> members, int years) {
    this.members = members;
    this.years = years;
    this.group = new long[years];
    for (int year = 0; year < years; year++) {
      group[year] = groupShare(year);
    }
    this.kept = keptOf(members.size());
  }

  private long groupShare(int year) {
    long gone = 0;
    long whole = 0;
    for (Member member : members) {
      if (member.knows(year)) {
        gone += member.gone()[year];
        whole += member.whole()[year];
      }
    }
    return whole == 0 ? UNKNOWN : Parts.ofMillion(gone, whole);
  }

  /// How much of its difference each unit keeps, in millionths.
  private long[] keptOf(int size) {
    Spread[] spreads = new Spread[size];
    long pooled = 0;
    int several = 0;
    for (int at = 0; at < size; at++) {
      spreads[at] = Spread.of(differences(at, NONE));
      if (spreads[at].count() > 1) {
        pooled += spreads[at].square();
        several++;
      }
    }
    long usual = several == 0 ? USUAL_SPREAD : pooled / several;
    long between = between(spreads, usual);
    long[] parts = new long[size];
    for (int at = 0; at < size; at++) {
      long noise = spreads[at].noise(usual);
      parts[at] = between + noise == 0 ? Parts.MILLION : Parts.ofMillion(between, between + noise);
    }
    return parts;
  }

  /// How far units lie apart, beyond what their years explain.
  private static long between(Spread[] spreads, long usual) {
    long sum = 0;
    int count = 0;
    for (Spread spread : spreads) {
      if (spread.count() > 0) {
        sum += spread.mean() * spread.mean() - spread.noise(usual);
        count++;
      }
    }
    return count == 0 ? 0 : Math.max(0, sum / count);
  }

  /// @param square variance between the years
  private record Spread(int count, long mean, long square) {
    static Spread of(long[] values) {
      if (values.length == 0) {
        return new Spread(0, 0, 0);
      }
      long sum = 0;
      for (long value : values) {
        sum += value;
      }
      long mean = sum / values.length;
      long squares = 0;
      for (long value : values) {
        squares += (value - mean) * (value - mean);
      }
      return new Spread(values.length, mean, values.length > 1 ? squares / (values.length - 1) : 0);
    }

    /// Variance of the mean.
    long noise(long usual) {
      if (count == 0) {
        return usual;
      }
      return (square * (count - 1) + usual * OTHERS) / (count - 1 + OTHERS) / count;
    }
  }

  /// A unit's shares less those of the group.
  private long[] differences(int at, int leftOut) {
    long[] values = new long[years];
    int count = 0;
    for (int year = 0; year < years; year++) {
      if (year != leftOut && members.get(at).knows(year)) {
        values[count++] = members.get(at).share(year) - group[year];
      }
    }
    return java.util.Arrays.copyOf(values, count);
  }

  /// Share of the year that the unit has reached by the day, in millionths.
  long share(int at, int leftOut) {
    long[] shares = new long[years];
    int count = 0;
    for (int year = 0; year < years; year++) {
      if (year != leftOut && group[year] != UNKNOWN) {
        shares[count++] = group[year];
      }
    }
    if (count == 0) {
      return UNKNOWN;
    }
    long[] own = differences(at, leftOut);
    long difference = own.length == 0 ? 0 : Parts.middle(own, own.length);
    long share = Parts.middle(shares, count) + Parts.scaled(difference, kept[at], Parts.MILLION);
    return Math.clamp(share, LEAST, Parts.MILLION);
  }
}
