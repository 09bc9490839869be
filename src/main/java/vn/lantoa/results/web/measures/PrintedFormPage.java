package vn.lantoa.results.web.measures;

import java.util.List;
import vn.lantoa.shared.web.Page;

/// The form of a figure that a document printed.
///
/// @param name of the measure
/// @param versions definitions that the document may have used
public record PrintedFormPage(
    String code,
    String name,
    PrintedInput input,
    List<MeasureFormPage.Option> versions,
    List<MeasureFormPage.Option> qualifiers,
    List<MeasureFormPage.Problem> problems)
    implements Page {
  /// Fields of one line, in order; days and the number have their own keyboards.
  public static final List<String> FIELDS =
      List.of("from", "to", "value", "source", "printedOn", "change", "note");

  public PrintedFormPage {
    versions = List.copyOf(versions);
    qualifiers = List.copyOf(qualifiers);
    problems = List.copyOf(problems);
  }

  public static boolean isDay(String field) {
    return field.equals("from") || field.equals("to") || field.equals("printedOn");
  }

  public static boolean isOptional(String field) {
    return field.equals("printedOn") || field.equals("change") || field.equals("note");
  }

  /// What was wrong with a field; empty for nothing.
  public String wrong(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(MeasureFormPage.Problem::text)
        .findFirst()
        .orElse("");
  }
}
