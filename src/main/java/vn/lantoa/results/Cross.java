package vn.lantoa.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.UnitSums.Tally;

/// Figures by one or two dimensions.
///
/// @param query what was asked
/// @param columns empty where none were asked for
/// @param figures of cells and totals
/// @param asOf moment of reading
public record Cross(
    CrossQuery query, List<Subject> rows, List<Subject> columns, Figures figures, Instant asOf) {
  public Cross {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /// A figure and the one it is compared with.
  ///
  /// @param before null when no comparison was asked for
  public record Figure(Tally now, @Nullable Tally before) {
    public boolean isZero() {
      return now.equals(Tally.ZERO) && (before == null || before.equals(Tally.ZERO));
    }
  }

  /// Where the figures stand.
  public interface Figures {
    /// In place of a row or a column: all of them, each record once.
    int TOTAL = -1;

    /// @param cut number of the sum in the query
    /// @param row number of the row, or [#TOTAL]
    /// @param column number of the column, or [#TOTAL]
    Figure at(int cut, int row, int column);
  }

  /// The first sum of a cell.
  public Figure cell(int row, int column) {
    return figures.at(0, row, column);
  }

  /// The first sum of a row, over all columns.
  public Figure rowTotal(int row) {
    return figures.at(0, row, Figures.TOTAL);
  }

  /// The first sum of a column, over all rows.
  public Figure columnTotal(int column) {
    return figures.at(0, Figures.TOTAL, column);
  }

  /// The first sum of everything.
  public Figure total() {
    return figures.at(0, Figures.TOTAL, Figures.TOTAL);
  }

  /// Whether a record may stand in several rows; the total counts it once.
  public boolean rowsOverlap() {
    return query.rows().overlaps();
  }

  /// Whether a record may stand in several columns.
  public boolean columnsOverlap() {
    Dimension dimension = query.columns();
    return dimension != null && dimension.overlaps();
  }
}
