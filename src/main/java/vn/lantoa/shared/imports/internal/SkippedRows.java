package vn.lantoa.shared.imports.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.RowFault;

/// Rows of a report that tell of no work: numbers of its columns below the headings, totals, and,
/// where figures stand beside each other, rows without any. What was left out is told.
final class SkippedRows {
  private static final int MOST_NUMBERS = 20;
  private static final int LONGEST_ORDINAL = 7;
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:tong|cong|tong cong|tong so|tong chung|cong chung|total|sum)"
              + "(?: (?:toan|ca|chung|thang|quy|nam|tuan|ky|cac|luy ke|trong|i|1)(?: .*)?)?");
  private static final Pattern ORDINAL = Pattern.compile("[0-9]{0,4}|[ivxlc]+|[a-z]");

  private final List<Integer> totals = new ArrayList<>();
  private boolean isFirst = true;
  private int total;
  private int empty;

  /// Whether the line is no row of work, which is then remembered.
  boolean take(Raw.Line line) {
    boolean wasFirst = isFirst;
    isFirst = false;
    if (wasFirst && isNumbering(line)) {
      return true;
    }
    if (!isTotal(line)) {
      return false;
    }
    total++;
    if (totals.size() < MOST_NUMBERS) {
      totals.add(line.number());
    }
    return true;
  }

  /// A row without figures.
  void empty() {
    empty++;
  }

  /// The first words of the row, behind its number.
  static boolean isTotal(Raw.Line line) {
    for (String cell : line.cells()) {
      String text = cell.strip();
      if (text.isEmpty()) {
        continue;
      }
      char first = Character.toLowerCase(text.charAt(0));
      boolean mayBe = first == 't' || first == 'c' || first == 's';
      String folded = mayBe || text.length() < LONGEST_ORDINAL ? VietnameseText.fold(text) : "-";
      if (mayBe && TOTAL.matcher(folded).matches()) {
        return true;
      }
      if (!ORDINAL.matcher(folded).matches()) {
        return false;
      }
    }
    return false;
  }

  /// (1) (2) (3), or A B 1 2 3.
  private static boolean isNumbering(Raw.Line line) {
    int last = -1;
    int numbers = 0;
    for (String cell : line.cells()) {
      String text = VietnameseText.fold(cell);
      if (text.isEmpty() || text.matches("[a-z]")) {
        continue;
      }
      if (!text.matches("\\d{1,2}") || last >= 0 && Integer.parseInt(text) != last + 1) {
        return false;
      }
      last = Integer.parseInt(text);
      numbers++;
    }
    return numbers > 2;
  }

  List<RowFault> notes() {
    List<RowFault> notes = new ArrayList<>();
    if (total > 0) {
      String numbers = String.join(", ", totals.stream().map(String::valueOf).toList());
      notes.add(
          RowFault.ofFile(
              "import.rows.totals", total, numbers + (total > totals.size() ? " …" : "")));
    }
    if (empty > 0) {
      notes.add(RowFault.ofFile("import.rows.without", empty));
    }
    return notes;
  }
}
