package vn.lantoa.portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.portal.OpenResults;
import vn.lantoa.portal.OpenYear;
import vn.lantoa.shared.web.PublicPage;

/// Yearly results for everybody. An answer is kept for some minutes, so that a page that many look
/// at is seldom asked for.
@Controller
class PublicResultsPages {
  static final String PATH = "/public/results";
  static final Duration FRESH = Duration.ofMinutes(5);

  private final OpenResults results;
  private final PublicWords words;
  private final PublicBars bars;
  private final DatasetCard card;
  private final PortalSettings settings;
  private final MessageSource messages;

  PublicResultsPages(
      OpenResults results,
      PublicWords words,
      PublicBars bars,
      DatasetCard card,
      PortalSettings settings,
      MessageSource messages) {
    this.results = results;
    this.words = words;
    this.bars = bars;
    this.card = card;
    this.settings = settings;
    this.messages = messages;
  }

  @GetMapping(PATH)
  PublicPage years(@RequestParam(defaultValue = "") String lang) {
    Tongue tongue = Tongue.of(messages, lang);
    List<OpenYear> years = results.years();
    Optional<OpenYear> newest = years.stream().findFirst();
    PublicResultsPage page =
        new PublicResultsPage(
            language(PATH, tongue),
            newest.map(year -> words.answer(year, tongue)).orElse(""),
            newest.map(words::document).orElse(null),
            newest.map(year -> words.figures(year, tongue)).orElse(List.of()),
            newest.map(OpenYear::footnotes).orElse(List.of()),
            years.stream().map(words::document).toList(),
            about(PATH, years, tongue));
    return PublicPage.found(page, tongue.locale(), FRESH);
  }

  /// What is no published year is not found, in the words of these pages.
  @GetMapping(PATH + "/{name:[^.]+}")
  PublicPage year(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String measure,
      @RequestParam(defaultValue = "") String lang) {
    Tongue tongue = Tongue.of(messages, lang);
    Optional<OpenYear> year =
        name.matches("[0-9]{4}") ? results.find(Integer.parseInt(name)) : Optional.empty();
    return year.map(found -> PublicPage.found(page(found, measure, tongue), tongue.locale(), FRESH))
        .orElseGet(
            () -> PublicPage.absent(new PublicAbsentPage(language(PATH, tongue)), tongue.locale()));
  }

  private PublicYearPage page(OpenYear year, String measure, Tongue tongue) {
    String path = PATH + "/" + year.year();
    return new PublicYearPage(
        language(path, tongue),
        words.document(year),
        words.answer(year, tongue),
        words.figures(year, tongue),
        bars.units(year, measure, tongue),
        bars.months(year, tongue),
        bars.table(year, tongue).orElse(null),
        year.measures().stream().map(one -> words.definition(one, tongue)).toList(),
        year.footnotes(),
        about(path, List.of(year), tongue));
  }

  private PublicAbout about(String path, List<OpenYear> years, Tongue tongue) {
    return new PublicAbout(card.embedded(path, years, tongue), settings.license(), settings.mail());
  }

  private static PublicLanguage language(String path, Tongue tongue) {
    return new PublicLanguage(tongue.isEnglish() ? "?lang=en" : "", path, path + "?lang=en");
  }
}
