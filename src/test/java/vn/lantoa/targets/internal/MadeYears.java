package vn.lantoa.targets.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Makes years of monthly work of a group of units: a season of the group, units that differ from
/// it, growth, years that are better and worse, noise of counts, Tết in January or February, and
/// shocks.
final class MadeYears {
  static final int YEARS = 6;
  private static final int MONTHS = 12;
  private static final int JUNE = 6;

  /// Kinds of groups.
  enum Kind {
    /// Most of it in spring and at the year's end, hundreds a year.
    SEASONAL,
    /// The year's end alone, as conferences are.
    LATE,
    /// Every month the same.
    FLAT,
    /// Ten a year and unit.
    FEW,
    /// Grows by a quarter a year, some units by half.
    GROWING
  }

  /// What befalls years.
  enum Shock {
    NONE,
    /// A spring with hardly anything anywhere, in one earlier year.
    DISTANCING,
    /// A third of units lose two months of some years.
    FLOODS,
    /// In every second year, the running one among them, some month hardly counts.
    LOST_MONTH,
    /// One month does three times as much, in each year another one.
    CAMPAIGNS,
    /// Two earlier years with half of nearly everything from May to October.
    LONG_CLOSURE,
    /// Two months of the running year fall out and are made up for in the autumn.
    POSTPONED,
    /// From the last year on the season begins two months later.
    SHIFTED,
    /// Every month of every year is better or worse for everybody.
    UNEVEN
  }

  private final SplittableRandom random;
  private final Kind kind;
  private final Shock shock;

  MadeYears(long seed, Kind kind, Shock shock) {
    this.random = new SplittableRandom(seed * 31 + kind.ordinal() * 7L + shock.ordinal());
    this.kind = kind;
    this.shock = shock;
  }

  /// Months of units and years, the oldest year first; the last one is to be foretold.
  long[][][] units(int count) {
    double[] season = season();
    int odd = random.nextInt(YEARS - 1);
    double[] years = new double[YEARS];
    int[] month = new int[YEARS];
    double[][] luck = new double[YEARS][MONTHS];
    for (int year = 0; year < YEARS; year++) {
      years[year] = Math.exp(0.12 * random.nextGaussian());
      month[year] = random.nextInt(MONTHS);
      for (int each = 0; each < MONTHS; each++) {
        luck[year][each] = Math.exp(0.35 * random.nextGaussian());
      }
    }
    List<long[][]> units = new ArrayList<>();
    for (int unit = 0; unit < count; unit++) {
      units.add(unit(season, new Common(odd, years, month, luck)));
    }
    return units.toArray(long[][][]::new);
  }

  private record Common(int odd, double[] years, int[] month, double[][] luck) {}

  private double[] season() {
    double[] season = new double[MONTHS];
    for (int month = 0; month < MONTHS; month++) {
      double base =
          switch (kind) {
            case SEASONAL, GROWING -> month == 4 || month >= 10 ? 2.2 : month < 2 ? 0.5 : 1;
            case LATE -> month >= 9 ? 4 : month >= 5 ? 1 : 0.4;
            case FLAT -> 1;
            case FEW -> month >= 7 ? 1.6 : 0.8;
          };
      season[month] = base * (kind == Kind.FLAT ? 1 : Math.exp(0.2 * random.nextGaussian()));
    }
    return season;
  }

  private long[][] unit(double[] season, Common common) {
    double level = kind == Kind.FEW ? 10 : 120 * Math.exp(random.nextGaussian());
    double growth =
        kind == Kind.GROWING ? 1.1 + 0.4 * random.nextDouble() : 1 + 0.08 * random.nextGaussian();
    boolean hit = random.nextInt(3) == 0;
    double[] own = new double[MONTHS];
    double sum = 0;
    for (int month = 0; month < MONTHS; month++) {
      own[month] = season[month] * (kind == Kind.FLAT ? 1 : Math.exp(0.25 * random.nextGaussian()));
      sum += own[month];
    }
    long[][] years = new long[YEARS][MONTHS];
    for (int year = 0; year < YEARS; year++) {
      double good =
          level
              * Math.pow(growth, year)
              * common.years()[year]
              * Math.exp(0.1 * random.nextGaussian());
      int tet = year * 7 % 3 == 0 ? 0 : 1;
      int flooded = random.nextInt(YEARS) == 0 ? random.nextInt(11) : -5;
      for (int month = 0; month < MONTHS; month++) {
        double expected = good * own[source(year, month)] / sum * (month == tet ? 0.6 : 1.1);
        expected *= shocked(year, month, common);
        if (shock == Shock.FLOODS && hit && (month == flooded || month == flooded + 1)) {
          expected *= 0.1;
        }
        years[year][month] = poisson(expected * Math.exp(0.15 * random.nextGaussian()));
      }
    }
    return years;
  }

  private int source(int year, int month) {
    boolean moved = shock == Shock.SHIFTED && year >= YEARS - 2;
    return moved ? (month + MONTHS - 2) % MONTHS : month;
  }

  private double shocked(int year, int month, Common common) {
    boolean last = year == YEARS - 1;
    return switch (shock) {
      case DISTANCING -> year == common.odd() && month >= 2 && month <= 4 ? 0.1 : 1;
      case CAMPAIGNS -> month == common.month()[year] ? 3 : 1;
      case LONG_CLOSURE -> (year == 1 || year == 2) && month >= 4 && month <= 9 ? 0.5 : 1;
      case POSTPONED ->
          !last ? 1 : month == 3 || month == 4 ? 0.1 : month == 8 || month == 9 ? 1.9 : 1;
      case LOST_MONTH -> year % 2 == 1 && month == common.month()[year] ? 0.2 : 1;
      case UNEVEN -> common.luck()[year][month];
      case NONE, FLOODS, SHIFTED -> 1;
    };
  }

  private long poisson(double mean) {
    if (mean > 60) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    long count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  static long sum(long[] months, int until) {
    long sum = 0;
    for (int month = 0; month < until; month++) {
      sum += months[month];
    }
    return sum;
  }

  /// As they stand on 30 June of the last year.
  static List<Member> onJune30(long[][][] units) {
    List<Member> members = new ArrayList<>();
    for (long[][] years : units) {
      long[] gone = new long[YEARS - 1];
      long[] whole = new long[YEARS - 1];
      for (int before = 0; before < YEARS - 1; before++) {
        gone[before] = sum(years[YEARS - 2 - before], JUNE);
        whole[before] = sum(years[YEARS - 2 - before], MONTHS);
      }
      members.add(new Member(sum(years[YEARS - 1], JUNE), gone, whole));
    }
    return members;
  }

  static long end(long[][] years) {
    return sum(years[YEARS - 1], MONTHS);
  }
}
