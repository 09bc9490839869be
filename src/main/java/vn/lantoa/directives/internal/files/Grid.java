package vn.lantoa.directives.internal.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.shared.VietnameseText;

/// A table on its way to text.
///
/// Letterhead and signature are set in tables without lines: their cells are written one below the
/// other. The row of every other table is one line, `| cell | cell |`.
final class Grid {
  /// Folded words that only a letterhead, an address or a signature has.
  private static final List<String> FRAMES =
      List.of("doc lap tu do", "cong hoa xa hoi chu nghia", "noi nhan", "kinh gui");

  /// Rows that a table of that sort has at most.
  private static final int FRAME_ROWS = 8;

  private final List<List<List<String>>> rows = new ArrayList<>();

  void openRow() {
    rows.add(new ArrayList<>());
  }

  void add(List<String> cell) {
    if (rows.isEmpty()) {
      openRow();
    }
    rows.getLast().add(cell);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    boolean stacked = isFrame() || rows.stream().allMatch(row -> filled(row) <= 1);
    for (List<List<String>> row : rows) {
      if (stacked) {
        row.forEach(lines::addAll);
      } else if (filled(row) > 0) {
        lines.add(rowLine(row));
      }
    }
    return lines;
  }

  private boolean isFrame() {
    if (rows.size() > FRAME_ROWS) {
      return false;
    }
    String words =
        VietnameseText.fold(
            rows.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .collect(Collectors.joining(" ")));
    return FRAMES.stream().anyMatch(words::contains);
  }

  private static long filled(List<List<String>> row) {
    return row.stream().filter(cell -> !String.join("", cell).isBlank()).count();
  }

  private static String rowLine(List<List<String>> row) {
    return row.stream().map(Grid::cell).collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String cell(List<String> lines) {
    String words = String.join(" ", lines).replace('|', '/');
    return words.replaceAll("\\s+", " ").strip();
  }
}
