package vn.lantoa.results.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.UnitSums.Tally;

/// Sums of cells, of whole rows and columns, and of everything.
final class CellSums {
  private final int rows;
  private final int columns;
  private final long[] @Nullable [][] sums;

  CellSums(int cuts, int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    this.sums = new long[cuts][rows + 1][];
  }

  /// Adds to the cells of these rows and columns, and once to each total.
  ///
  /// @param cuts bits
  void add(int cuts, List<Integer> inRows, List<Integer> inColumns, long[] row) {
    for (int cut = 0; cut < sums.length; cut++) {
      if ((cuts & 1 << cut) != 0) {
        addTo(cut, rows, inColumns, row);
        for (int at : inRows) {
          addTo(cut, at, inColumns, row);
        }
      }
    }
  }

  private void addTo(int cut, int at, List<Integer> inColumns, long[] row) {
    long[] line = sums[cut][at];
    if (line == null) {
      line = new long[(columns + 1) * Block.SUMS];
      sums[cut][at] = line;
    }
    addTo(line, columns, row);
    for (int column : inColumns) {
      addTo(line, column, row);
    }
  }

  private static void addTo(long[] line, int column, long[] row) {
    for (int sum = 0; sum < Block.SUMS; sum++) {
      line[column * Block.SUMS + sum] += row[sum];
    }
  }

  /// @param row number of the row, negative for the total
  /// @param column number of the column, negative for the total
  Tally at(int cut, int row, int column) {
    long[] line = sums[cut][row < 0 ? rows : row];
    if (line == null) {
      return Tally.ZERO;
    }
    int from = (column < 0 ? columns : column) * Block.SUMS;
    return new Tally(
        line[from],
        line[from + 1],
        line[from + 2],
        line[from + 3],
        line[from + 4],
        line[from + 5],
        line[from + 6],
        line[from + 7]);
  }
}
