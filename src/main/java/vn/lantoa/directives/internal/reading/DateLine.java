package vn.lantoa.directives.internal.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The place-and-date line, which may be cut over up to four lines.
///
/// @param from index of its first line
/// @param to index behind its last
/// @param place empty when none is printed
/// @param day null when a day or month is left blank
/// @param text as printed
record DateLine(int from, int to, String place, @Nullable LocalDate day, String text) {

  Optional<LocalDate> date() {
    return Optional.ofNullable(day);
  }

  private static final String BLANK = "[\\s.…_/-]{0,40}";

  private static final Pattern SHAPE =
      Pattern.compile(
          "^(?:(?<place>\\p{Lu}[\\p{L} .'-]{1,40}?)\\s?,?\\s?)?"
              + "(?:(?:hồi|lúc|hoi|luc)\\s\\d{1,2}\\s?(?:giờ|gio|h|:)\\s?(?:\\d{1,2}\\s?)?(?:phút|phut|p)?,?\\s)?"
              + "ng[àa]y"
              + "\\s?(?<day>\\d{1,2}|"
              + BLANK
              + ")\\s?th[áa]ng"
              + "\\s?(?<month>\\d{1,2}|"
              + BLANK
              + ")\\s?n[ăa]m"
              + "\\s?(?<year>\\d{4}|"
              + BLANK
              + "\\d{0,4}"
              + BLANK
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// "Hà Nội, 05/01/2026" and "Hà Nội, ngày 5.1.2026".
  private static final Pattern SHORT =
      Pattern.compile(
          "^(?:(?<place>\\p{Lu}[\\p{L} .'-]{1,40}?)\\s?,\\s?(?:ng[àa]y\\s?)?|ng[àa]y\\s?)"
              + "(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})\\s?[/.-]\\s?(?<year>\\d{4})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SHORT_START = Pattern.compile(", ?\\d{1,2} ?[/.-] ?\\d");

  private static final int MOST_LINES = 4;
  private static final int LONGEST = 120;

  /// The date line that starts at `index`, if one does.
  static Optional<DateLine> at(Lines lines, int index, int limit) {
    if (!mayStart(lines.get(index))) {
      return Optional.empty();
    }
    String text = "";
    for (int last = index; last < Math.min(limit, index + MOST_LINES); last++) {
      text = Letters.join(text, lines.get(last).text());
      for (Pattern pattern : List.of(SHAPE, SHORT)) {
        Matcher shape = pattern.matcher(text);
        if (text.length() <= LONGEST && shape.find() && isWhole(text, shape.end())) {
          return Optional.of(of(index, last + 1, text, shape));
        }
      }
    }
    return Optional.empty();
  }

  /// Running text that merely begins with a date ("Ngày 22 tháng 1 năm 2025, cơ quan …") is none.
  private static boolean isWhole(String text, int end) {
    return text.substring(end).chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean mayStart(Line line) {
    boolean opens = Letters.startsUpper(line.text()) || line.key().startsWith("ngay");
    return opens
        && line.text().length() <= LONGEST
        && (line.key().contains("ngay")
            || line.text().endsWith(",")
            || SHORT_START.matcher(line.key()).find());
  }

  private static DateLine of(int from, int to, String text, Matcher shape) {
    String place = shape.group("place") == null ? "" : shape.group("place").strip();
    var date = Dates.of(shape.group("day"), shape.group("month"), shape.group("year"));
    return new DateLine(from, to, place, date.orElse(null), text);
  }
}
