package vn.lantoa.organisation.internal;

import java.util.Optional;
import vn.lantoa.organisation.CalendarDay;
import vn.lantoa.organisation.CalendarDay.Kind;
import vn.lantoa.organisation.CalendarDays.Outcome.Wrong;

/// What a day of the calendar must fulfil.
final class CalendarRules {
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;
  private static final int LONGEST_NAME = 120;

  private CalendarRules() {}

  static Optional<Wrong> broken(CalendarDay.Facts facts) {
    int year = facts.day().getYear();
    if (year < EARLIEST || year > LATEST) {
      return Optional.of(new Wrong("day", "calendar.day.range"));
    }
    if (facts.kind() == Kind.WORKING && !WorkDays.isWeekend(facts.day())) {
      return Optional.of(new Wrong("kind", "calendar.kind.weekday"));
    }
    if (facts.name().isEmpty() || facts.name().length() > LONGEST_NAME) {
      return Optional.of(new Wrong("name", "calendar.name.length"));
    }
    return facts.nameEn().length() > LONGEST_NAME
        ? Optional.of(new Wrong("nameEn", "calendar.name.length"))
        : Optional.empty();
  }
}
