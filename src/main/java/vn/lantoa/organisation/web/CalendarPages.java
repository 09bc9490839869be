package vn.lantoa.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.organisation.CalendarDay;
import vn.lantoa.organisation.CalendarDays;
import vn.lantoa.organisation.CalendarDays.Outcome;
import vn.lantoa.organisation.WorkingCalendar;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The working calendar: a year for everyone, its days for administrators.
@Controller
class CalendarPages {
  private static final Set<String> DONE = Set.of("added", "changed", "removed", "imported");

  private final CalendarDays days;
  private final WorkingCalendar calendar;
  private final AgencyAdministrator administrator;
  private final Clock clock;

  CalendarPages(
      CalendarDays days, WorkingCalendar calendar, AgencyAdministrator administrator, Clock clock) {
    this.days = days;
    this.calendar = calendar;
    this.administrator = administrator;
    this.clock = clock;
  }

  @GetMapping("/organisation/calendar")
  Page year(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "") String done) {
    int wanted = year == null ? LocalDate.now(clock).getYear() : year;
    return page(
        known(wanted),
        CalendarInput.EMPTY,
        null,
        DONE.contains(done) ? "calendar.done." + done : "");
  }

  static int known(int year) {
    if (year < CalendarPage.EARLIEST || year > CalendarPage.LATEST) {
      throw Refusal.fields(List.of(new Refusal.FieldError("year", "calendar.day.range")));
    }
    return year;
  }

  @PostMapping("/organisation/calendar")
  Object add(
      @RequestParam(required = false) @Nullable Integer year, @ModelAttribute CalendarInput input) {
    var by = administrator.by();
    int shown = known(year == null ? LocalDate.now(clock).getYear() : year);
    Optional<CalendarDay.Facts> facts = input.facts();
    if (facts.isEmpty()) {
      return refused(shown, input, "day", "calendar.day.missing");
    }
    return switch (days.add(by, facts.get())) {
      case Outcome.Done(CalendarDay day) -> to(day.day(), "added");
      case Outcome.Wrong(String field, String code) -> refused(shown, input, field, code);
      case Outcome.Stale stale -> refused(shown, input, "day", "calendar.day.taken");
      case Outcome.Removed removed -> throw Refusal.absent();
      case Outcome.Absent absent -> throw Refusal.absent();
    };
  }

  @GetMapping("/organisation/calendar/days/{day}")
  Page day(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
    administrator.by();
    CalendarDay found = days.find(day).orElseThrow(Refusal::absent);
    return new CalendarDayPage(found, CalendarInput.of(found), null);
  }

  @PostMapping("/organisation/calendar/days/{day}")
  Object change(
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @ModelAttribute CalendarInput input) {
    var by = administrator.by();
    CalendarDay before = days.find(day).orElseThrow(Refusal::absent);
    CalendarDay.Facts facts =
        new CalendarInput(
                day.toString(),
                input.kind(),
                input.name(),
                input.nameEn(),
                Boolean.toString(input.isExpected()),
                input.version())
            .facts()
            .orElseThrow(
                () -> Refusal.fields(List.of(new Refusal.FieldError("kind", "value.wrong"))));
    return answer(before, input, days.change(by, facts, input.version()));
  }

  @PostMapping("/organisation/calendar/days/{day}/remove")
  Object remove(
      @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam int version) {
    var by = administrator.by();
    CalendarDay before = days.find(day).orElseThrow(Refusal::absent);
    return answer(before, CalendarInput.of(before), days.remove(by, day, version));
  }

  private static Object answer(CalendarDay before, CalendarInput input, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(CalendarDay day) -> to(day.day(), "changed");
      case Outcome.Removed removed -> to(before.day(), "removed");
      case Outcome.Absent absent -> throw Refusal.absent();
      case Outcome.Wrong(String field, String code) ->
          Rendered.refused(
              new CalendarDayPage(before, input, new CalendarPage.Problem(field, code)));
      case Outcome.Stale(CalendarDay now) ->
          new Rendered(
              HttpStatus.CONFLICT,
              new CalendarDayPage(now, input, new CalendarPage.Problem("name", "stale")));
    };
  }

  private static String to(LocalDate day, String done) {
    return "redirect:/organisation/calendar?year=" + day.getYear() + "&done=" + done;
  }

  private Rendered refused(int year, CalendarInput input, String field, String code) {
    return Rendered.refused(page(year, input, new CalendarPage.Problem(field, code), ""));
  }

  private CalendarPage page(
      int year, CalendarInput input, CalendarPage.@Nullable Problem problem, String done) {
    return new CalendarPage(
        year,
        days.ofYear(year),
        calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)),
        administrator.isOpen(),
        input,
        problem,
        done);
  }
}
