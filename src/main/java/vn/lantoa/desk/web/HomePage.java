package vn.lantoa.desk.web;

import java.util.Comparator;
import java.util.List;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Directives;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.ResultsTable;
import vn.lantoa.results.Subject;
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

  /// The rows that are shown large: those that the collection board asks for first.
  public List<ResultsTable.Row> cards() {
    return figures.rows().stream()
        .filter(row -> !row.figure().isZero() && orderOf(row) <= CARDS)
        .sorted(Comparator.comparingInt(HomePage::orderOf))
        .toList();
  }

  private static int orderOf(ResultsTable.Row row) {
    Integer order = row.subject() instanceof Subject.OfForm of ? of.form().boardOrder() : null;
    return order == null ? Integer.MAX_VALUE : order;
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
