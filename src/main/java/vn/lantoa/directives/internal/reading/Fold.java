package vn.lantoa.directives.internal.reading;

import java.text.Normalizer;

/// The folded copy of a text that matching runs on: no diacritics, lower case, one space.
///
/// Dropping every mark makes composed and decomposed text and both tone placements equal. It also
/// makes "số" and "sở" equal: where that matters the reader looks at the unfolded copy.
final class Fold {

  private static final char DROP = 0;
  private static final char[] BASE = table();

  private Fold() {}

  static String key(String text) {
    var key = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      append(key, base(text.charAt(at)));
    }
    return trimmed(key);
  }

  /// The character an original one folds to, or `0` when it leaves no trace.
  static char base(char original) {
    return original < BASE.length ? BASE[original] : Character.toLowerCase(original);
  }

  /// Composed, without invisible characters and emphasis stars, white space squeezed.
  static String clean(String raw) {
    var clean = new StringBuilder(raw.length());
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    for (int at = 0; at < composed.length(); at++) {
      char original = composed.charAt(at);
      if (isStar(composed, at) || isInvisible(original)) {
        continue;
      }
      append(clean, isSpace(original) ? ' ' : original);
    }
    return trimmed(clean);
  }

  private static void append(StringBuilder text, char next) {
    boolean second = next == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
    if (next != DROP && !second) {
      text.append(next);
    }
  }

  private static String trimmed(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    return text.toString();
  }

  /// Stars are Markdown emphasis, except a bullet and the footnote mark `(*)`.
  private static boolean isStar(String text, int at) {
    if (text.charAt(at) != '*') {
      return false;
    }
    boolean opensLine = at < 20 && text.substring(0, at).replace('*', ' ').isBlank();
    boolean bullet = opensLine && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    boolean bracketed = text.startsWith("(*)", at - 1) || text.startsWith("[*]", at - 1);
    return !bullet && !bracketed;
  }

  private static boolean isInvisible(char original) {
    return Character.getType(original) == Character.FORMAT;
  }

  private static boolean isSpace(char original) {
    return Character.isWhitespace(original) || Character.isSpaceChar(original);
  }

  private static char[] table() {
    var table = new char[0x3100];
    for (char original = 0; original < table.length; original++) {
      table[original] = baseOf(original);
    }
    return table;
  }

  private static char baseOf(char original) {
    return switch (Character.getType(original)) {
      case Character.NON_SPACING_MARK, Character.FORMAT -> DROP;
      case Character.DASH_PUNCTUATION -> '-';
      default -> isSpace(original) ? ' ' : letterOf(original);
    };
  }

  private static char letterOf(char original) {
    if (original == 'đ' || original == 'Đ') {
      return 'd';
    }
    String parts = Normalizer.normalize(String.valueOf(original), Normalizer.Form.NFD);
    return Character.toLowerCase(parts.charAt(0));
  }
}
