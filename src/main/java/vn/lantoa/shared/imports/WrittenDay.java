package vn.lantoa.shared.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day as people write it in a table: `2025-07-01`, `1/7/2025`, `01.07.2025`, `1-7-2025`; the day
/// always before the month, as in Vietnam.
public final class WrittenDay {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]00:00(?::00)?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

  private static final Pattern SHORT_YEAR =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2})");

  private WrittenDay() {}

  /// The day; absent for anything else, also for 31/2.
  public static Optional<LocalDate> parse(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
    if (yearFirst.matches()) {
      return of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text.strip());
    return dayFirst.matches()
        ? of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  /// The same, also with two digits of a year of this century.
  public static Optional<LocalDate> parseShort(String text) {
    Matcher shortYear = SHORT_YEAR.matcher(text.strip());
    return shortYear.matches()
        ? of("20" + shortYear.group(3), shortYear.group(2), shortYear.group(1))
        : parse(text);
  }

  private static Optional<LocalDate> of(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
