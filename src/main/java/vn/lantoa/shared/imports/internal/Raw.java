package vn.lantoa.shared.imports.internal;

import java.util.List;
import vn.lantoa.shared.imports.RowFault;

/// What came out of a file before anyone looked for headings.
sealed interface Raw {
  /// Rows that a table may have: more are refused.
  int MOST_ROWS = 200_000;

  /// @param name of the sheet; empty for CSV
  /// @param rows in order, blank ones left out
  /// @param merges rows over which cells are merged
  record Sheet(String name, List<Line> rows, List<Merge> merges) implements Raw {
    public Sheet {
      rows = List.copyOf(rows);
      merges = List.copyOf(merges);
    }
  }

  record Refused(RowFault fault) implements Raw {}

  /// One row.
  ///
  /// @param number as a spreadsheet counts, from 1
  /// @param bad cells that hold no plain value
  record Line(int number, List<String> cells, boolean hidden, List<Bad> bad) {
    public Line {
      cells = List.copyOf(cells);
      bad = List.copyOf(bad);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank) && bad.isEmpty();
    }
  }

  /// @param at place of the cell, from 0
  /// @param code of the fault
  record Bad(int at, String code) {}

  record Merge(int first, int last) {}

  static Refused refused(String code, Object... arguments) {
    return new Refused(RowFault.ofFile(code, arguments));
  }
}
