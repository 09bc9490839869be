package vn.lantoa.directives.internal.reading;

import java.util.List;

/// How the text was broken into lines.
///
/// @param lines all lines, to see blank ones between two rows
/// @param hard whether sentences were cut at a width; else a line is a paragraph
/// @param width the usual length of a full line, in characters
record Wrap(Lines lines, boolean hard, int width) {

  /// Per cent of lines that start in small letters from which the text counts as cut.
  private static final int CUT_SHARE = 15;

  /// No printed page has longer lines, in characters.
  private static final int WIDEST_PAGE = 120;

  static Wrap of(Lines lines, List<Line> body) {
    List<Line> words = body.stream().filter(line -> !line.isBlank()).toList();
    if (words.isEmpty()) {
      return new Wrap(lines, false, 0);
    }
    long small = words.stream().filter(Line::startsLower).count();
    int[] lengths = words.stream().mapToInt(line -> line.text().length()).sorted().toArray();
    boolean hard = 100 * small >= (long) CUT_SHARE * words.size() || isCutAtEdge(words, lengths);
    return new Wrap(lines, hard, lengths[lengths.length * 9 / 10]);
  }

  /// Short as the text is, its longest lines end amid a sentence.
  private static boolean isCutAtEdge(List<Line> words, int[] lengths) {
    int longest = lengths[lengths.length - 1];
    int cut = 0;
    for (int at = 0; at + 1 < words.size(); at++) {
      String text = words.get(at).text();
      int needed = text.length() + 1 + Letters.firstWord(words.get(at + 1).text()).length();
      cut += needed >= longest && !Letters.isClosed(text) ? 1 : 0;
    }
    return longest <= WIDEST_PAGE && cut >= 2;
  }

  /// Whether the next word would not have fitted, so that the break says nothing.
  boolean isFull(Row before, Row next) {
    int needed = before.line().text().length() + 1 + Letters.firstWord(next.text()).length();
    return hard && needed >= width;
  }

  /// A blank line stands between; one around page furniture does not count.
  boolean isGap(Row before, Row next) {
    boolean blank = false;
    for (Line line : lines.between(before.line().index() + 1, next.line().index())) {
      if (line.furniture()) {
        return false;
      }
      blank |= line.isBlank();
    }
    return blank;
  }
}
