package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.ResultsQuery.Approval;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.measures.Growth;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.MeasureReadings;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.results.measures.PublishedFigure;
import vn.lantoa.results.measures.PublishedFigures;
import vn.lantoa.results.measures.Spoken;
import vn.lantoa.results.web.measures.FormulaVoice;
import vn.lantoa.shared.DayRange;

/// The page that explains why two documents print two figures from the same records: every word of
/// the dictionary with more than one definition.
@Controller
class DefinitionsPages {
  private final Measures measures;
  private final MeasureReadings readings;
  private final PublishedFigures published;
  private final FormulaVoice voice;
  private final FigureWords words;
  private final Clock clock;

  DefinitionsPages(
      Measures measures,
      MeasureReadings readings,
      PublishedFigures published,
      FormulaVoice voice,
      FigureWords words,
      Clock clock) {
    this.measures = measures;
    this.readings = readings;
    this.published = published;
    this.voice = voice;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping(ResultsPages.PATH + "/definitions")
  DefinitionsPage show(Viewer viewer, Locale locale) {
    return new DefinitionsPage(
        measures.all().stream()
            .filter(measure -> measure.versions().size() > 1)
            .map(measure -> drawn(viewer, measure, locale))
            .toList());
  }

  private DefinitionsPage.Measure drawn(Viewer viewer, Measure measure, Locale locale) {
    return new DefinitionsPage.Measure(
        measure.name().in(locale),
        "/measures/" + measure.code(),
        measure.versions().stream()
            .map(Measure.Version::note)
            .filter(note -> !note.isEmpty())
            .collect(Collectors.joining(" ")),
        measure.versions().reversed().stream()
            .map(version -> drawn(viewer, new Measures.Defined(measure, version), locale))
            .toList());
  }

  /// Over the days that a document printed it for, or else over this year.
  private DefinitionsPage.Definition drawn(Viewer viewer, Measures.Defined defined, Locale locale) {
    Measure.Version version = defined.version();
    PublishedFigure figure =
        published.list(defined.measure().code()).stream()
            .filter(one -> Objects.equals(one.version(), version.number()))
            .findFirst()
            .orElse(null);
    DayRange period =
        figure == null ? DayRange.year(LocalDate.now(clock).getYear()) : figure.period();
    MeasureReadings.Amount now = readings.of(viewer, defined, period, Approval.ALL);
    MeasureReadings.Amount before = readings.of(viewer, defined, period.yearBefore(), Approval.ALL);
    return new DefinitionsPage.Definition(
        version.number(),
        version.basis(),
        voice.say(version.formula(), locale),
        words.period(period, locale),
        figure == null ? "" : voice.said(figure, locale),
        figure == null ? "" : figure.source(),
        counted(now, defined, locale),
        change(now, before, locale),
        href(defined, period));
  }

  private String counted(MeasureReadings.Amount now, Measures.Defined defined, Locale locale) {
    var value = now.value();
    return value == null
        ? "–"
        : words.counted(value, defined.measure().noun(), Spoken.Style.EXACT, locale);
  }

  private @Nullable String change(
      MeasureReadings.Amount now, MeasureReadings.Amount before, Locale locale) {
    var value = now.value();
    var base = before.value();
    String said =
        value == null || base == null ? "" : words.change(value, base, Growth.Style.TIMES, locale);
    return said.isEmpty() ? null : said;
  }

  private static String href(Measures.Defined defined, DayRange period) {
    if (!ExploreReader.canTell(defined.version().formula())) {
      return "/measures/" + defined.measure().code();
    }
    return new Address(ExploreAsked.PATH, new LinkedHashMap<>())
        .with("measure", defined.ref().toString())
        .with("from", period.from().toString())
        .with("to", period.last().toString())
        .with("compare", "same-period-last-year")
        .href();
  }
}
