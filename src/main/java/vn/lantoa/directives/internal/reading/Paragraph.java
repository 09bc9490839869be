package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.List;

/// Lines that belong together, joined.
final class Paragraph {

  private final List<Row> rows = new ArrayList<>();
  private final boolean bullet;
  private final boolean plus;
  private final StringBuilder text = new StringBuilder();

  Paragraph(Row first) {
    bullet = Bullet.opens(first.text());
    plus = Bullet.isPlus(first.text());
    rows.add(first);
    text.append(bullet ? Bullet.text(first.text()) : first.text());
  }

  void add(Row row) {
    rows.add(row);
    boolean begun = !text.isEmpty();
    boolean spaced = begun && Letters.needsSpace(text.charAt(text.length() - 1), row.text());
    text.append(spaced ? " " : "").append(row.text());
  }

  List<Row> rows() {
    return rows;
  }

  boolean isBullet() {
    return bullet;
  }

  /// The sign of a bullet; dashes of any length are one.
  char mark() {
    return Fold.base(rows.getFirst().text().charAt(0));
  }

  boolean isPlus() {
    return plus;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  int length() {
    return text.length();
  }

  Row lastRow() {
    return rows.getLast();
  }

  String text() {
    return text.toString();
  }
}
