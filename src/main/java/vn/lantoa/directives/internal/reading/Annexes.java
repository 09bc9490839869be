package vn.lantoa.directives.internal.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether an annex is said to be attached, and whether it is there.
final class Annexes {

  private static final Pattern ATTACHED =
      Pattern.compile(
          "(?:phụ lục|danh mục|biểu mẫu)[^.;:\\[]{0,40}(?:đính kèm|gửi kèm|kèm theo)"
              + "|(?:đính kèm|gửi kèm|kèm theo)\\s(?:các\\s)?(?:phụ lục|danh mục|biểu mẫu)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Annexes() {}

  /// The words that promise an annex which the text does not hold.
  static Optional<Warning> missing(Lines lines, FlatText flat, int tailEnd) {
    Matcher promise = ATTACHED.matcher(flat.text());
    if (!promise.find() || isPresent(lines, tailEnd)) {
      return Optional.empty();
    }
    int line = flat.lineAt(promise.start());
    return Optional.of(Warning.of(Warning.Code.ANNEX_MISSING, line, promise.group().strip()));
  }

  private static boolean isPresent(Lines lines, int tailEnd) {
    return lines.between(tailEnd, lines.size()).stream()
        .anyMatch(line -> line.isCaps() && isTitle(line.key()));
  }

  private static boolean isTitle(String key) {
    return key.startsWith("phu luc") || key.startsWith("danh muc") || key.startsWith("bieu mau");
  }
}
