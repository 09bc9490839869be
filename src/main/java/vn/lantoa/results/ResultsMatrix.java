package vn.lantoa.results;

import java.time.Instant;
import java.util.List;
import vn.lantoa.policy.Form;

/// Figures by two things at once: lines of one breakdown × forms of the national table.
///
/// @param columns the forms, in the order of the national table
/// @param lines in the order of [Results#table]
/// @param total the columns' totals and the chosen total, each counted once
public record ResultsMatrix(
    ResultsQuery query, List<Form> columns, List<Line> lines, Totals total, Instant asOf) {
  public ResultsMatrix {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /// @param chosen figure of the forms that the query asks for
  /// @param cells one for each column
  public record Line(Subject subject, Figure chosen, List<Figure> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /// Like a line, of all.
  public record Totals(Figure chosen, List<Figure> cells) {
    public Totals {
      cells = List.copyOf(cells);
    }
  }

  /// The total of one form of the national table.
  public Figure totalOf(Form form) {
    return total.cells().get(columns.indexOf(form));
  }
}
