package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.lantoa.shared.DayRange;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.State;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.internal.NudgeRows.Fact;

/// Which of the facts that people are told hold for a unit.
final class NudgeFacts {
  /// A tenth of the period, at most two weeks, passes before anybody is told that nothing was done.
  private static final int GRACE_PART = 10;

  private static final long LONGEST_GRACE = 14;
  private static final int WEEKS_IN_A_ROW = 2;

  private NudgeFacts() {}

  /// @param on last day that was counted
  static Set<Fact> of(Target target, Standing row, LocalDate on) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    boolean weekly = target.facts().rule() instanceof Rule.WeeklyFloor;
    if (row.state() == State.MISSED) {
      facts.add(Fact.MISSED);
    } else if (row.state() == State.NO_DATA && !isYoung(row.period(), on)) {
      facts.add(Fact.NO_DATA);
    } else if (row.state() == State.BEHIND && !weekly && !isYoung(row.period(), on)) {
      // One bad week of a floor is never made up for, so that being behind says nothing new.
      facts.add(Fact.BEHIND);
    }
    if (weekly && row.state() == State.BEHIND && isMissedInARow(row.weeks())) {
      facts.add(Fact.FLOOR);
    }
    return facts;
  }

  private static boolean isYoung(DayRange period, LocalDate on) {
    long grace = Math.min(LONGEST_GRACE, period.days() / GRACE_PART);
    return ChronoUnit.DAYS.between(period.from(), on) < grace;
  }

  /// Weeks that are excused or run without a verdict are passed over.
  private static boolean isMissedInARow(List<Standing.Week> weeks) {
    List<Standing.Week> judged =
        weeks.stream().filter(week -> week.excused() == null && week.met() != null).toList();
    return judged.size() >= WEEKS_IN_A_ROW
        && judged.subList(judged.size() - WEEKS_IN_A_ROW, judged.size()).stream()
            .noneMatch(week -> Boolean.TRUE.equals(week.met()));
  }

  /// What holds on although it was not seen: whoever is silent now is not better off than before.
  static boolean staysTold(Fact told, Standing row) {
    return row.state() == State.NO_DATA && (told == Fact.BEHIND || told == Fact.FLOOR);
  }
}
