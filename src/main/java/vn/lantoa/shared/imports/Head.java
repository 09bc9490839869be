package vn.lantoa.shared.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands at the beginning of a file, and how its columns were understood.
///
/// @param sheet name of the sheet; empty for CSV
/// @param row number of the row of headings, the lower one of two; the likeliest one while nobody
///   has said
/// @param lines first rows, as far as they were kept
/// @param names column → heading as the file writes it; empty while it is not understood
/// @param parts for each value whose figures stand in a column of their own, measure → heading;
///   empty where each row is one record
/// @param mapped whether a person said what the headings mean
/// @param notes what was noticed when reading
public record Head(
    String sheet,
    int row,
    List<Line> lines,
    Map<String, String> names,
    List<Map<String, String>> parts,
    boolean mapped,
    List<RowFault> notes) {
  public Head {
    lines = List.copyOf(lines);
    names = Map.copyOf(names);
    parts = parts.stream().map(Map::copyOf).toList();
    notes = List.copyOf(notes);
  }

  /// @param number as a spreadsheet counts
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    /// What stands in the cell; empty beyond the last.
    String cell(int at) {
      return at < cells.size() ? cells.get(at).strip() : "";
    }
  }

  /// The row of headings among the lines; null when it was not kept.
  public @Nullable Line headings() {
    return lines.stream().filter(line -> line.number() == row).findFirst().orElse(null);
  }

  /// Headings of the row, with those of groups above them; empty when the row was not kept.
  public List<String> headingsAt(int number) {
    return headings(lines, number);
  }

  /// The same of any lines.
  public static List<String> headings(List<Line> lines, int number) {
    return StackedHeadings.of(lines, number);
  }

  /// What stands above the headings.
  public List<String> titlesAbove(int number) {
    return titles(lines, number);
  }

  /// The same of any lines.
  public static List<String> titles(List<Line> lines, int number) {
    return lines.stream()
        .filter(line -> line.number() < number)
        .flatMap(line -> line.cells().stream())
        .filter(cell -> !cell.isBlank())
        .toList();
  }

  /// Place of a fault in the file: its row, and the heading of its column.
  ///
  /// @param fault numbered by records, see [StreamImporter.Row#number]
  public RowFault placed(RowFault fault) {
    String heading = names.getOrDefault(fault.column(), fault.column());
    int row = fault.row();
    if (!parts.isEmpty() && row > 0) {
      heading = parts.get(row % parts.size()).getOrDefault(fault.column(), heading);
      row = row / parts.size();
    }
    return new RowFault(row, sheet, heading, fault.code(), fault.arguments());
  }
}
