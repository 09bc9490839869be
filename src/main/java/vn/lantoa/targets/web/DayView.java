package vn.lantoa.targets.web;

import java.util.List;
import vn.lantoa.targets.Standings.When;

/// On which day a view stands, and in whose units it is told.
///
/// @param on day as it was typed, empty for today
/// @param geographyOn likewise, empty for the day of the view
/// @param geographies the spans in which the provinces stayed as they were
/// @param problems fields that could not be read; the view is then of today
/// @param address of the view
public record DayView(
    When when,
    String on,
    String geographyOn,
    List<Chip> geographies,
    List<Problem> problems,
    StandingAddress address) {
  public DayView {
    geographies = List.copyOf(geographies);
    problems = List.copyOf(problems);
  }

  public record Chip(String text, String href, boolean isCurrent) {}

  /// @param field name of the input
  /// @param text what is wrong and what to do
  public record Problem(String field, String text) {}

  /// What is wrong with a field; empty for nothing.
  public String wrong(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }

  /// Whether it is told in other units than those of its day.
  public boolean isToldElsewhere() {
    return !when.on().equals(when.geographyOn());
  }
}
