package vn.lantoa.results.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// The figures of a period.
///
/// @param problems what was wrong with the question; empty when there is an answer
/// @param answer null when the question was refused
public record ResultsPage(
    String title,
    String lede,
    FilterBar filters,
    List<Problem> problems,
    @Nullable Answer answer,
    String xlsx,
    String csv)
    implements Page {
  public ResultsPage {
    problems = List.copyOf(problems);
  }

  /// @param field id of the input
  public record Problem(String field, String text) {}

  /// @param say the result in one sentence; empty when there is nothing
  /// @param note what a reader of the table must know; empty for nothing
  /// @param map null where rows are no provinces
  /// @param chart null where rows are no months
  public record Answer(
      boolean isEmpty,
      String say,
      String note,
      List<Card> cards,
      TableView table,
      @Nullable MapView map,
      @Nullable MonthChart chart) {
    public Answer {
      cards = List.copyOf(cards);
    }
  }

  /// A fact shown large.
  public record Card(String label, String value, String change, String href) {}
}
