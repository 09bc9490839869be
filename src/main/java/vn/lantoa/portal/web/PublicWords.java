package vn.lantoa.portal.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.portal.OpenYear;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.PublicReports;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// Printed figures in words: in Vietnamese those of the report, in English the same said again.
@Component
class PublicWords {
  private static final int IN_ONE_BREATH = 4;

  private final FigureWords words;

  PublicWords(FigureWords words) {
    this.words = words;
  }

  List<PublicFigure> figures(OpenYear year, Tongue tongue) {
    return year.figures().stream().map(figure -> figure(figure, tongue)).toList();
  }

  private PublicFigure figure(OpenYear.Figure figure, Tongue tongue) {
    String name = figure.measure().measure().name().in(tongue.locale());
    Integer note = figure.note() == null ? null : figure.note() + 1;
    BigDecimal value = figure.printed().value();
    if (value == null) {
      return new PublicFigure(name, "", tongue.t("portal.unknown"), note);
    }
    String said = said(figure.measure(), figure.printed(), value, tongue);
    String amount = words.amount(value, figure.printed().amount(), tongue.locale());
    return said.startsWith(amount)
        ? new PublicFigure(name, amount, said.substring(amount.length()).strip(), note)
        : new PublicFigure(name, said, "", note);
  }

  private String said(
      Measures.Defined measure, Printout.Figure printed, BigDecimal value, Tongue tongue) {
    if (!tongue.isEnglish()) {
      return printed.text();
    }
    BigDecimal base = printed.base();
    DayRange basePeriod = printed.basePeriod();
    return base == null || basePeriod == null
        ? words.counted(value, measure.measure().noun(), printed.amount(), tongue.locale())
        : words.told(
            new Comparisons.Compared.Alike(
                measure, value, base, new Comparisons.Periods(printed.period(), basePeriod), null),
            printed.amount(),
            printed.change(),
            tongue.locale());
  }

  /// The first figures of the year as one sentence.
  String answer(OpenYear year, Tongue tongue) {
    return tongue.t(
        "portal.answer",
        opening(year.period(), tongue),
        figures(year, tongue).stream()
            .limit(IN_ONE_BREATH)
            .map(PublicFigure::inPassing)
            .collect(Collectors.joining("; ")));
  }

  private String opening(DayRange period, Tongue tongue) {
    String said = period(period, tongue);
    return said.substring(0, 1).toUpperCase(tongue.locale()) + said.substring(1);
  }

  String period(DayRange period, Tongue tongue) {
    return Objects.requireNonNull(words.period(period, tongue.locale()));
  }

  PublicDocument document(OpenYear year) {
    PublicReports.Document document = year.document();
    String notation =
        document.notation().startsWith("/") ? "…" + document.notation() : document.notation();
    return new PublicDocument(
        year.year(), document.title(), notation, document.day(), document.place(), year.frozenAt());
  }

  PublicDefinition definition(Measures.Defined measure, Tongue tongue) {
    return new PublicDefinition(
        measure.measure().code(),
        measure.measure().name().in(tongue.locale()),
        measure.measure().noun().in(tongue.locale()),
        measure.version().number(),
        measure.version().basis());
  }
}
