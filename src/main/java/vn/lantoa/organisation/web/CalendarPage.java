package vn.lantoa.organisation.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.CalendarDay;
import vn.lantoa.organisation.CalendarDay.Kind;
import vn.lantoa.shared.web.Page;

/// A year at a glance.
///
/// @param days days that are otherwise than the weekday says, in order
/// @param workingDays how many of the year's days are worked on
/// @param mayEdit whether the person keeps the calendar
/// @param input what was typed for a new day
/// @param problem why it was not taken; null for none
/// @param done message key of what just happened; empty for nothing
public record CalendarPage(
    int year,
    List<CalendarDay> days,
    int workingDays,
    boolean mayEdit,
    CalendarInput input,
    @Nullable Problem problem,
    String done)
    implements Page {
  static final int EARLIEST = 2000;
  static final int LATEST = 2100;

  public CalendarPage {
    days = List.copyOf(days);
  }

  /// @param field of the form
  /// @param code its text is the message `error.<code>`
  public record Problem(String field, String code) {}

  /// One square of a month.
  ///
  /// @param exception null for an ordinary day
  public record Square(LocalDate day, @Nullable CalendarDay exception) {
    public boolean isWeekend() {
      return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    public String look() {
      if (exception != null) {
        return exception.kind() == Kind.HOLIDAY ? "off" : "made-up";
      }
      return isWeekend() ? "weekend" : "";
    }
  }

  public List<Month> months() {
    return List.of(Month.values());
  }

  public DayOfWeek[] weekdays() {
    return DayOfWeek.values();
  }

  /// Weeks of seven squares from Monday; null for days of other months.
  public List<List<@Nullable Square>> weeks(Month month) {
    Map<LocalDate, CalendarDay> exceptions =
        days.stream().collect(Collectors.toMap(CalendarDay::day, Function.identity()));
    YearMonth wanted = YearMonth.of(year, month);
    LocalDate monday = wanted.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<List<@Nullable Square>> weeks = new ArrayList<>();
    for (LocalDate week = monday; !week.isAfter(wanted.atEndOfMonth()); week = week.plusWeeks(1)) {
      List<@Nullable Square> squares = new ArrayList<>();
      for (int place = 0; place < DayOfWeek.values().length; place++) {
        LocalDate day = week.plusDays(place);
        squares.add(
            YearMonth.from(day).equals(wanted) ? new Square(day, exceptions.get(day)) : null);
      }
      weeks.add(squares);
    }
    return weeks;
  }

  public String nameOf(Month month, Locale locale) {
    String name = month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  public static String nameOf(DayOfWeek weekday, TextStyle style, Locale locale) {
    return weekday.getDisplayName(style, locale);
  }

  public String shortName(DayOfWeek weekday, Locale locale) {
    return nameOf(weekday, TextStyle.SHORT, locale);
  }

  public String fullName(DayOfWeek weekday, Locale locale) {
    return nameOf(weekday, TextStyle.FULL, locale);
  }

  /// The name of a day in the page's language, where it has one.
  public static String nameOf(CalendarDay day, Locale locale) {
    String english = day.facts().nameEn();
    return locale.getLanguage().equals("vi") || english.isEmpty() ? day.facts().name() : english;
  }

  public long count(Kind kind) {
    return days.stream().filter(day -> day.kind() == kind).count();
  }

  public boolean isExpectedSomewhere() {
    return days.stream().anyMatch(day -> day.facts().expected());
  }

  /// Years to go to: two before and two after.
  public List<Integer> years() {
    return IntStream.rangeClosed(Math.max(EARLIEST, year - 2), Math.min(LATEST, year + 2))
        .boxed()
        .toList();
  }
}
