package vn.lantoa.organisation.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Predicate;
import vn.lantoa.organisation.CalendarDay;
import vn.lantoa.organisation.CalendarDay.Kind;

/// Which days are worked on, held so that days are counted without walking through them.
final class WorkDays {
  private static final int DAYS_OF_WEEK = 7;
  private static final int DAYS_OF_WORK = 5;

  /// 5/1/1970, the first Monday of the epoch.
  private static final long A_MONDAY = 4;

  // Days of the epoch, ascending.
  private final long[] lost;
  private final long[] gained;

  private WorkDays(long[] lost, long[] gained) {
    this.lost = lost;
    this.gained = gained;
  }

  static WorkDays of(Collection<CalendarDay> days) {
    return new WorkDays(
        epochDays(days, day -> day.kind() == Kind.HOLIDAY && !isWeekend(day.day())),
        epochDays(days, day -> day.kind() == Kind.WORKING && isWeekend(day.day())));
  }

  private static long[] epochDays(Collection<CalendarDay> days, Predicate<CalendarDay> wanted) {
    return days.stream().filter(wanted).mapToLong(d -> d.day().toEpochDay()).sorted().toArray();
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  boolean isWorkingDay(LocalDate day) {
    long[] exceptions = isWeekend(day) ? gained : lost;
    return isWeekend(day) == Arrays.binarySearch(exceptions, day.toEpochDay()) >= 0;
  }

  int between(LocalDate from, LocalDate through) {
    return Math.toIntExact(through(through.toEpochDay()) - through(from.toEpochDay()));
  }

  LocalDate plus(LocalDate day, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("Not so many working days after a day: " + days);
    }
    if (days == 0) {
      return day;
    }
    long before = day.toEpochDay();
    long wanted = through(before) + days;
    long reached = before + days;
    while (through(reached) < wanted) {
      before = reached;
      reached += wanted - through(reached);
    }
    return LocalDate.ofEpochDay(firstWith(wanted, before, reached));
  }

  /// The first day through which so many are worked on.
  ///
  /// @param low fewer are, through this day
  /// @param high enough are, through this day
  private long firstWith(long wanted, long low, long high) {
    long below = low;
    long enough = high;
    while (enough - below > 1) {
      long middle = (below + enough) >>> 1;
      if (through(middle) < wanted) {
        below = middle;
      } else {
        enough = middle;
      }
    }
    return enough;
  }

  /// Working days from a fixed Monday through the day; negative before it.
  private long through(long epochDay) {
    long days = epochDay - A_MONDAY + 1;
    long rest = Math.floorMod(days, DAYS_OF_WEEK);
    return DAYS_OF_WORK * Math.floorDiv(days, (long) DAYS_OF_WEEK)
        + Math.min(rest, DAYS_OF_WORK)
        - upTo(lost, epochDay)
        + upTo(gained, epochDay);
  }

  private static int upTo(long[] days, long epochDay) {
    int place = Arrays.binarySearch(days, epochDay);
    return place >= 0 ? place + 1 : -place - 1;
  }
}
