package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;

/// The text as lines that know where they stand. Together they cover it without a gap.
final class Lines {

  private final List<Line> all = new ArrayList<>();
  private int number = 1;

  /// Cells of a table are shorter, in characters.
  private static final int SHORTEST_RUNNING = 40;

  private Lines() {}

  static Lines of(String text) {
    var lines = new Lines();
    int start = 0;
    while (start < text.length()) {
      int stop = endOfLine(text, start);
      int end = behindBreak(text, stop);
      lines.add(text, start, stop, end);
      start = end;
    }
    lines.markPageNumbers();
    return lines;
  }

  /// The first of these lines.
  Lines head(int count) {
    if (count == all.size()) {
      return this;
    }
    var head = new Lines();
    head.all.addAll(all.subList(0, count));
    head.number = number;
    return head;
  }

  int size() {
    return all.size();
  }

  Line get(int index) {
    return all.get(index);
  }

  List<Line> between(int from, int to) {
    return all.subList(Math.min(from, to), to);
  }

  /// The physical line, from 1, that holds an offset.
  int numberAt(int offset) {
    return all.stream().filter(l -> offset < l.end()).findFirst().map(Line::number).orElse(number);
  }

  List<Line> all() {
    return all;
  }

  private void add(String text, int start, int stop, int end) {
    String raw = text.substring(start, stop);
    int from = 0;
    for (int cut : LineCutter.cuts(raw)) {
      append(raw.substring(from, cut), start + from, start + cut, from > 0);
      from = cut;
    }
    append(raw.substring(from), start + from, end, from > 0);
    number++;
  }

  private void append(String raw, int start, int end, boolean cell) {
    String clean = withoutMarkup(Fold.clean(raw));
    String key = Fold.key(clean);
    all.add(new Line(all.size(), number, start, end, cell, Furniture.is(clean, key), clean, key));
  }

  /// Heading signs and escapes of Markdown.
  private static String withoutMarkup(String clean) {
    int hashes = 0;
    while (hashes < clean.length() && hashes < 6 && clean.charAt(hashes) == '#') {
      hashes++;
    }
    boolean heading = hashes > 0 && hashes < clean.length() && clean.charAt(hashes) == ' ';
    String text = heading ? clean.substring(hashes + 1) : clean;
    return text.replace("\\.", ".").replace("\\-", "-");
  }

  /// A bare number between blank lines, or the next page's between two lines of running text, is
  /// the page's, not the letter's.
  private void markPageNumbers() {
    String next = "2";
    for (int index = 1; index + 1 < all.size(); index++) {
      Line line = all.get(index);
      Line above = all.get(index - 1);
      Line below = all.get(index + 1);
      boolean alone = above.isBlank() && below.isBlank();
      boolean amid = line.text().equals(next) && isRunning(above) && isRunning(below);
      if ((alone && isPageNumber(line.text())) || amid) {
        all.set(index, line.asFurniture());
        next = Integer.toString(Integer.parseInt(line.text()) + 1);
      }
    }
  }

  private static boolean isRunning(Line line) {
    return line.text().length() >= SHORTEST_RUNNING && !Line.isTableRow(line.text());
  }

  private static boolean isPageNumber(String text) {
    return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(Character::isDigit);
  }

  private static int endOfLine(String text, int start) {
    int at = start;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int behindBreak(String text, int stop) {
    boolean pair = text.startsWith("\r\n", stop);
    return Math.min(text.length(), stop + (pair ? 2 : 1));
  }

  private static boolean isBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == '\u000b'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }
}
