package vn.lantoa.results.web.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// The form of a measure: a new word, or a new definition of one.
///
/// @param name of the measure; empty for a new one
/// @param choices of the lists, by name of the field
/// @param problems what was refused; empty for nothing
/// @param effects what the definition typed would change; null until it was asked for
public record MeasureFormPage(
    String name,
    MeasureInput input,
    Choices choices,
    List<Problem> problems,
    @Nullable Effects effects)
    implements Page {
  /// Fields of text of a new measure, in order.
  public static final List<String> NAMES =
      List.of("code", "nameVi", "nameEn", "nounVi", "nounEn", "owner");

  public MeasureFormPage {
    problems = List.copyOf(problems);
  }

  public boolean isNew() {
    return name.isEmpty();
  }

  /// Where the form goes.
  public String action() {
    return isNew()
        ? MeasurePages.PATH + "/new"
        : MeasurePages.PATH + "/" + input.typed("code") + "/revise";
  }

  /// What was wrong with a field; empty for nothing.
  public String wrong(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::text)
        .findFirst()
        .orElse("");
  }

  /// @param field anchor of the field
  public record Problem(String field, String text) {}

  public record Option(String value, String text, boolean chosen) {}

  /// @param underForms of what a ratio is divided by
  public record Choices(
      List<Option> types,
      List<Option> fields,
      List<Option> forms,
      List<Option> audiences,
      List<Option> policyAreas,
      List<Option> underFields,
      List<Option> underForms,
      List<Option> counts,
      List<Option> series) {}

  /// @param says the definition typed, in words
  public record Effects(String says, List<Year> years, List<Use> uses) {
    public Effects {
      years = List.copyOf(years);
      uses = List.copyOf(uses);
    }

    /// @param before empty where nothing can be said
    public record Year(int year, String before, String after, boolean differs) {}

    public record Use(String title, String printed, String address) {}
  }
}
