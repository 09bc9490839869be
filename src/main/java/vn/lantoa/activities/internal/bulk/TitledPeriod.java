package vn.lantoa.activities.internal.bulk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.activities.internal.bulk.ActivityColumns.Name;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.WrittenDay;

/// The time that the title of a report names: `Tháng 10 năm 2026`, `Từ ngày 01/10/2026 đến ngày
/// 07/10/2026`. Where titles name several, none is taken.
final class TitledPeriod {
  /// What holds for one report alone.
  static final Set<String> COLUMNS =
      Set.of(Name.FROM.column(), Name.TO.column(), Name.MONTH.column());

  private static final Pattern MONTH = Pattern.compile("\\bthang (\\d{1,2}) (?:nam )?(\\d{4})\\b");
  private static final Pattern DAY = Pattern.compile("\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}\\b");
  private static final Pattern DAY_OF_MONTH = Pattern.compile("\\bngay \\d{1,2} thang\\b");

  private TitledPeriod() {}

  /// Values of the columns; empty where nothing certain is named.
  static Map<String, String> of(List<String> titles) {
    Optional<Map<String, String>> days =
        titles.stream().map(TitledPeriod::span).flatMap(Optional::stream).findFirst();
    if (days.isPresent()) {
      return days.get();
    }
    Set<YearMonth> months = new TreeSet<>();
    for (String title : titles) {
      months.addAll(months(VietnameseText.fold(title)));
    }
    return months.size() == 1
        ? Map.of(Name.MONTH.column(), written(months.iterator().next()))
        : Map.of();
  }

  private static String written(YearMonth month) {
    return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
  }

  /// The day on which a report was signed is not its month.
  private static List<YearMonth> months(String folded) {
    List<YearMonth> months = new ArrayList<>();
    if (DAY_OF_MONTH.matcher(folded).find()) {
      return months;
    }
    for (Matcher month = MONTH.matcher(folded); month.find(); ) {
      int number = Integer.parseInt(month.group(1));
      if (number >= 1 && number <= 12) {
        months.add(YearMonth.of(Integer.parseInt(month.group(2)), number));
      }
    }
    return months;
  }

  /// Exactly two days, the second not before the first.
  private static Optional<Map<String, String>> span(String title) {
    List<LocalDate> days = new ArrayList<>();
    for (Matcher day = DAY.matcher(title); day.find(); ) {
      WrittenDay.parse(day.group()).ifPresent(days::add);
    }
    return days.size() == 2 && !days.get(1).isBefore(days.get(0))
        ? Optional.of(
            Map.of(
                Name.FROM.column(),
                days.get(0).toString(),
                Name.TO.column(),
                days.get(1).toString()))
        : Optional.empty();
  }
}
