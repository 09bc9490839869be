package vn.lantoa.activities.internal.bulk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.activities.internal.bulk.ActivityColumns.Name;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.WrittenDay;

/// The time that the title of a report names: `Tháng 10 năm 2026`, `Từ ngày 01/10/2026 đến ngày
/// 07/10/2026`. Where titles name several, a longer time or a part of a month, none is taken: ten
/// months of figures are not those of October.
final class TitledPeriod {
  /// What holds for one report alone.
  static final Set<String> COLUMNS =
      Set.of(Name.FROM.column(), Name.TO.column(), Name.MONTH.column());

  private static final Pattern MONTH =
      Pattern.compile("\\bthang (\\d{1,2})\\b(?: (?:nam )?(\\d{4})\\b)?");
  private static final Pattern DAY = Pattern.compile("\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}\\b");
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("\\bngay \\d{1,2} thang \\d{1,2}\\b(?: nam \\d{4}\\b)?");

  /// Figures that were added up over earlier times.
  private static final Pattern ADDED_UP = Pattern.compile("\\b(?:luy ke|cong don)\\b");

  /// More or less than one month: from, until, quarters, weeks, `9 tháng`, `6 tháng cuối năm`.
  private static final Pattern OTHER_TIME =
      Pattern.compile(
          "\\b(?:tinh den|(?:(?<!thong )tu|den|het) (?:ngay|het|dau|cuoi|nay|thang|\\d)"
              + "|quy (?:\\d|i{1,3}|iv)|tuan(?! thu (?!\\d))|\\d{1,2} thang"
              + "|(?:dau|cuoi|giua|nua) (?:nam|thang|quy)|ca (?:nam|quy))\\b");

  private TitledPeriod() {}

  /// Values of the columns; empty where nothing certain is named.
  static Map<String, String> of(List<String> titles) {
    List<String> folded = titles.stream().map(VietnameseText::fold).toList();
    if (folded.stream().anyMatch(title -> ADDED_UP.matcher(title).find())) {
      return Map.of();
    }
    Named named = Named.in(folded);
    Set<Span> spans = new HashSet<>();
    titles.forEach(title -> span(title).ifPresent(spans::add));
    if (!spans.isEmpty()) {
      Span span = spans.iterator().next();
      boolean isOne = spans.size() == 1 && (named.numbers().isEmpty() || span.isWithinAMonth());
      return isOne ? span.values() : Map.of();
    }
    return named
        .only(folded)
        .map(month -> Map.of(Name.MONTH.column(), written(month)))
        .orElse(Map.of());
  }

  private static String written(YearMonth month) {
    return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
  }

  /// Months that titles name.
  ///
  /// @param numbers of all, 1 to 12
  /// @param months those with their year
  private record Named(Set<Integer> numbers, Set<YearMonth> months) {
    static Named in(List<String> folded) {
      Named named = new Named(new HashSet<>(), new HashSet<>());
      folded.forEach(title -> named.add(withoutDays(title)));
      return named;
    }

    private void add(String title) {
      for (Matcher month = MONTH.matcher(title); month.find(); ) {
        int number = Integer.parseInt(month.group(1));
        if (number >= 1 && number <= 12) {
          numbers.add(number);
          if (month.group(2) != null) {
            months.add(YearMonth.of(Integer.parseInt(month.group(2)), number));
          }
        }
      }
    }

    Optional<YearMonth> only(List<String> folded) {
      boolean isOne =
          numbers.size() == 1
              && months.size() == 1
              && folded.stream().noneMatch(t -> OTHER_TIME.matcher(withoutDays(t)).find());
      return isOne ? Optional.of(months.iterator().next()) : Optional.empty();
    }
  }

  /// The day on which a report was signed is not its month.
  private static String withoutDays(String folded) {
    return DAY_OF_MONTH.matcher(folded).replaceAll("ngay");
  }

  private record Span(LocalDate from, LocalDate to) {
    /// Months of reports begin on other days than the first too.
    boolean isWithinAMonth() {
      return to.isBefore(from.plusMonths(1));
    }

    Map<String, String> values() {
      return Map.of(Name.FROM.column(), from.toString(), Name.TO.column(), to.toString());
    }
  }

  /// Exactly two days, the second not before the first.
  private static Optional<Span> span(String title) {
    List<LocalDate> days = new ArrayList<>();
    for (Matcher day = DAY.matcher(title); day.find(); ) {
      WrittenDay.parse(day.group()).ifPresent(days::add);
    }
    return days.size() == 2 && !days.get(1).isBefore(days.get(0))
        ? Optional.of(new Span(days.get(0), days.get(1)))
        : Optional.empty();
  }
}
