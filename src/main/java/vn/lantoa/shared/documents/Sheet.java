package vn.lantoa.shared.documents;

import java.util.List;

/// A table of figures that is printed in the text and given out as a sheet of a workbook.
///
/// @param name of the sheet
/// @param caption above it
/// @param total last row; empty for none. Where it is what its column adds up to, the workbook
///   holds a formula; where it is not (people who are counted once, ratios), the value
public record Sheet(
    String name,
    String caption,
    List<Block.Column> columns,
    List<List<Cell>> rows,
    List<Cell> total) {

  public Sheet {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    total = List.copyOf(total);
    int width = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != width)
        || (!total.isEmpty() && total.size() != width)) {
      throw new IllegalArgumentException("A row is not as wide as its sheet: " + name);
    }
  }

  /// For the text of a document.
  public Block.Table table() {
    return new Block.Table(
        caption, columns, rows.stream().map(Sheet::printed).toList(), printed(total));
  }

  private static List<String> printed(List<Cell> cells) {
    return cells.stream().map(Cell::printed).toList();
  }
}
