package vn.lantoa.directives.internal.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Dates as letters write them; one that no calendar has is absent.
final class Dates {

  private Dates() {}

  static Optional<LocalDate> of(String day, String month, String year) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (NumberFormatException | DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
