package vn.lantoa.directives.internal.files;

import java.util.Locale;

/// Writes a number the way a list asks for it.
final class NumberFormats {
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private NumberFormats() {}

  /// @param format `w:numFmt` of WordprocessingML
  static String of(String format, int number) {
    return switch (format) {
      case "none" -> "";
      case "upperRoman" -> roman(number);
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> letters(number);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      default -> Integer.toString(number);
    };
  }

  /// a … z, aa, bb, as Word counts.
  private static String letters(int number) {
    int index = Math.max(0, number - 1);
    return String.valueOf((char) ('a' + index % 26)).repeat(Math.min(9, 1 + index / 26));
  }

  private static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int rest = Math.clamp(number, 0, 3999);
    for (int at = 0; at < WORTH.length; at++) {
      for (; rest >= WORTH[at]; rest -= WORTH[at]) {
        roman.append(ROMAN[at]);
      }
    }
    return roman.toString();
  }
}
