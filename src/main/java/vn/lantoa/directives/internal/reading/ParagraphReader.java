package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Joins wrapped lines into paragraphs without swallowing headings and bullets.
final class ParagraphReader {

  /// A heading is not longer, in characters.
  static final int LONGEST_TITLE = 160;

  /// Headings that stand complete on one line of hard-wrapped text, folded.
  private static final Set<String> COMPLETE_TITLES =
      Set.of(
          "noi dung",
          "noi dung truyen thong",
          "noi dung tuyen truyen",
          "hinh thuc",
          "hinh thuc truyen thong",
          "hinh thuc tuyen truyen",
          "phuong thuc thuc hien",
          "to chuc thuc hien",
          "trach nhiem thuc hien",
          "trach nhiem",
          "phan cong thuc hien",
          "phan cong nhiem vu",
          "chi tieu",
          "muc dich",
          "yeu cau",
          "muc dich, yeu cau",
          "kinh phi",
          "kinh phi thuc hien",
          "thoi gian thuc hien",
          "muc tieu");

  private final Wrap wrap;

  ParagraphReader(Wrap wrap) {
    this.wrap = wrap;
  }

  /// Paragraphs of one part; its first may be a heading.
  List<Paragraph> read(List<Row> rows) {
    var paragraphs = new ArrayList<Paragraph>();
    for (Row row : rows) {
      boolean first = paragraphs.size() == 1;
      if (paragraphs.isEmpty() || breaks(paragraphs.getLast(), row, first)) {
        paragraphs.add(new Paragraph(row));
      } else {
        paragraphs.getLast().add(row);
      }
    }
    return paragraphs;
  }

  private boolean breaks(Paragraph open, Row next, boolean first) {
    if (open.isEmpty() || next.line().cell() || isNoteMark(next)) {
      return false;
    }
    Row before = open.lastRow();
    if (Line.isTableRow(before.text()) || Line.isTableRow(next.text())) {
      return true;
    }
    boolean closed = Letters.isClosed(before.text());
    boolean full = wrap.isFull(before, next);
    if (Bullet.opens(next.text())) {
      return !isDashInSentence(next, closed, full);
    }
    if (closed && Closing.isUnmistakable(next.text())) {
      return true;
    }
    if (goesOn(next, closed) || endsOpen(before.text(), next.text())) {
      return false;
    }
    if (wrap.isGap(before, next) || !wrap.hard()) {
      return true;
    }
    return !full && (closed || (first && looksLikeTitle(open, next)));
  }

  /// "Sở Lao động / - Thương binh và Xã hội" is one name.
  private static boolean isDashInSentence(Row next, boolean closed, boolean full) {
    boolean name = Fold.key(next.text()).startsWith("- thuong binh");
    return next.text().startsWith("-") && !closed && (full || name);
  }

  private static boolean isNoteMark(Row next) {
    return next.text().length() <= 4 && next.text().startsWith("[") && next.text().endsWith("]");
  }

  private static boolean goesOn(Row next, boolean closed) {
    char opener = next.text().isEmpty() ? ' ' : next.text().charAt(0);
    return Character.isLowerCase(opener)
        || ".,;:)”’! ".indexOf(opener) >= 0
        || (opener == '(' && !closed);
  }

  private static boolean endsOpen(String text, String next) {
    if (text.isEmpty()) {
      return false;
    }
    boolean refers = !next.isEmpty() && Character.isDigit(next.charAt(0));
    return "(“‘,[".indexOf(text.charAt(text.length() - 1)) >= 0
        || (refers && References.areAtEndOf(text));
  }

  /// The first line of a part is short for reasons of layout, so that its length alone proves
  /// nothing; a short second line does.
  private static boolean looksLikeTitle(Paragraph open, Row next) {
    if (open.isBullet() || open.length() > LONGEST_TITLE || open.text().contains(";")) {
      return false;
    }
    return open.rows().size() > 1
        || (Actors.startsWithUnit(open.text()) && Actors.startsWithVerb(next.text()))
        || COMPLETE_TITLES.contains(Fold.key(open.text()));
  }
}
