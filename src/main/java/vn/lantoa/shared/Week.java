package vn.lantoa.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An ISO week, Monday to Sunday, named by its Monday; written `2026-W47`.
public record Week(LocalDate monday) {
  private static final Pattern CODE = Pattern.compile("(\\d{4})-W(\\d{2})");

  public Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("Not a Monday: " + monday);
    }
  }

  /// The week in which the day lies.
  public static Week of(LocalDate day) {
    return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /// Reads `2026-W47`; absent for anything else, also for a week 53 in a year of 52.
  public static Optional<Week> parse(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    int number = Integer.parseInt(matcher.group(2));
    // 4 January always lies in week 1.
    Week week = of(LocalDate.of(year, 1, 4)).plus(number - 1);
    return week.code().equals(code) ? Optional.of(week) : Optional.empty();
  }

  /// Number in its year, 1 to 53.
  public int number() {
    return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /// Year that the number belongs to, which near New Year may differ from the Monday's.
  public int year() {
    return monday.get(IsoFields.WEEK_BASED_YEAR);
  }

  /// `2026-W47`.
  public String code() {
    return "%04d-W%02d".formatted(year(), number());
  }

  /// Monday up to the next Monday.
  public DayRange days() {
    return new DayRange(monday, monday.plusWeeks(1));
  }

  /// The week so many weeks later; negative for earlier.
  public Week plus(int weeks) {
    return new Week(monday.plusWeeks(weeks));
  }
}
