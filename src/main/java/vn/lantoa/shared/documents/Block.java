package vn.lantoa.shared.documents;

import java.util.List;

/// A piece of the text of an official document, in order.
public sealed interface Block {
  /// A justified paragraph; its number, if any, is part of the text.
  record Paragraph(String text) implements Block {}

  /// A bold line above paragraphs, such as `2. Hình thức truyền thông`.
  ///
  /// @param level from 1, for the outline of the document
  record Heading(String text, int level) implements Block {}

  /// A legal basis or a remark, in italics.
  record Remark(String text) implements Block {}

  /// A table; its heading row is repeated on every page.
  ///
  /// @param caption above it; empty for none
  /// @param total last row in bold; empty for none
  record Table(String caption, List<Column> columns, List<List<String>> rows, List<String> total)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      total = List.copyOf(total);
      int width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)
          || (!total.isEmpty() && total.size() != width)) {
        throw new IllegalArgumentException("A row is not as wide as its table: " + caption);
      }
    }
  }

  /// @param weight share of the width, compared with the other columns
  record Column(String heading, int weight, Align align) {
    public Column {
      if (weight < 1) {
        throw new IllegalArgumentException("A column has no width: " + heading);
      }
    }

    public static Column text(String heading, int weight) {
      return new Column(heading, weight, Align.LEFT);
    }

    public static Column number(String heading, int weight) {
      return new Column(heading, weight, Align.RIGHT);
    }

    public static Column centred(String heading, int weight) {
      return new Column(heading, weight, Align.CENTER);
    }
  }

  /// Where the words of a cell stand.
  enum Align {
    LEFT,
    CENTER,
    RIGHT
  }
}
