package vn.lantoa.shared.imports;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.shared.VietnameseText;

/// A month as people write it: `2026-10`, `10/2026`, `10.2026`, `tháng 10/2026`, `T10/2026`, `tháng
/// 10 năm 2026`; the year with four digits.
public final class WrittenMonth {
  // Over folded text, where a blank stands between words and numbers.
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) (?:thang )?(\\d{1,2})");
  private static final Pattern MONTH_FIRST = Pattern.compile("\\D*?(\\d{1,2}) (?:nam )?(\\d{4})");

  private WrittenMonth() {}

  /// The month; absent for anything else, also for a day and for month 13.
  public static Optional<YearMonth> parse(String text) {
    String folded = VietnameseText.fold(text);
    Matcher yearFirst = YEAR_FIRST.matcher(folded);
    if (yearFirst.matches()) {
      return of(yearFirst.group(1), yearFirst.group(2));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(folded);
    return monthFirst.matches() ? of(monthFirst.group(2), monthFirst.group(1)) : Optional.empty();
  }

  private static Optional<YearMonth> of(String year, String month) {
    int number = Integer.parseInt(month);
    return number < 1 || number > 12
        ? Optional.empty()
        : Optional.of(YearMonth.of(Integer.parseInt(year), number));
  }
}
