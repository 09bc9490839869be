package vn.lantoa.results.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of an answer as it is drawn.
///
/// @param foot the totals, each record once
/// @param cut what is not shown for want of room, in words; empty where all is
public record ExploreTable(
    String caption, List<Head> heads, List<Line> lines, Line foot, String cut) {
  public ExploreTable {
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
  }

  /// @param href address that sorts by it; null when it does not sort
  /// @param sorted `ascending` or `descending`; null when it is not the order
  public record Head(
      String text, @Nullable String href, @Nullable String sorted, boolean isNumber) {}

  public record Line(String id, String name, String hint, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /// @param href address of its records; null where there are none
  /// @param change against the compared figure, in words; empty for nothing
  /// @param shade class of its size, 0 to 5; -1 without shades
  /// @param bar null where none is drawn
  /// @param isNumber aligned right
  public record Cell(
      String text,
      @Nullable String href,
      String change,
      int shade,
      @Nullable Bar bar,
      boolean isNumber) {}

  /// Lengths in hundredths of the longest.
  public record Bar(int now, int before) {}
}
