package vn.lantoa.organisation;

import java.time.LocalDate;

/// The agency's working days: Monday to Friday without public holidays, and days made up for.
public interface WorkingCalendar {
  /// Whether people work on the day.
  boolean isWorkingDay(LocalDate day);

  /// The day so many working days after the given one, which does not count itself; the day itself
  /// for 0.
  ///
  /// @param days 0 to 400
  LocalDate plusWorkingDays(LocalDate day, int days);

  /// Working days from one day, which does not count, through another, which does; negative when
  /// the other lies before it.
  int workingDaysBetween(LocalDate from, LocalDate through);
}
