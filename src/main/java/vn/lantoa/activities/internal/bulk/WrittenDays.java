package vn.lantoa.activities.internal.bulk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.shared.imports.WrittenDay;
import vn.lantoa.shared.imports.WrittenMonth;

/// Days as tables hold them: `20/11/2026`, `20-11-26`, `2026-11-20`, and the number that a
/// spreadsheet shows for a day without a format. A file names few days, so each text is understood
/// once.
final class WrittenDays {
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  /// 1/1/2000 to 31/12/2099 as spreadsheets count.
  private static final int FIRST_SERIAL = 36_526;

  private static final int LAST_SERIAL = 73_050;
  private static final int KEPT = 20_000;
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
  private static final Pattern CLOCK =
      Pattern.compile("[T ]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.0+)?$");

  private final Map<String, Optional<LocalDate>> days = new HashMap<>();
  private final Map<String, Optional<YearMonth>> months = new HashMap<>();

  Optional<LocalDate> day(String text) {
    if (days.size() > KEPT) {
      days.clear();
    }
    return days.computeIfAbsent(text, WrittenDays::parse);
  }

  Optional<YearMonth> month(String text) {
    if (months.size() > KEPT) {
      months.clear();
    }
    return months.computeIfAbsent(text, WrittenDays::parseMonth);
  }

  private static Optional<LocalDate> parse(String text) {
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      int days = Integer.parseInt(serial.group(1));
      return days < FIRST_SERIAL || days > LAST_SERIAL
          ? Optional.empty()
          : Optional.of(EPOCH.plusDays(days));
    }
    return WrittenDay.parseShort(CLOCK.matcher(text).replaceFirst(""));
  }

  private static Optional<YearMonth> parseMonth(String text) {
    return WrittenMonth.parse(text).or(() -> parse(text).map(YearMonth::from));
  }
}
