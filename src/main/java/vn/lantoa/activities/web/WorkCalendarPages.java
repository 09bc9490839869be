package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.Tallies;
import vn.lantoa.activities.Tallies.OfDay;
import vn.lantoa.activities.web.ListFilters.View;
import vn.lantoa.activities.web.WorkCalendarPage.Day;
import vn.lantoa.activities.web.WorkCalendarPage.Told;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.Week;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// The calendar: the list of records put together by day.
@Controller
class WorkCalendarPages {
  private static final String PATH = "/activities/calendar";
  private static final int DAYS = 7;
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2998;

  private final Tallies tallies;
  private final FilterReader filters;
  private final ListFilters choices;

  WorkCalendarPages(Tallies tallies, FilterReader filters, ListFilters choices) {
    this.tallies = tallies;
    this.filters = filters;
    this.choices = choices;
  }

  @GetMapping(PATH)
  Page show(
      Viewer viewer,
      @ModelAttribute ListInput typed,
      @RequestParam(required = false) @Nullable String month,
      Locale locale) {
    YearMonth shown = month(month);
    ListInput input = typed.within(null, null);
    ActivityFilter filter = filters.read(typed.within(shown.atDay(1), shown.atEndOfMonth()));
    Map<LocalDate, List<OfDay>> days =
        tallies.byDay(viewer, filter).stream().collect(Collectors.groupingBy(OfDay::day));
    return new WorkCalendarPage(
        choices.of(
            viewer,
            new View(PATH, Map.of("month", shown.toString())),
            input,
            filters.read(input),
            locale),
        shown,
        weeks(shown, input, days),
        days.values().stream().flatMap(List::stream).mapToLong(one -> one.totals().records()).sum(),
        choices.today());
  }

  private List<List<Day>> weeks(
      YearMonth month, ListInput input, Map<LocalDate, List<OfDay>> days) {
    Map<String, Form> forms = choices.formsByCode();
    List<List<Day>> weeks = new ArrayList<>();
    for (Week week = Week.of(month.atDay(1));
        !week.monday().isAfter(month.atEndOfMonth());
        week = week.plus(1)) {
      LocalDate monday = week.monday();
      weeks.add(
          IntStream.range(0, DAYS)
              .mapToObj(monday::plusDays)
              .map(day -> day(day, month, input, days.getOrDefault(day, List.of()), forms))
              .toList());
    }
    return weeks;
  }

  private static Day day(
      LocalDate day, YearMonth month, ListInput input, List<OfDay> done, Map<String, Form> forms) {
    return new Day(
        day,
        YearMonth.from(day).equals(month),
        done.stream().mapToLong(one -> one.totals().records()).sum(),
        done.stream()
            .sorted(Comparator.comparing((OfDay one) -> one.totals().records()).reversed())
            .map(one -> new Told(Objects.requireNonNull(forms.get(one.form())), one.totals()))
            .toList(),
        input.within(day, day).address().href());
  }

  private YearMonth month(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return YearMonth.from(choices.today());
    }
    try {
      YearMonth month = YearMonth.parse(text.strip());
      if (month.getYear() < EARLIEST || month.getYear() > LATEST) {
        throw Refusal.absent();
      }
      return month;
    } catch (DateTimeParseException notMonth) {
      throw Refusal.absent();
    }
  }
}
