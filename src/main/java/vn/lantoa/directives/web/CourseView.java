package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.WorkState;
import vn.lantoa.directives.work.Handling;
import vn.lantoa.shared.Week;

/// The part of an assignment's page that shows its course.
///
/// @param input what was typed, or what the forms begin with
public record CourseView(Handling.Course course, HandlingInput input) {
  /// Whether one of the fields was refused, so that its form is shown open.
  public static boolean isOpen(List<Wrong> wrongs, String... fields) {
    return List.of(fields).stream().anyMatch(field -> Wrong.with(wrongs, field).isPresent());
  }

  public boolean mayAccept() {
    Assignment one = course.assignment();
    return course.rights().answers() && isOpen() && one.giving().acceptedAt() == null;
  }

  public boolean mayReturn() {
    return course.rights().answers() && isOpen() && course.returns().isEmpty();
  }

  public boolean mayAsk() {
    return course.rights().answers()
        && isOpen()
        && course.assignment().summary().dueOn() != null
        && course.openExtension().isEmpty();
  }

  public boolean mayWithdraw() {
    return course.rights().decides() && isOpen() && course.assignment().giving().isPart();
  }

  private boolean isOpen() {
    return course.assignment().state().isOpen();
  }

  /// The last week in which standing work was reported; null while it never was.
  public static @Nullable Week lastWeek(Assignment one) {
    LocalDate through = one.reportedThrough();
    return through == null ? null : Week.of(through);
  }

  /// Since when standing work is silent: the day after the last week that was reported, or null
  /// when that week is this one or nothing was reported at all.
  public static @Nullable LocalDate silentSince(Assignment one, LocalDate today) {
    Week week = lastWeek(one);
    if (one.state() != WorkState.STANDING || week == null) {
      return null;
    }
    return week.days().end().isAfter(today) ? null : week.days().end();
  }
}
