package vn.lantoa.results.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table as it is drawn: the template knows no figures, only cells.
///
/// @param foot total; empty for none
public record TableView(String caption, List<Head> heads, List<Line> lines, List<Cell> foot) {
  public TableView {
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
    foot = List.copyOf(foot);
  }

  /// @param hint full name where the text is short
  /// @param href address that sorts by it; null when it does not sort
  /// @param sorted `ascending` or `descending`; null when it is not the order
  /// @param isNumber aligned right
  public record Head(
      String text, String hint, @Nullable String href, @Nullable String sorted, boolean isNumber) {}

  /// @param id of the row, for links from the map
  public record Line(String id, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /// What stands in one place.
  public sealed interface Cell {
    /// The row's name.
    ///
    /// @param hint what tells it from others of the name; empty for nothing
    record Name(String text, String hint, @Nullable String href) implements Cell {}

    /// A figure that opens to its records; null where there is nothing to open.
    record Number(String text, @Nullable String href, boolean isZero) implements Cell {}

    record Text(String text) implements Cell {}

    /// Lengths in hundredths of the longest.
    record Bar(int now, int before) implements Cell {}

    record Empty() implements Cell {}
  }
}
