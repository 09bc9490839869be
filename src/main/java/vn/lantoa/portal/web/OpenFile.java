package vn.lantoa.portal.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.portal.OpenYear;

/// A year as JSON. Days are the first and the last.
///
/// @param language of names; titles, texts and footnotes are those of the document
record OpenFile(
    int year,
    String language,
    String license,
    Document document,
    Instant frozenAt,
    List<Defined> measures,
    List<Said> figures,
    List<String> footnotes,
    List<Observed> observations) {

  record Document(String title, String notation, LocalDate issued, String place) {}

  record Defined(
      String code, String name, String unitOfCount, int definition, String basis, LocalDate from) {}

  /// A figure as a sentence of the document says it.
  record Said(
      String code,
      int definition,
      LocalDate from,
      LocalDate to,
      @Nullable BigDecimal value,
      @Nullable LocalDate baseFrom,
      @Nullable LocalDate baseTo,
      @Nullable BigDecimal base,
      String text) {
    static Said of(OpenYear.Figure figure) {
      var printed = figure.printed();
      var basePeriod = printed.basePeriod();
      return new Said(
          figure.measure().measure().code(),
          figure.measure().version().number(),
          printed.period().from(),
          printed.period().last(),
          Numbers.plain(printed.value()),
          basePeriod == null ? null : basePeriod.from(),
          basePeriod == null ? null : basePeriod.last(),
          Numbers.plain(printed.base()),
          printed.text());
    }
  }

  /// The columns of the CSV file.
  record Observed(
      String measure,
      String code,
      int definition,
      String unit,
      LocalDate from,
      LocalDate to,
      @Nullable BigDecimal value) {
    static Observed of(OpenYear.Observation one, Tongue tongue) {
      return new Observed(
          one.measure().measure().name().in(tongue.locale()),
          one.measure().measure().code(),
          one.measure().version().number(),
          one.isOfAgency() ? tongue.t("portal.country") : one.unit(),
          one.period().from(),
          one.period().last(),
          Numbers.plain(one.value()));
    }
  }

  static OpenFile of(OpenYear year, String license, Tongue tongue) {
    var document = year.document();
    return new OpenFile(
        year.year(),
        tongue.isEnglish() ? "en" : "vi",
        license,
        new Document(document.title(), document.notation(), document.day(), document.place()),
        year.frozenAt(),
        year.measures().stream()
            .map(
                one ->
                    new Defined(
                        one.measure().code(),
                        one.measure().name().in(tongue.locale()),
                        one.measure().noun().in(tongue.locale()),
                        one.version().number(),
                        one.version().basis(),
                        one.version().from()))
            .toList(),
        year.figures().stream().map(Said::of).toList(),
        year.footnotes(),
        observed(year, tongue));
  }

  static List<Observed> observed(OpenYear year, Tongue tongue) {
    return year.observations().stream().map(one -> Observed.of(one, tongue)).toList();
  }
}
