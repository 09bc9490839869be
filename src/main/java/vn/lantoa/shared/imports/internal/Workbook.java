package vn.lantoa.shared.imports.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.imports.RowFault;

/// Reads the one sheet of a workbook. What could hide something from whoever looks at it is
/// refused: hidden sheets and rows, formulas, merged cells, more than one sheet with content.
final class Workbook {
  private static final int MOST_COLUMNS = 256;
  private static final Pattern ZEROS = Pattern.compile("0{2,10}");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  private Workbook() {}

  static Raw read(byte[] bytes) {
    try {
      WorkbookParts parts = WorkbookParts.of(bytes);
      try (ReadableWorkbook book =
          new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
        return onlySheet(book, parts);
      }
    } catch (Unpacked.TooLarge bomb) {
      return Raw.refused("import.file.bomb");
    } catch (IOException | RuntimeException broken) {
      return Raw.refused("import.file.broken");
    }
  }

  private static Raw onlySheet(ReadableWorkbook book, WorkbookParts parts) throws IOException {
    List<Sheet> filled = new ArrayList<>();
    for (Sheet sheet : book.getSheets().toList()) {
      Optional<Integer> first = firstFilledRow(sheet);
      if (first.isEmpty()) {
        continue;
      }
      if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
        return new Raw.Refused(
            new RowFault(
                first.get(), sheet.getName(), "", "import.sheet.hidden", List.of(sheet.getName())));
      }
      filled.add(sheet);
    }
    if (filled.isEmpty()) {
      return Raw.refused("import.file.empty");
    }
    if (filled.size() > 1) {
      String names = String.join(", ", filled.stream().map(Sheet::getName).toList());
      String second = filled.get(1).getName();
      return new Raw.Refused(
          new RowFault(
              firstFilledRow(filled.get(1)).orElse(1),
              second,
              "",
              "import.sheets.several",
              List.of(names)));
    }
    return rows(filled.getFirst(), parts.mergesOf(filled.getFirst().getName()));
  }

  private static Optional<Integer> firstFilledRow(Sheet sheet) throws IOException {
    try (Stream<Row> rows = sheet.openStream()) {
      return rows.filter(row -> !line(row).isBlank()).map(Row::getRowNum).findFirst();
    }
  }

  private static Raw rows(Sheet sheet, List<Raw.Merge> merges) throws IOException {
    List<Raw.Line> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        Raw.Line line = line(each.next());
        if (!line.isBlank()) {
          lines.add(line);
        }
        if (lines.size() > Raw.MOST_ROWS + 100) {
          return Raw.refused("import.rows.many", Raw.MOST_ROWS);
        }
      }
    }
    return new Raw.Sheet(sheet.getName(), lines, merges);
  }

  private static Raw.Line line(Row row) {
    List<String> cells = new ArrayList<>();
    List<Raw.Bad> bad = new ArrayList<>();
    int blank = 0;
    for (int at = 0; at < Math.min(row.getCellCount(), MOST_COLUMNS); at++) {
      Cell cell = row.getCell(at);
      String text = cell == null ? "" : text(cell);
      if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
        bad.add(new Raw.Bad(at, "import.cell.formula"));
      } else if (cell != null && cell.getType() == CellType.ERROR) {
        bad.add(new Raw.Bad(at, "import.cell.error"));
      }
      cells.add(text);
      blank = text.isBlank() ? blank + 1 : 0;
    }
    return new Raw.Line(
        row.getRowNum(), cells.subList(0, cells.size() - blank), row.isHidden(), bad);
  }

  static String text(Cell cell) {
    return switch (cell.getType()) {
      case EMPTY, ERROR, FORMULA -> "";
      case STRING -> String.valueOf(cell.asString());
      case BOOLEAN -> String.valueOf(cell.asBoolean());
      case NUMBER -> number(cell);
    };
  }

  /// Days as `2025-07-01`; whole numbers without a decimal point; codes kept as numbers with the
  /// zeros that their format shows.
  private static String number(Cell cell) {
    String format = cell.getDataFormatString();
    if (isDay(cell.getDataFormatId(), format)) {
      return cell.asDate().toLocalDate().toString();
    }
    BigDecimal number = cell.asNumber();
    String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    boolean padded = format != null && ZEROS.matcher(format).matches() && number.scale() <= 0;
    return padded ? "0".repeat(Math.max(0, format.length() - plain.length())) + plain : plain;
  }

  /// By the built-in number of the format, or by the letters it is written with.
  static boolean isDay(@Nullable Integer id, @Nullable String format) {
    if (id != null && (id >= 14 && id <= 17 || id == 22)) {
      return true;
    }
    if (format == null) {
      return false;
    }
    String letters = QUOTED.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
    return letters.contains("y") && (letters.contains("d") || letters.contains("m"));
  }
}
