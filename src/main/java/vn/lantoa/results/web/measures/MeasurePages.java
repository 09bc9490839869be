package vn.lantoa.results.web.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.measures.Comparisons;
import vn.lantoa.results.measures.Comparisons.Side;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.MeasureReadings;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.PublishedFigure;
import vn.lantoa.results.measures.PublishedFigures;
import vn.lantoa.results.measures.Spoken;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;

/// What the agency's words count: the dictionary, and one word.
@Controller
class MeasurePages {
  static final String PATH = "/measures";

  private static final int YEARS = 5;
  private static final Spoken.Style TABLE = new Spoken.Style(Spoken.Precision.AUTO, 6);

  private final Measures measures;
  private final MeasureReadings readings;
  private final Comparisons comparisons;
  private final PublishedFigures published;
  private final FormulaVoice voice;
  private final FigureWords words;
  private final Clock clock;

  MeasurePages(
      Measures measures,
      MeasureReadings readings,
      Comparisons comparisons,
      PublishedFigures published,
      FormulaVoice voice,
      FigureWords words,
      Clock clock) {
    this.measures = measures;
    this.readings = readings;
    this.comparisons = comparisons;
    this.published = published;
    this.voice = voice;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Page list(Viewer viewer, Locale locale) {
    LocalDate today = LocalDate.now(clock);
    DayRange year = DayRange.year(today.getYear());
    return new MeasuresPage(
        measures.all().stream()
            .map(
                measure -> {
                  Measure.Version held = measure.on(today);
                  return new MeasuresPage.Line(
                      measure.code(),
                      measure.name().in(locale),
                      measure.noun().in(locale),
                      voice.say(held.formula(), locale),
                      amount(value(viewer, measure, held, year), locale),
                      measure.versions().size());
                })
            .toList(),
        measures.mayDefine(viewer));
  }

  private @Nullable BigDecimal value(
      Viewer viewer, Measure measure, Measure.Version version, DayRange period) {
    return readings
        .of(viewer, new Measures.Defined(measure, version), period, Approval.ALL)
        .value();
  }

  private String amount(@Nullable BigDecimal value, Locale locale) {
    return value == null ? "" : words.amount(value, TABLE, locale);
  }

  @GetMapping(PATH + "/{code}")
  Page show(
      Viewer viewer,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String done,
      Locale locale) {
    Measure measure = measures.find(code).orElseThrow(Refusal::absent);
    LocalDate today = LocalDate.now(clock);
    return new MeasurePage(
        measure.code(),
        measure.name().in(locale),
        measure.noun().in(locale),
        "measures.aggregation." + measure.aggregation().name().toLowerCase(Locale.ROOT),
        measure.owner(),
        versions(measure, today, locale),
        years(viewer, measure, today, locale),
        published.list(code).stream()
            .map(figure -> printed(viewer, measure, figure, locale))
            .toList(),
        measures.mayDefine(viewer),
        switch (done) {
          case "defined" -> "measures.done";
          case "printed" -> "measures.print.done";
          default -> "";
        });
  }

  private List<MeasurePage.Version> versions(Measure measure, LocalDate today, Locale locale) {
    List<MeasurePage.Version> told = new ArrayList<>();
    LocalDate next = null;
    for (Measure.Version version : measure.versions().reversed()) {
      told.add(
          new MeasurePage.Version(
              version.number(),
              version.from(),
              next == null ? null : next.minusDays(1),
              version.equals(measure.on(today)),
              voice.say(version.formula(), locale),
              version.basis(),
              version.note()));
      next = version.from();
    }
    return told;
  }

  private List<MeasurePage.Year> years(
      Viewer viewer, Measure measure, LocalDate today, Locale locale) {
    Measures.Defined defined = new Measures.Defined(measure, measure.on(today));
    List<MeasurePage.Year> told = new ArrayList<>();
    for (int back = 0; back < YEARS; back++) {
      int year = today.getYear() - back;
      DayRange period =
          back == 0 ? DayRange.inclusive(LocalDate.of(year, 1, 1), today) : DayRange.year(year);
      Comparisons.Compared compared =
          comparisons.compare(
              viewer,
              new Side.OfRecords(defined, period),
              new Side.OfRecords(defined, period.yearBefore()));
      BigDecimal value = readings.of(viewer, defined, period, Approval.ALL).value();
      told.add(
          new MeasurePage.Year(
              year,
              amount(value, locale),
              words.told(compared, Spoken.Style.AUTO, Growth.Style.QUALIFIED, locale),
              "/results?from=" + period.from() + "&to=" + period.last()));
    }
    return told;
  }

  private MeasurePage.Printed printed(
      Viewer viewer, Measure measure, PublishedFigure figure, Locale locale) {
    Integer number = figure.version();
    Measure.Version version = number == null ? null : measure.version(number).orElse(null);
    BigDecimal records = version == null ? null : value(viewer, measure, version, figure.period());
    return new MeasurePage.Printed(
        words.period(figure.period(), locale),
        voice.said(figure, locale),
        figure.change(),
        figure.source(),
        figure.printedOn(),
        number == null ? 0 : number,
        amount(records, locale),
        records != null && records.compareTo(figure.value()) == 0,
        figure.note());
  }
}
