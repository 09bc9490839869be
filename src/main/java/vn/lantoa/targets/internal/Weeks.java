package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standing.Week;
import vn.lantoa.targets.State;

/// Judges weeks that had to reach a floor.
final class Weeks {
  private Weeks() {}

  /// Weeks that reached a floor, of those that are over and were asked for.
  ///
  /// @param perWeek what the running week asks for; null when it is not known or all is over
  static Standing of(Known known, List<Week> weeks, @Nullable BigDecimal perWeek) {
    long judged = weeks.stream().filter(week -> week.excused() == null && isOver(week)).count();
    long met =
        weeks.stream()
            .filter(week -> week.excused() == null && isOver(week))
            .filter(week -> Boolean.TRUE.equals(week.met()))
            .count();
    BigDecimal all = BigDecimal.valueOf(judged);
    BigDecimal reached = BigDecimal.valueOf(met);
    return new Standing(
        known.unit(),
        known.period(),
        weeklyState(known, weeks, new long[] {judged, met}),
        all,
        reached,
        all,
        Judge.quotient(reached, all),
        all.subtract(reached),
        known.over() ? null : perWeek,
        weeks,
        List.of(),
        null);
  }

  /// A week that runs says so by having no verdict, or a good one.
  private static boolean isOver(Week week) {
    return week.met() != null;
  }

  private static State weeklyState(Known known, List<Week> weeks, long[] judgedAndMet) {
    boolean asked = weeks.stream().anyMatch(week -> week.excused() == null && week.places() > 0);
    if (!asked) {
      return known.released() || !weeks.isEmpty() ? State.NOT_APPLICABLE : State.NO_DATA;
    }
    BigDecimal done = weeks.stream().map(Week::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (Judge.isSilent(known, done)) {
      return known.released() ? State.NOT_APPLICABLE : State.NO_DATA;
    }
    if (judgedAndMet[0] == judgedAndMet[1]) {
      return known.over() ? State.MET : State.ON_PACE;
    }
    return known.over() ? State.MISSED : State.BEHIND;
  }
}
