package vn.lantoa.organisation;

import java.time.LocalDate;

/// A day on which the agency works otherwise than the weekday says.
///
/// @param version counts changes, from 1
public record CalendarDay(Facts facts, int version) {
  /// @param name in Vietnamese, 1 to 120 characters
  /// @param nameEn in English; empty where nobody wrote it
  /// @param expected the decision of the year is not published yet; it counts all the same
  public record Facts(LocalDate day, Kind kind, String name, String nameEn, boolean expected) {}

  /// What makes the day another.
  public enum Kind {
    /// Nobody works: a public holiday, a day off in its place or one that is made up for.
    HOLIDAY,
    /// A Saturday or Sunday on which people make up for a day off.
    WORKING
  }

  public LocalDate day() {
    return facts.day();
  }

  public Kind kind() {
    return facts.kind();
  }
}
