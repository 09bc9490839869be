package vn.lantoa.shared.imports.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// Texts of the cells of large sheets. What a format means is found out once, not a million times.
final class CellTexts {
  private static final int MOST_COLUMNS = 256;
  private static final int LONGEST_WHOLE = 15;
  private static final int DIGITS_OF_A_DAY = 5;
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private final Map<Format, Boolean> days = new HashMap<>();
  private final Map<String, String> serials = new HashMap<>();
  private final List<Integer> formulas = new ArrayList<>();

  private record Format(@Nullable Integer id, @Nullable String text) {}

  /// Places of formulas in the line read last whose value was taken.
  List<Integer> formulas() {
    return formulas;
  }

  Raw.Line line(Row row, boolean merged) {
    formulas.clear();
    List<Raw.Bad> bad = new ArrayList<>(0);
    int count = Math.min(row.getCellCount(), MOST_COLUMNS);
    String[] cells = new String[count];
    int filled = 0;
    for (int at = 0; at < count; at++) {
      Cell cell = row.getCell(at);
      cells[at] = cell == null ? "" : text(cell, at, bad);
      filled = cells[at].isBlank() ? filled : at + 1;
    }
    if (merged && filled > 0) {
      bad.add(new Raw.Bad(-1, "import.cells.merged"));
    }
    return new Raw.Line(row.getRowNum(), List.of(cells).subList(0, filled), row.isHidden(), bad);
  }

  private String text(Cell cell, int at, List<Raw.Bad> bad) {
    if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
      return computed(cell, at, bad);
    }
    if (cell.getType() == CellType.ERROR) {
      bad.add(new Raw.Bad(at, "import.cell.error"));
      return "";
    }
    return cell.getType() == CellType.NUMBER ? number(cell) : Workbook.text(cell);
  }

  /// The value that was computed when the workbook was saved.
  private String computed(Cell cell, int at, List<Raw.Bad> bad) {
    String value = cell.getRawValue();
    if (value == null || value.isBlank()) {
      bad.add(new Raw.Bad(at, "import.cell.formula"));
      return "";
    }
    if (value.startsWith("#")) {
      bad.add(new Raw.Bad(at, "import.cell.error"));
      return "";
    }
    formulas.add(at);
    if (!isDay(cell)) {
      return value;
    }
    try {
      return EPOCH.plusDays(new BigDecimal(value).longValue()).toString();
    } catch (NumberFormatException text) {
      return value;
    }
  }

  private String number(Cell cell) {
    String raw = cell.getRawValue();
    if (raw == null || !isPlain(raw)) {
      return Workbook.text(cell);
    }
    if (isGeneral(cell.getDataFormatString())) {
      return raw;
    }
    // A file names few days.
    return raw.length() == DIGITS_OF_A_DAY && isDay(cell)
        ? serials.computeIfAbsent(raw, serial -> Workbook.text(cell))
        : Workbook.text(cell);
  }

  private static boolean isGeneral(@Nullable String format) {
    return format == null || format.equals("General") || format.equals("0");
  }

  private static boolean isPlain(String raw) {
    if (raw.length() > LONGEST_WHOLE) {
      return false;
    }
    for (int at = 0; at < raw.length(); at++) {
      if (raw.charAt(at) < '0' || raw.charAt(at) > '9') {
        return false;
      }
    }
    return !raw.isEmpty();
  }

  private boolean isDay(Cell cell) {
    String format = cell.getDataFormatString();
    Integer id = cell.getDataFormatId();
    return days.computeIfAbsent(new Format(id, format), key -> Workbook.isDay(id, format));
  }
}
