package vn.lantoa.targets.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.lantoa.targets.Standing.Forecast;
import vn.lantoa.targets.Standing.Method;
import vn.lantoa.targets.internal.Forecaster.Elapsed;
import vn.lantoa.targets.internal.MadeYears.Kind;
import vn.lantoa.targets.internal.MadeYears.Shock;

/// Forecasts made on 30 June of made years, which are day 181 of 365.
final class ForecasterTests {
  private static final Elapsed JUNE_30 = new Elapsed(181, 365);
  private static final int UNITS = 34;

  static final List<Shock> BUILT_WITH =
      List.of(Shock.NONE, Shock.DISTANCING, Shock.FLOODS, Shock.LOST_MONTH);

  /// Never looked at while building.
  static final List<Shock> JUDGED_BY =
      List.of(Shock.CAMPAIGNS, Shock.LONG_CLOSURE, Shock.POSTPONED, Shock.SHIFTED, Shock.UNEVEN);

  private static final class Tally {
    private double season;
    private double naive;
    private double chosen;
    private int held;
    private int count;
    private int bySeason;

    void add(Forecast said, long bySeasonAlone, long end) {
      season += Math.abs(bySeasonAlone - end);
      naive += Math.abs(said.naive().longValue() - end);
      chosen += Math.abs(said.value().longValue() - end);
      held += said.low().longValue() <= end && end <= said.high().longValue() ? 1 : 0;
      bySeason += said.method() == Method.SEASON ? 1 : 0;
      count++;
    }

    String told() {
      return String.format(
          Locale.ROOT,
          "season %8.2f  naive %8.2f  chosen %8.2f  = %.2f × naive  interval holds %3d %%  season"
              + " chosen %3d %%",
          season / count,
          naive / count,
          chosen / count,
          chosen / naive,
          100 * held / count,
          100 * bySeason / count);
    }
  }

  private static Tally tally(Kind kind, List<Shock> shocks, LongStream seeds) {
    Tally tally = new Tally();
    seeds.forEach(
        seed -> {
          for (Shock shock : shocks) {
            long[][][] units = new MadeYears(seed, kind, shock).units(UNITS);
            Forecaster forecaster = new Forecaster(MadeYears.onJune30(units), JUNE_30);
            for (int at = 0; at < UNITS; at++) {
              tally.add(forecaster.of(at), forecaster.season(at), MadeYears.end(units[at]));
            }
          }
        });
    return tally;
  }

  /// Printed for who changes the constants: only these years may be looked at for that.
  @Test
  void missesLessInYearsItWasBuiltWith() {
    for (Kind kind : Kind.values()) {
      Tally built = tally(kind, BUILT_WITH, LongStream.rangeClosed(1, 20));
      System.out.println("building " + kind + "  " + built.told());
      assertThat(built.chosen).as(kind.name()).isLessThan(built.naive);
    }
  }

  @Test
  void missesNoMoreThanTheNaiveForecastInYearsItWasNotBuiltWith() {
    for (Kind kind : Kind.values()) {
      Tally judged = tally(kind, JUDGED_BY, LongStream.rangeClosed(14001, 14040));
      System.out.println("judging  " + kind + "  " + judged.told());
    }
    for (Kind kind : Kind.values()) {
      Tally judged = tally(kind, JUDGED_BY, LongStream.rangeClosed(14001, 14040));
      assertThat(judged.chosen).as(kind.name()).isLessThanOrEqualTo(judged.naive);
      assertThat(judged.held).as(kind.name()).isGreaterThanOrEqualTo(judged.count * 80 / 100);
    }
  }

  /// One unit, 100 a year, of which 40 by 30 June in each of three years; 50 so far. The season
  /// says 50 / 0.4 = 125, earlier years had 60 to come: 110; halves of both, less a quarter grown
  /// by 50 / 40: (75 × 500 + 60 × 250 + 75 × 250) / 1000 = 71 when the usual weights hold. Every
  /// earlier year is told without a miss, so the interval is as narrow as it gets.
  @Test
  void followsTheSeasonOfAUnitAlone() {
    long[] gone = {40, 40, 40};
    long[] whole = {100, 100, 100};
    Forecaster forecaster = new Forecaster(List.of(new Member(50, gone, whole)), JUNE_30);
    Forecast said = forecaster.of(0);
    assertThat(said.method()).isEqualTo(Method.SEASON);
    assertThat(said.value().longValue()).isBetween(120L, 125L);
    // 50 × 365 / 181 = 100.8
    assertThat(said.naive().longValue()).isEqualTo(100);
    assertThat(said.high().subtract(said.low()).longValue()).isLessThanOrEqualTo(4);
  }

  @Test
  void hasOnlyTheNaiveForecastWithoutEarlierYears() {
    long[] nothing = {Member.UNKNOWN, Member.UNKNOWN};
    Forecast said = new Forecaster(List.of(new Member(50, nothing, nothing)), JUNE_30).of(0);
    assertThat(said.method()).isEqualTo(Method.NAIVE);
    assertThat(said.value().longValue()).isEqualTo(100);
    assertThat(said.low().longValue()).isEqualTo(50);
    assertThat(said.high().longValue()).isEqualTo(150);
  }

  /// A unit founded this year takes the season of the others: 40 of 100 by the day.
  @Test
  void borrowsTheSeasonOfTheGroup() {
    long[] gone = {40, 40, 40};
    long[] whole = {100, 100, 100};
    long[] nothing = {Member.UNKNOWN, Member.UNKNOWN, Member.UNKNOWN};
    Forecaster forecaster =
        new Forecaster(
            List.of(new Member(40, gone, whole), new Member(20, nothing, nothing)), JUNE_30);
    assertThat(forecaster.of(1).value().longValue()).isEqualTo(50);
  }

  /// A year that was odd for everybody, with 5 of 65 by the day, is none of the middle ones.
  @Test
  void leavesOutTheOddYear() {
    long[] gone = {40, 5, 40, 40, 40};
    long[] whole = {100, 65, 100, 100, 100};
    Forecast said = new Forecaster(List.of(new Member(40, gone, whole)), JUNE_30).of(0);
    assertThat(said.value().longValue()).isBetween(97L, 103L);
  }

  /// A trillion đồng times a million does not fit into 64 bits.
  @Test
  void countsWithAmountsOfAnySize() {
    long whole = 90_000_000_000_000L;
    long[] gone = {whole / 2, whole / 2};
    Forecast said =
        new Forecaster(List.of(new Member(whole / 2, gone, new long[] {whole, whole})), JUNE_30)
            .of(0);
    assertThat(said.value().longValue()).isEqualTo(whole);
  }
}
