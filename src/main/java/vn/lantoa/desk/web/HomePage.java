package vn.lantoa.desk.web;

import java.util.List;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Directives;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.ResultsTable;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// @param year days of the figures: this year until today
/// @param national whether the figures are those of the whole country
/// @param tasks open work of the viewer's units, most urgent first
/// @param letters newest directives that the viewer sees
/// @param figures by form of the national table, beside the same days last year
public record HomePage(
    Viewer viewer,
    DayRange year,
    boolean national,
    Slice<Assignments.Assignment> tasks,
    List<Directives.Line> letters,
    ResultsTable figures)
    implements Page {
  private static final int CARDS = 4;

  /// The rows that are shown large: the first of the national table that have figures.
  public List<ResultsTable.Row> cards() {
    return figures.rows().stream().filter(row -> !row.figure().isZero()).limit(CARDS).toList();
  }

  /// The address at which a form's figure opens.
  public String pathOf(ResultsTable.Row row) {
    return "/activities?form="
        + row.subject().key()
        + "&from="
        + year.from()
        + "&to="
        + year.last();
  }
}
