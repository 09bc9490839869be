package vn.lantoa.shared;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days from `from` up to but not including `end`. Half-open inside the program; people and the API
/// write the last day, see [#inclusive].
public record DayRange(LocalDate from, LocalDate end) {
  public DayRange {
    if (!from.isBefore(end)) {
      throw new IllegalArgumentException("A range of days needs at least one day: " + from);
    }
  }

  /// The range whose first and last day are given.
  public static DayRange inclusive(LocalDate first, LocalDate last) {
    return new DayRange(first, last.plusDays(1));
  }

  /// One calendar year.
  public static DayRange year(int year) {
    return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  /// The last day that belongs to the range.
  public LocalDate last() {
    return end.minusDays(1);
  }

  /// Whether the day lies in the range.
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(end);
  }

  /// Number of days, at least 1.
  public long days() {
    return ChronoUnit.DAYS.between(from, end);
  }

  /// The same days a year earlier. A range that ends with a month ends with that month a year
  /// earlier too, so that February of a leap year loses no day.
  public DayRange yearBefore() {
    return new DayRange(from.minusYears(1), end.minusYears(1));
  }
}
