package vn.lantoa.directives.internal.reading;

/// A list item's mark at the start of a line.
final class Bullet {

  private static final String MARKS = "-–—+•●▪◦·*−‐‑⁃‣►▶➢➤■□✓✔\uf0b7\uf0a7\uf0d8\uf02d\uf076";

  private Bullet() {}

  /// Whether the line opens an item: a mark alone, or a mark and a blank, or a mark and a capital.
  static boolean opens(String text) {
    if (text.isEmpty() || MARKS.indexOf(text.charAt(0)) < 0) {
      return false;
    }
    if (text.length() == 1) {
      return true;
    }
    char next = text.charAt(1);
    return next == ' ' || Character.isUpperCase(next);
  }

  static boolean isPlus(String text) {
    return !text.isEmpty() && text.charAt(0) == '+';
  }

  static String text(String line) {
    return line.substring(1).strip();
  }
}
