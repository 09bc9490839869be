package vn.lantoa.shared.imports;

import java.util.List;

/// What is wrong with a row. Its words are the message `error.<code>`, filled with the arguments.
///
/// @param row as a spreadsheet counts, the heading usually 1; number of the feature from 1 for
///   GeoJSON; 0 for the file as a whole
/// @param sheet name of the sheet; empty where there are none
/// @param column heading as the file writes it; empty for the row as a whole
public record RowFault(int row, String sheet, String column, String code, List<Object> arguments) {
  public RowFault {
    arguments = List.copyOf(arguments);
  }

  /// Of the file as a whole.
  public static RowFault ofFile(String code, Object... arguments) {
    return new RowFault(0, "", "", code, List.of(arguments));
  }

  /// Of a row that has no sheet.
  public static RowFault ofRow(int row, String column, String code, Object... arguments) {
    return new RowFault(row, "", column, code, List.of(arguments));
  }
}
