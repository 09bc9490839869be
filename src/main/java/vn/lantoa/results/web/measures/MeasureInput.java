package vn.lantoa.results.web.measures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.results.measures.FormulaBody;
import vn.lantoa.results.measures.Measure;

/// What somebody typed about a measure and one definition of it.
///
/// @param field of the sum; `underField` and its lists are what a ratio is divided by
/// @param count what is counted once each
/// @param series kind of participants
/// @param seen number of the latest definition that was shown
public record MeasureInput(
    @Nullable String code,
    @Nullable String nameVi,
    @Nullable String nameEn,
    @Nullable String nounVi,
    @Nullable String nounEn,
    @Nullable String owner,
    @Nullable String from,
    @Nullable String basis,
    @Nullable String note,
    @Nullable String type,
    @Nullable String field,
    @Nullable List<String> forms,
    @Nullable List<String> audiences,
    @Nullable List<String> policyAreas,
    @Nullable String underField,
    @Nullable List<String> underForms,
    @Nullable String count,
    @Nullable String series,
    @Nullable String seen) {

  /// What is typed before anybody typed.
  static MeasureInput blank(String from) {
    return new MeasureInput(
        "",
        "",
        "",
        "",
        "",
        "",
        from,
        "",
        "",
        "SUM",
        "quantity",
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        "",
        "",
        "0");
  }

  /// The definition that holds, to be changed.
  static MeasureInput of(Measure measure, String from) {
    FormulaBody body = FormulaBody.of(measure.latest().formula());
    FormulaBody inner = inner(body);
    FormulaBody under = body.under();
    return new MeasureInput(
        measure.code(),
        measure.name().vi(),
        measure.name().en(),
        measure.noun().vi(),
        measure.noun().en(),
        measure.owner(),
        from,
        "",
        "",
        body.type(),
        inner.field(),
        inner.forms(),
        inner.audiences(),
        inner.policyAreas(),
        under == null ? "" : under.field(),
        under == null ? List.of() : under.forms(),
        body.count(),
        body.series(),
        String.valueOf(measure.latest().number()));
  }

  private static FormulaBody inner(FormulaBody body) {
    FormulaBody of = body.of();
    FormulaBody over = body.over();
    if (of != null) {
      return of;
    }
    return over == null ? body : over;
  }

  FormulaBody formula() {
    FormulaBody sum = sum(text(field), forms, audiences, policyAreas);
    return switch (text(type)) {
      case "MAX" -> new FormulaBody("MAX", null, null, null, null, null, null, sum, null, null);
      case "RATIO" ->
          new FormulaBody(
              "RATIO",
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              sum,
              sum(text(underField), underForms, List.of(), List.of()));
      case "DISTINCT" ->
          new FormulaBody(
              "DISTINCT", null, forms, audiences, policyAreas, count, null, null, null, null);
      case "LAST" ->
          new FormulaBody("LAST", null, null, null, null, null, series, null, null, null);
      case "SUM" -> sum;
      default -> new FormulaBody(text(type), null, null, null, null, null, null, null, null, null);
    };
  }

  private static FormulaBody sum(
      String field,
      @Nullable List<String> forms,
      @Nullable List<String> audiences,
      @Nullable List<String> policyAreas) {
    return new FormulaBody(
        Formula.Aggregation.SUM.name(),
        field,
        forms,
        audiences,
        policyAreas,
        null,
        null,
        null,
        null,
        null);
  }

  /// What stands in a field of text.
  public String typed(String name) {
    return text(
        switch (name) {
          case "code" -> code;
          case "nameVi" -> nameVi;
          case "nameEn" -> nameEn;
          case "nounVi" -> nounVi;
          case "nounEn" -> nounEn;
          case "owner" -> owner;
          case "from" -> from;
          case "basis" -> basis;
          case "type" -> type;
          default -> note;
        });
  }

  int seenNumber() {
    return text(seen).matches("\\d{1,6}") ? Integer.parseInt(text(seen)) : 0;
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static List<String> codes(@Nullable List<String> typed) {
    return typed == null ? List.of() : typed;
  }
}
