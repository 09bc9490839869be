package vn.lantoa.directives.internal;

import java.util.OptionalInt;

/// Finds the beginning of words of a clause in the original, where lines are wrapped in
/// mid-sentence and a bullet or number may stand before them.
final class Seam {
  private static final int FIRST = 40;

  private Seam() {}

  /// The place in the text, between its bounds, where a line or sentence with the words begins. Of
  /// several the last whose rest is long enough: what stands behind the words is no longer than
  /// what stands in the clause.
  static OptionalInt in(String text, int start, int end, String words) {
    String wanted = squeezed(words);
    String head = wanted.substring(0, Math.min(FIRST, wanted.length()));
    for (int at = end - 1; at > start; at--) {
      if (!Character.isWhitespace(text.charAt(at)) && beginsAt(text, at, end, head)) {
        int begin = withBullet(text, start, at);
        return begin > start && squeezed(text.substring(at, end)).length() >= wanted.length()
            ? OptionalInt.of(begin)
            : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static boolean beginsAt(String text, int at, int end, String head) {
    int seen = 0;
    for (int i = at; i < end && seen < head.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        if (c != head.charAt(seen)) {
          return false;
        }
        seen++;
      }
    }
    return seen == head.length();
  }

  /// A bullet or a number at the beginning of the line belongs to what follows it.
  private static int withBullet(String text, int start, int at) {
    int line = text.lastIndexOf('\n', at - 1) + 1;
    String before = line > start ? text.substring(line, at) : "x";
    return before.matches("\\s*([-+•*]|[\\p{L}\\d.]{1,6}[.)])?\\s*") ? line : at;
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
