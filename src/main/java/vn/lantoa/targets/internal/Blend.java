package vn.lantoa.targets.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is still to come, from three hints: what so far promises by the season, what earlier years
/// had still to come, and the same grown as the group has grown. How much each weighs is what would
/// have missed earlier years least.
final class Blend {
  /// Nothing can be said.
  static final long UNKNOWN = -1;

  private static final int STEPS = 4;
  private static final int LATEST = 3;
  private static final long LEAST_GROWTH = 250_000;
  private static final long MOST_GROWTH = 4_000_000;

  /// How many forecasts of earlier years the usual weights weigh.
  private static final long USUAL = 40;

  private static final long THOUSAND = 1000;
  private static final Weights USUAL_WEIGHTS = new Weights(500, 250, 250);

  private final List<Member> members;
  private final int years;
  private final Seasons seasons;
  private final long[] growth;
  private final Weights weights;

  Blend(List<Member> members, int years) {
    this.members = members;
    this.years = years;
    this.seasons = new Seasons(members, years);
    this.growth = new long[years + 1];
    for (int year = Seasons.NONE; year < years; year++) {
      growth[year + 1] = growthOf(year);
    }
    this.weights = learnt();
  }

  /// In thousandths.
  private record Weights(long pace, long level, long grown) {
    long of(Hints hints) {
      return hints.level() == UNKNOWN
          ? hints.pace()
          : Math.max(
              0, (pace * hints.pace() + level * hints.level() + grown * hints.grown()) / THOUSAND);
    }
  }

  /// @param level [#UNKNOWN] for a unit without earlier years
  private record Hints(long pace, long level, long grown) {}

  private long gone(int at, int year) {
    Member member = members.get(at);
    return year == Seasons.NONE ? member.now() : member.gone()[year];
  }

  /// How much the group has done by the day beside the years before, in millionths.
  private long growthOf(int year) {
    long now = 0;
    long before = 0;
    for (int at = 0; at < members.size(); at++) {
      long earlier = earlier(at, year, false);
      if (earlier != UNKNOWN && (year == Seasons.NONE || members.get(at).knows(year))) {
        now += gone(at, year);
        before += earlier;
      }
    }
    return before == 0
        ? Parts.MILLION
        : Math.clamp(Parts.ofMillion(now, before), LEAST_GROWTH, MOST_GROWTH);
  }

  /// The middle of the latest years before, by the day or of what was still to come.
  private long earlier(int at, int year, boolean toCome) {
    Member member = members.get(at);
    long[] values = new long[LATEST];
    int count = 0;
    for (int before = year + 1; before < years && count < LATEST; before++) {
      if (member.knows(before)) {
        long gone = member.gone()[before];
        values[count++] = toCome ? member.whole()[before] - gone : gone;
      }
    }
    return count == 0 ? UNKNOWN : Parts.middle(values, count);
  }

  private @Nullable Hints hints(int at, int year) {
    long share = seasons.share(at, year);
    if (share == Seasons.UNKNOWN) {
      return null;
    }
    long pace = Parts.scaled(gone(at, year), Parts.MILLION - share, share);
    long level = earlier(at, year, true);
    return level == UNKNOWN
        ? new Hints(pace, UNKNOWN, UNKNOWN)
        : new Hints(pace, level, Parts.scaled(level, growth[year + 1], Parts.MILLION));
  }

  private record Trial(Hints hints, long toCome, long level) {}

  private Weights learnt() {
    List<Trial> trials = new ArrayList<>();
    for (int at = 0; at < members.size(); at++) {
      for (int year = 0; year < years; year++) {
        Member member = members.get(at);
        Hints hints = member.knows(year) ? hints(at, year) : null;
        if (hints != null && hints.level() != UNKNOWN) {
          long toCome = member.whole()[year] - member.gone()[year];
          trials.add(new Trial(hints, toCome, member.level()));
        }
      }
    }
    if (trials.isEmpty()) {
      return USUAL_WEIGHTS;
    }
    Weights best = best(trials);
    long n = trials.size();
    long pace = mixed(best.pace(), USUAL_WEIGHTS.pace(), n);
    long level = mixed(best.level(), USUAL_WEIGHTS.level(), n);
    return new Weights(pace, level, THOUSAND - pace - level);
  }

  private static long mixed(long best, long usual, long trials) {
    return (best * trials + usual * USUAL) / (trials + USUAL);
  }

  private static Weights best(List<Trial> trials) {
    Weights best = USUAL_WEIGHTS;
    long least = Long.MAX_VALUE;
    for (int pace = 0; pace <= STEPS; pace++) {
      for (int level = 0; level + pace <= STEPS; level++) {
        Weights tried =
            new Weights(
                pace * THOUSAND / STEPS,
                level * THOUSAND / STEPS,
                (STEPS - pace - level) * THOUSAND / STEPS);
        long missed = 0;
        for (Trial trial : trials) {
          missed +=
              Parts.ofMillion(Math.abs(tried.of(trial.hints()) - trial.toCome()), trial.level());
        }
        if (missed < least) {
          least = missed;
          best = tried;
        }
      }
    }
    return best;
  }

  /// What a unit still does after the day; of an earlier year what would have been said on that day
  /// of it, the year itself left out. [#UNKNOWN] where there is no earlier year.
  long toCome(int at, int year) {
    Hints hints = hints(at, year);
    return hints == null ? UNKNOWN : weights.of(hints);
  }
}
