package vn.lantoa.directives.internal.reading;

/// Small questions about the letters of a text.
final class Letters {
  private Letters() {}

  static boolean areCaps(String text) {
    int capitals = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (Character.isLowerCase(letter)) {
        return false;
      }
      if (Character.isUpperCase(letter)) {
        capitals++;
      }
    }
    return capitals >= 2;
  }

  static boolean startsUpper(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  /// Whether the text ends a sentence or a listed item.
  static boolean isClosed(String text) {
    return !text.isEmpty() && ".;:!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  static boolean startsWithWord(String key, String word) {
    return key.startsWith(word)
        && (key.length() == word.length() || !Character.isLetter(key.charAt(word.length())));
  }

  static boolean startsWithAny(String key, Iterable<String> words) {
    for (String word : words) {
      if (startsWithWord(key, word)) {
        return true;
      }
    }
    return false;
  }

  /// Joins two pieces of one sentence; no space inside brackets and quotes or before punctuation.
  static String join(String left, String right) {
    boolean spaced = !left.isEmpty() && needsSpace(left.charAt(left.length() - 1), right);
    return spaced ? left + " " + right : left + right;
  }

  static boolean needsSpace(char last, String right) {
    return !right.isEmpty()
        && "(“‘[/".indexOf(last) < 0
        && ".,;:)”’!?".indexOf(right.charAt(0)) < 0;
  }
}
