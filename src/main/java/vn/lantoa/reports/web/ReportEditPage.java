package vn.lantoa.reports.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;
import vn.lantoa.shared.web.Page;

/// The form of a report's text, with the words that stand for figures.
///
/// @param seen version that is edited
/// @param palette measures that may be put in
/// @param narrowings by which figures may be narrowed
/// @param now the text that somebody else wrote meanwhile; null for none
public record ReportEditPage(
    String id,
    String title,
    LocalDate definitionsOn,
    List<Report.Section> sections,
    int seen,
    List<Measure> palette,
    List<Narrowing> narrowings,
    List<ReportPage.Problem> problems,
    @Nullable Report now,
    @Nullable Printout look)
    implements Page {
  /// What may be written into a text, in order.
  public static final List<String> MANNERS =
      List.of("told", "value", "manner", "narrowed", "table", "chart", "collected");

  public ReportEditPage {
    sections = List.copyOf(sections);
    palette = List.copyOf(palette);
    narrowings = List.copyOf(narrowings);
    problems = List.copyOf(problems);
  }

  /// What figures may be put in as: told, value, table, bars, months.
  public static final List<String> FIGURES = List.of("told", "value", "table", "bars", "months");

  /// @param key such as `audience`
  public record Narrowing(String key, List<Choice> choices) {
    public Narrowing {
      choices = List.copyOf(choices);
    }
  }

  /// @param written as it stands in the text
  public record Choice(String written, String name) {}

  /// @param code as it is written into the text
  public record Measure(String code, String name, String noun) {}

  /// What was wrong with a field; empty for nothing.
  public String wrong(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(ReportPage.Problem::text)
        .findFirst()
        .orElse("");
  }
}
