package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.util.List;
import vn.lantoa.targets.Standing.Forecast;
import vn.lantoa.targets.Standing.Method;

/// Says where the units of a group end, by their seasons and by days gone, and which of both would
/// have missed less on the same day of earlier years. Pure: the same years give the same forecast.
final class Forecaster {
  /// The next year may be worse than any that was seen: by this part of their number.
  private static final long FURTHER = 3;

  private final List<Member> members;
  private final int years;
  private final Elapsed elapsed;
  private final Blend blend;
  private final Misses season;
  private final Misses naive;

  /// @param gone days gone by, at least 1
  /// @param all days of the period
  record Elapsed(long gone, long all) {
    long naive(long soFar) {
      return Parts.scaled(soFar, all, gone);
    }
  }

  Forecaster(List<Member> members, Elapsed elapsed) {
    this.members = List.copyOf(members);
    this.years = members.stream().mapToInt(member -> member.whole().length).max().orElse(0);
    this.elapsed = elapsed;
    this.blend = new Blend(this.members, years);
    this.season = new Misses(members.size(), years);
    this.naive = new Misses(members.size(), years);
    lookBack();
  }

  private void lookBack() {
    for (int at = 0; at < members.size(); at++) {
      Member member = members.get(at);
      for (int year = 0; year < years; year++) {
        long toCome = member.knows(year) ? blend.toCome(at, year) : Blend.UNKNOWN;
        if (toCome != Blend.UNKNOWN) {
          long whole = member.whole()[year];
          long gone = member.gone()[year];
          // Of a unit that grows an early year was small, and so were its misses.
          long of = Math.min(whole, member.level());
          long missed = Math.abs(gone + toCome - whole);
          season.add(at, year, Parts.ofMillion(missed, Math.max(1, of)));
          long naively = Math.abs(elapsed.naive(gone) - whole);
          naive.add(at, year, Parts.ofMillion(naively, Math.max(1, of)));
        }
      }
    }
  }

  /// What is said of a unit on the day.
  Forecast of(int at) {
    Member member = members.get(at);
    long byDays = elapsed.naive(member.now());
    long toCome = blend.toCome(at, Seasons.NONE);
    boolean bySeason =
        toCome != Blend.UNKNOWN && (season.isEmpty() || season.mean(at) <= naive.mean(at));
    long value = bySeason ? member.now() + toCome : byDays;
    long half = half(bySeason ? season : naive, at, value);
    return new Forecast(
        BigDecimal.valueOf(value),
        BigDecimal.valueOf(Math.max(member.now(), value - half)),
        BigDecimal.valueOf(value + half),
        BigDecimal.valueOf(byDays),
        bySeason ? Method.SEASON : Method.NAIVE);
  }

  /// What the season says, whatever is preferred; [Blend#UNKNOWN] for nothing.
  long season(int at) {
    long toCome = blend.toCome(at, Seasons.NONE);
    return toCome == Blend.UNKNOWN ? Blend.UNKNOWN : members.get(at).now() + toCome;
  }

  /// Half of the interval: as far as misses reached, and further where few years were seen; all
  /// that is to come where none was.
  private long half(Misses misses, int at, long value) {
    if (misses.isEmpty()) {
      return Math.max(1, value - members.get(at).now());
    }
    long level = Math.max(value, members.get(at).level());
    long plain =
        Parts.scaled(
            Parts.scaled(level, misses.mean(at), Parts.MILLION), misses.reach(), Parts.MILLION);
    long seen = Math.max(1, misses.years(at));
    return Math.max(1, Parts.scaled(plain, seen + FURTHER, seen));
  }
}
