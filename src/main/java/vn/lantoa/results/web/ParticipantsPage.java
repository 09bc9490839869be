package vn.lantoa.results.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// Counts of participants by month, with reach beside them.
///
/// @param problems what was wrong with the question; empty when there is an answer
/// @param answer null when the question was refused
/// @param mayImport whether the viewer may hand counts in
public record ParticipantsPage(
    String unit,
    Choices choices,
    List<Problem> problems,
    @Nullable Answer answer,
    boolean mayImport,
    String xlsx,
    String csv)
    implements Page {
  public ParticipantsPage {
    problems = List.copyOf(problems);
  }

  /// @param field id of the input
  public record Problem(String field, String text) {}

  public record Option(String value, String text, boolean chosen) {}

  /// @param from as typed, or the usual month
  public record Choices(
      List<Option> units, String from, String to, List<Option> kinds, List<Option> measures) {}

  /// @param isEmpty whether nobody said anything
  /// @param say the last month in one sentence
  public record Answer(
      boolean isEmpty,
      String say,
      MonthPlot counts,
      MonthPlot reach,
      List<Head> heads,
      List<Line> lines,
      boolean hasCarried,
      boolean hasSums,
      Instant asOf) {
    public Answer {
      heads = List.copyOf(heads);
      lines = List.copyOf(lines);
    }
  }

  /// @param partOf name of the kind in which this one is counted too; empty for none
  public record Head(String name, String partOf) {}

  /// A month.
  ///
  /// @param href what every unit said of it
  /// @param records the records of the month
  /// @param reach one figure a measure after the number of records; empty where nothing was said
  public record Line(
      String month, String href, List<Cell> cells, String records, List<String> reach) {}

  /// @param count empty where there is none
  /// @param note where it comes from, or what it lacks
  /// @param monthBefore change, empty where there is none to tell
  /// @param isGap whether parts of it are missing
  public record Cell(
      String count, String note, String monthBefore, String yearBefore, boolean isGap) {}
}
