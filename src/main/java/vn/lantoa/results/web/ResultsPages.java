package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Results;
import vn.lantoa.shared.web.Rendered;

/// The page of figures.
@Controller
class ResultsPages {
  static final String PATH = "/results";

  private final Results results;
  private final QueryReader queries;
  private final PageDrawing pages;
  private final WordsOf words;
  private final Taxonomies taxonomies;
  private final Clock clock;

  ResultsPages(
      Results results,
      QueryReader queries,
      PageDrawing pages,
      WordsOf words,
      Taxonomies taxonomies,
      Clock clock) {
    this.results = results;
    this.queries = queries;
    this.pages = pages;
    this.words = words;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  @GetMapping(PATH)
  Rendered show(Viewer viewer, ResultsInput typed, Locale locale) {
    ResultsInput input =
        typed.forPeople(LocalDate.now(clock), taxonomies.nationalForms().getFirst().code());
    Words language = words.language(locale);
    return switch (queries.read(input)) {
      case QueryReader.Reading.Refused refused ->
          Rendered.refused(pages.refused(refused.errors(), input, language));
      case QueryReader.Reading.Understood understood ->
          new Rendered(
              HttpStatus.OK,
              pages.answered(results.matrix(viewer, understood.query()), input, language));
    };
  }
}
