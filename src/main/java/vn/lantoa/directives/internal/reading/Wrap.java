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

  static Wrap of(Lines lines, List<Line> body) {
    List<Line> words = body.stream().filter(line -> !line.isBlank()).toList();
    if (words.isEmpty()) {
      return new Wrap(lines, false, 0);
    }
    long small = words.stream().filter(Line::startsLower).count();
    int[] lengths = words.stream().mapToInt(line -> line.text().length()).sorted().toArray();
    boolean hard = 100 * small >= (long) CUT_SHARE * words.size();
    return new Wrap(lines, hard, lengths[lengths.length * 9 / 10]);
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
