package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.web.Page;

/// A month of work, a day a cell.
///
/// @param weeks Monday to Sunday, days of neighbouring months included
/// @param records of the month
public record WorkCalendarPage(
    ListFilter filter, YearMonth month, List<List<Day>> weeks, long records, LocalDate today)
    implements Page {
  public WorkCalendarPage {
    weeks = List.copyOf(weeks);
  }

  /// @param forms those with most records first
  /// @param href list of the day's records
  public record Day(LocalDate day, boolean ofMonth, long records, List<Told> forms, String href) {
    static final int SHOWN = 3;

    public Day {
      forms = List.copyOf(forms);
    }

    public List<Told> first() {
      return forms.stream().limit(SHOWN).toList();
    }

    /// Forms that are not shown.
    public int more() {
      return Math.max(0, forms.size() - SHOWN);
    }
  }

  public record Told(Form form, Totals totals) {}

  /// Days with something, for narrow screens.
  public List<Day> busy() {
    return weeks.stream()
        .flatMap(List::stream)
        .filter(day -> day.ofMonth() && day.records() > 0)
        .toList();
  }

  public String at(YearMonth other) {
    return filter.address().with("month", other.toString()).href();
  }

  /// The month's records as a list.
  public String list() {
    return filter.asked().within(month.atDay(1), month.atEndOfMonth()).address().href();
  }
}
