package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people type them: `1.050.000`, `1050000`, `0,5`, `20 000`, `15%`.
final class TypedNumber {
  private static final int LONGEST = 20;
  private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");

  private TypedNumber() {}

  /// Absent for what is no number. In English point and comma change places.
  static Optional<BigDecimal> read(String typed, Locale locale) {
    String bare = typed.replace("%", "").replaceAll("[\\s\\u00A0]", "");
    String text = locale.getLanguage().equals("en") ? exchanged(bare) : bare;
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain =
        GROUPED.matcher(text).matches()
                || text.indexOf(',') == text.lastIndexOf(',') && hasComma(text)
            ? text.replace(".", "").replace(',', '.')
            : text;
    return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  private static boolean hasComma(String text) {
    return text.indexOf(',') > 0 && text.indexOf('.') < 0;
  }

  private static String exchanged(String text) {
    return text.replace('.', '\t').replace(',', '.').replace('\t', ',');
  }
}
