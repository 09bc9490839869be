package vn.lantoa.shared.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands at the beginning of a file, and how its columns were understood.
///
/// @param sheet name of the sheet; empty for CSV
/// @param row number of the row of headings; the likeliest one while nobody has said
/// @param lines first rows, as far as they were kept
/// @param names column → heading as the file writes it; empty while it is not understood
/// @param mapped whether a person said what the headings mean
/// @param notes what was noticed when reading
public record Head(
    String sheet,
    int row,
    List<Line> lines,
    Map<String, String> names,
    boolean mapped,
    List<RowFault> notes) {
  public Head {
    lines = List.copyOf(lines);
    names = Map.copyOf(names);
    notes = List.copyOf(notes);
  }

  /// @param number as a spreadsheet counts
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /// The row of headings among the lines; null when it was not kept.
  public @Nullable Line headings() {
    return lines.stream().filter(line -> line.number() == row).findFirst().orElse(null);
  }
}
