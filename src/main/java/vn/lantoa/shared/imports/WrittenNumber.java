package vn.lantoa.shared.imports;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A whole number as people write it: `1234`, `1.234`, `1,234`, `1 234`, `5.0`.
public final class WrittenNumber {
  private static final int LONGEST = 15;
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:[., \\u00A0]\\d{3})+");
  private static final Pattern BETWEEN = Pattern.compile("[., \\u00A0]");
  private static final Pattern NO_FRACTION = Pattern.compile("(-?\\d{1,15})[.,]0+");

  private WrittenNumber() {}

  /// Empty for anything that is no whole number of at most 15 digits.
  public static OptionalLong parse(String text) {
    if (isPlain(text)) {
      return OptionalLong.of(Long.parseLong(text));
    }
    if (GROUPED.matcher(text).matches()) {
      String digits = BETWEEN.matcher(text).replaceAll("");
      return isPlain(digits) ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
    var whole = NO_FRACTION.matcher(text);
    return whole.matches() ? OptionalLong.of(Long.parseLong(whole.group(1))) : OptionalLong.empty();
  }

  private static boolean isPlain(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    if (text.length() - from < 1 || text.length() - from > LONGEST) {
      return false;
    }
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }
}
