package vn.lantoa.organisation.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.CalendarDay;
import vn.lantoa.shared.web.Page;

/// One day of the calendar, to be changed.
///
/// @param day the day as it stands
/// @param input what is in the form
/// @param problem why it was not taken; null for none
public record CalendarDayPage(
    CalendarDay day, CalendarInput input, CalendarPage.@Nullable Problem problem) implements Page {
  public boolean isStale() {
    return problem != null && problem.code().equals("stale");
  }
}
