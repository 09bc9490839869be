package vn.lantoa.shared.imports.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lantoa.shared.imports.Head;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Table;

/// Reads a table out of a file, or says for each place why not.
final class TableReader {
  private static final int MOST_FAULTS = 10_000;

  private TableReader() {}

  /// What came of reading.
  sealed interface Reading {
    /// @param head where the headings stand, for rows that go back
    record Read(Table table, Head head, List<RowFault> notes) implements Reading {}

    record Refused(List<RowFault> faults) implements Reading {}
  }

  /// @param encoding of CSV; empty to find it out
  static Reading read(byte[] bytes, String encoding, List<Shape> shapes) {
    Raw raw =
        switch (FileType.of(bytes)) {
          case EMPTY -> Raw.refused("import.file.empty");
          case ZIP -> Workbook.read(bytes);
          case ENCRYPTED -> Raw.refused("import.file.password");
          case OLD_EXCEL -> Raw.refused("import.file.xls");
          case TEXT -> CsvText.read(bytes, encoding, shapes);
        };
    return switch (raw) {
      case Raw.Refused(RowFault fault) -> new Reading.Refused(List.of(fault));
      case Raw.Sheet sheet -> table(sheet, shapes);
    };
  }

  private static Reading table(Raw.Sheet sheet, List<Shape> shapes) {
    Optional<Headings.Match> found = Headings.best(sheet.rows(), shapes);
    if (found.isEmpty()) {
      return new Reading.Refused(
          List.of(new RowFault(0, sheet.name(), "", "import.headings.missing", wanted(shapes))));
    }
    Headings.Match match = found.get();
    Raw.Line headings = sheet.rows().get(match.at());
    List<Raw.Line> lines = sheet.rows().subList(match.at() + 1, sheet.rows().size());
    List<RowFault> faults = new ArrayList<>(wrongHeadings(sheet, headings, match));
    sheet.merges().stream()
        .filter(merge -> merge.last() >= headings.number())
        .map(merge -> fault(sheet, Math.max(merge.first(), 1), "", "import.cells.merged"))
        .forEach(faults::add);
    lines.forEach(line -> wrongCells(sheet, headings, line, faults));
    if (faults.isEmpty() && lines.isEmpty()) {
      faults.add(fault(sheet, headings.number(), "", "import.table.empty"));
    }
    if (faults.isEmpty() && lines.size() > Raw.MOST_ROWS) {
      faults.add(fault(sheet, 0, "", "import.rows.many", Raw.MOST_ROWS));
    }
    return faults.isEmpty()
        ? read(sheet, headings, match, lines)
        : new Reading.Refused(faults.stream().limit(MOST_FAULTS).toList());
  }

  private static List<Object> wanted(List<Shape> shapes) {
    return List.of(
        shapes.getFirst().columns().stream()
            .filter(Shape.Column::required)
            .map(Shape.Column::name)
            .collect(Collectors.joining(", ")));
  }

  private static List<RowFault> wrongHeadings(
      Raw.Sheet sheet, Raw.Line headings, Headings.Match match) {
    List<RowFault> faults = new ArrayList<>();
    match
        .missing()
        .forEach(
            column ->
                faults.add(
                    fault(sheet, headings.number(), column, "import.column.missing", column)));
    match
        .doubled()
        .forEach(
            cell -> {
              String heading = headings.cells().get(cell).strip();
              faults.add(
                  fault(sheet, headings.number(), heading, "import.column.doubled", heading));
            });
    return faults;
  }

  private static void wrongCells(
      Raw.Sheet sheet, Raw.Line headings, Raw.Line line, List<RowFault> faults) {
    if (line.hidden()) {
      faults.add(fault(sheet, line.number(), "", "import.row.hidden"));
    }
    for (Raw.Bad bad : line.bad()) {
      faults.add(fault(sheet, line.number(), headingOf(headings, bad.at()), bad.code()));
    }
    for (int cell = headings.cells().size(); cell < line.cells().size(); cell++) {
      if (!line.cells().get(cell).isBlank()) {
        faults.add(fault(sheet, line.number(), letters(cell), "import.row.long"));
        return;
      }
    }
  }

  private static Reading read(
      Raw.Sheet sheet, Raw.Line headings, Headings.Match match, List<Raw.Line> lines) {
    Map<String, String> written = new HashMap<>();
    match.indexes().forEach((column, cell) -> written.put(column, headingOf(headings, cell)));
    Table.Places places = new Table.Places(sheet.name(), match.indexes(), written);
    List<Table.Row> rows =
        lines.stream().map(line -> new Table.Row(line.number(), places, line.cells())).toList();
    List<RowFault> notes =
        match.unknown().stream()
            .map(
                cell -> {
                  String heading = headingOf(headings, cell);
                  return fault(sheet, headings.number(), heading, "import.column.unknown", heading);
                })
            .toList();
    Head head =
        new Head(sheet.name(), headings.number(), List.of(), written, List.of(), false, List.of());
    return new Reading.Read(new Table(match.shape(), written, rows), head, notes);
  }

  private static String headingOf(Raw.Line headings, int cell) {
    String heading = cell < headings.cells().size() ? headings.cells().get(cell).strip() : "";
    return heading.isEmpty() ? letters(cell) : heading;
  }

  /// A, B … Z, AA: what a spreadsheet calls the column.
  static String letters(int cell) {
    String last = String.valueOf((char) ('A' + cell % 26));
    return cell < 26 ? last : letters(cell / 26 - 1) + last;
  }

  private static RowFault fault(
      Raw.Sheet sheet, int row, String column, String code, Object... arguments) {
    return new RowFault(row, sheet.name(), column, code, List.of(arguments));
  }
}
