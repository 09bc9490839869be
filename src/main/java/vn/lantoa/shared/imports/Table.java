package vn.lantoa.shared.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.shared.VietnameseText;

/// A table as it was read: its shape, and the rows that have something in them.
///
/// @param headings column name → heading as the file writes it, for columns that are there
public record Table(Shape shape, Map<String, String> headings, List<Row> rows) {
  public Table {
    headings = Map.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /// One row. Texts are composed (NFC) and without outer blanks.
  public static final class Row {
    private final int number;
    private final Places places;
    private final List<String> cells;

    /// @param number as a spreadsheet counts
    public Row(int number, Places places, List<String> cells) {
      this.number = number;
      this.places = places;
      this.cells = cells;
    }

    /// Number of the row in its sheet or file, from 1.
    public int number() {
      return number;
    }

    /// What stands in the column; empty when nothing does or the column is not there.
    public String text(String column) {
      Integer at = places.indexes().get(column);
      return at == null || at >= cells.size() ? "" : VietnameseText.composed(cells.get(at));
    }

    /// The day in the column; absent when it is empty or no day. See [WrittenDay].
    public Optional<LocalDate> day(String column) {
      return WrittenDay.parse(text(column));
    }

    /// What is wrong with this row.
    public RowFault fault(String column, String code, Object... arguments) {
      String heading = places.headings().getOrDefault(column, column);
      return new RowFault(number, places.sheet(), heading, code, List.of(arguments));
    }
  }

  /// Where the columns are.
  ///
  /// @param sheet name of the sheet; empty for CSV
  /// @param indexes column name → place in the row, from 0
  /// @param headings column name → heading as the file writes it
  public record Places(String sheet, Map<String, Integer> indexes, Map<String, String> headings) {
    public Places {
      indexes = Map.copyOf(indexes);
      headings = Map.copyOf(headings);
    }
  }
}
