package vn.lantoa.directives.internal.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The "Số: …" line of a letterhead.
///
/// @param index of the line
/// @param whole the notation; null when the number is left blank
/// @param text as printed behind the label
record NumberLine(int index, @Nullable String whole, String text) {

  private static final Pattern LABEL = Pattern.compile("^so ?(?::|(?=\\d{1,5} ?[-/]))");

  private static final Pattern WHOLE =
      Pattern.compile(
          "^\\d{1,6}[a-z]?(?:/\\d{4})?[/-][A-ZĐ][\\p{L}\\d&]{0,15}[\\p{L}\\d/&.-]{0,40}");

  Optional<String> notation() {
    return Optional.ofNullable(whole);
  }

  static Optional<NumberLine> at(Lines lines, int index) {
    Line line = lines.get(index);
    Matcher label = LABEL.matcher(line.key());
    if (!label.find() || !isNumberWord(line.text()) || line.text().length() > 120) {
      return Optional.empty();
    }
    String text = line.text().substring(Math.min(label.end(), line.text().length())).strip();
    String glued =
        text.replaceAll("\\s?([/–-])\\s?", "$1")
            .replace('–', '-')
            .replaceAll("(\\d)\\s(?=/)", "$1");
    Matcher whole = WHOLE.matcher(glued);
    boolean found = whole.find();
    return Optional.of(new NumberLine(index, found ? trimmed(whole.group()) : null, text));
  }

  /// "Sở" folds like "Số".
  private static boolean isNumberWord(String text) {
    char vowel = text.length() > 1 ? Character.toLowerCase(text.charAt(1)) : ' ';
    return vowel == 'ố' || vowel == 'o' || vowel == 'ô';
  }

  private static String trimmed(String notation) {
    int end = notation.length();
    while (end > 0 && ".-/&".indexOf(notation.charAt(end - 1)) >= 0) {
      end--;
    }
    return notation.substring(0, end);
  }
}
