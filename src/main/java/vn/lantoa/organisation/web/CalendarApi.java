package vn.lantoa.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.organisation.CalendarDay;
import vn.lantoa.organisation.CalendarDays;
import vn.lantoa.organisation.WorkingCalendar;
import vn.lantoa.shared.web.Refusal;

@RestController
@RequestMapping("/api/v1/calendar")
@Tag(name = "Calendar", description = "Working days: weekdays, public holidays, made-up days.")
class CalendarApi {
  private static final int MOST_DAYS = 400;

  private final CalendarDays days;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CalendarApi(CalendarDays days, WorkingCalendar calendar, Clock clock) {
    this.days = days;
    this.calendar = calendar;
    this.clock = clock;
  }

  /// @param workingDays how many of the year's days are worked on
  /// @param days days that are otherwise than the weekday says
  record YearAnswer(int year, int workingDays, List<DayAnswer> days) {}

  /// @param expected the decision of the year is not published yet; it counts all the same
  record DayAnswer(
      LocalDate day, CalendarDay.Kind kind, String name, String nameEn, boolean expected) {
    static DayAnswer of(CalendarDay day) {
      CalendarDay.Facts facts = day.facts();
      return new DayAnswer(
          facts.day(), facts.kind(), facts.name(), facts.nameEn(), facts.expected());
    }
  }

  /// @param day the day so many working days after `from`
  record WorkingDaysAnswer(LocalDate from, int days, LocalDate day) {}

  @GetMapping
  @Operation(summary = "Holidays and made-up days of a year")
  YearAnswer year(
      @Parameter(description = "This year when missing") @RequestParam(required = false)
          @Nullable Integer year) {
    int wanted = CalendarPages.known(year == null ? LocalDate.now(clock).getYear() : year);
    return new YearAnswer(
        wanted,
        calendar.workingDaysBetween(LocalDate.of(wanted - 1, 12, 31), LocalDate.of(wanted, 12, 31)),
        days.ofYear(wanted).stream().map(DayAnswer::of).toList());
  }

  @GetMapping("/working-days")
  @Operation(summary = "The day so many working days after another, which does not count itself")
  WorkingDaysAnswer workingDays(@RequestParam LocalDate from, @RequestParam int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw Refusal.fields(
          List.of(new Refusal.FieldError("days", "calendar.days.range", MOST_DAYS)));
    }
    CalendarPages.known(from.getYear());
    return new WorkingDaysAnswer(from, days, calendar.plusWorkingDays(from, days));
  }
}
