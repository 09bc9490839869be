package vn.lantoa.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.lantoa.organisation.CalendarDay;
import vn.lantoa.organisation.CalendarDay.Kind;

class WorkDaysTests {
  private static final long SEED = 20261120;
  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  private static CalendarDay day(LocalDate day, Kind kind) {
    return new CalendarDay(new CalendarDay.Facts(day, kind, "A", "", false), 1);
  }

  private static boolean naive(Map<LocalDate, Kind> exceptions, LocalDate day) {
    Kind kind = exceptions.get(day);
    if (kind != null) {
      return kind == Kind.WORKING;
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /// Sparse, usual and crowded calendars, also with holidays of a whole month.
  private static Map<LocalDate, Kind> someCalendar(Random random) {
    Map<LocalDate, Kind> exceptions = new HashMap<>();
    int many = random.nextInt(200);
    for (int n = 0; n < many; n++) {
      LocalDate day = START.plusDays(random.nextInt(700));
      boolean madeUp = WorkDays.isWeekend(day) && random.nextBoolean();
      exceptions.put(day, madeUp ? Kind.WORKING : Kind.HOLIDAY);
    }
    if (random.nextInt(4) == 0) {
      LocalDate from = START.plusDays(random.nextInt(600));
      from.datesUntil(from.plusDays(31)).forEach(each -> exceptions.put(each, Kind.HOLIDAY));
    }
    return exceptions;
  }

  private static WorkDays of(Map<LocalDate, Kind> exceptions) {
    return WorkDays.of(
        exceptions.entrySet().stream().map(e -> day(e.getKey(), e.getValue())).toList());
  }

  @Test
  void addingWorkingDaysIsWalkingDayByDay() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      Map<LocalDate, Kind> exceptions = someCalendar(random);
      WorkDays days = of(exceptions);
      LocalDate from = START.plusDays(random.nextInt(720) - 10L);
      int wanted = random.nextInt(401);
      LocalDate walked = from;
      for (int left = wanted; left > 0; ) {
        walked = walked.plusDays(1);
        left -= naive(exceptions, walked) ? 1 : 0;
      }
      assertThat(days.plus(from, wanted))
          .as("seed %d, round %d: %d after %s", SEED, round, wanted, from)
          .isEqualTo(walked);
      assertThat(days.between(from, walked)).isEqualTo(wanted);
      assertThat(days.between(walked, from)).isEqualTo(-wanted);
    }
  }

  @Test
  void everyDayIsJudgedAsWrittenDown() {
    Random random = new Random(SEED);
    Map<LocalDate, Kind> exceptions = someCalendar(random);
    WorkDays days = of(exceptions);
    START
        .minusDays(30)
        .datesUntil(START.plusDays(800))
        .forEach(
            each ->
                assertThat(days.isWorkingDay(each))
                    .as("%s, seed %d", each, SEED)
                    .isEqualTo(naive(exceptions, each)));
  }

  @Test
  void daysBeforeTheEpochCountToo() {
    // Thursday 1/1/1970 is the epoch; Friday 26/12/1969 to Friday 2/1/1970 are five working days.
    WorkDays days = WorkDays.of(List.of());
    assertThat(days.between(LocalDate.of(1969, 12, 26), LocalDate.of(1970, 1, 2))).isEqualTo(5);
    assertThat(days.plus(LocalDate.of(1969, 12, 26), 5)).isEqualTo(LocalDate.of(1970, 1, 2));
  }
}
