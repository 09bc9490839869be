package vn.lantoa.directives.internal.reading;

/// One line of the text, or a cell of it where columns were flattened onto one line.
///
/// @param index position in `Lines`
/// @param number line of the original text, counted from 1
/// @param start offset of the first character in the original
/// @param end offset behind the line break
/// @param cell whether it continues the physical line of its predecessor
/// @param furniture whether it belongs to the web page and not to the letter
/// @param text clean copy
/// @param key folded copy
record Line(
    int index,
    int number,
    int start,
    int end,
    boolean cell,
    boolean furniture,
    String text,
    String key) {

  boolean isBlank() {
    return text.isEmpty();
  }

  /// A row of a table: `| cell | cell |`.
  static boolean isTableRow(String text) {
    return text.length() > 3 && text.startsWith("| ") && text.endsWith(" |");
  }

  /// A drawn rule such as `-------`.
  boolean isRule() {
    return !text.isEmpty() && text.chars().allMatch(c -> " -_=~.·—–*:/|".indexOf(c) >= 0);
  }

  /// Whether every letter is a capital and there are at least two.
  boolean isCaps() {
    return Letters.areCaps(text);
  }

  boolean startsLower() {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }

  Line asFurniture() {
    return new Line(index, number, start, end, cell, true, text, key);
  }
}
