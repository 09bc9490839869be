package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.organisation.Geography;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.MeasureDefinition;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.Subject;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Refusal;

/// Puts the page together.
@Component
class PageDrawing {
  private final Taxonomies taxonomies;
  private final Geography geography;
  private final TileFiles tiles;
  private final JsonMapper json;
  private final Errors errors;
  private final Clock clock;

  PageDrawing(
      Taxonomies taxonomies,
      Geography geography,
      TileFiles tiles,
      JsonMapper json,
      Errors errors,
      Clock clock) {
    this.taxonomies = taxonomies;
    this.geography = geography;
    this.tiles = tiles;
    this.json = json;
    this.errors = errors;
    this.clock = clock;
  }

  /// The page of an answer.
  ResultsPage answered(ResultsMatrix matrix, ResultsInput input, Words words) {
    ResultsQuery query = matrix.query();
    String title = words.t("results.title", words.period(query.period()));
    String lede =
        words.t(
            "results.lede",
            words.at(matrix.asOf()),
            geography.provincesOn(query.geographyOn()).size(),
            words.d(query.geographyOn()));
    return page(title, lede, List.of(), answer(matrix, input, words), input, words);
  }

  /// The page that says what was wrong with the question, with everything typed.
  ResultsPage refused(List<Refusal.FieldError> refusals, ResultsInput input, Words words) {
    List<ResultsPage.Problem> problems =
        refusals.stream()
            .map(each -> new ResultsPage.Problem(each.field(), errors.textOf(each, words.locale())))
            .toList();
    return page(words.t("results.title.bare"), "", problems, null, input, words);
  }

  private ResultsPage page(
      String title,
      String lede,
      List<ResultsPage.Problem> problems,
      ResultsPage.@Nullable Answer answer,
      ResultsInput input,
      Words words) {
    LocalDate today = LocalDate.now(clock);
    FilterBar filters =
        new FilterDrawing(taxonomies, words, input, today)
            .draw(geography.provincesOn(geographyOf(input, today)));
    Address address = Address.of(ResultsPages.PATH, input);
    return new ResultsPage(
        title,
        lede,
        filters,
        problems,
        answer,
        address.at(ResultsPages.PATH + ".xlsx").href(),
        address.at(ResultsPages.PATH + ".csv").href());
  }

  private static LocalDate geographyOf(ResultsInput input, LocalDate today) {
    return ResultsInput.or(input.geographyOn(), "").equals(FilterDrawing.OLD_GEOGRAPHY.toString())
        ? FilterDrawing.OLD_GEOGRAPHY
        : today;
  }

  private ResultsPage.Answer answer(ResultsMatrix matrix, ResultsInput input, Words words) {
    Address address = Address.of(ResultsPages.PATH, input);
    Records records = new Records(matrix.query(), address);
    String measure = measure(matrix.query().filter().forms(), words);
    String caption =
        words.t(
            "results.caption." + ResultsApi.nameOf(matrix.query().by()),
            measure,
            words.period(matrix.query().period()));
    Telling telling = new Telling(matrix, taxonomies, words, records);
    boolean empty = matrix.total().cells().stream().allMatch(figure -> figure.now().isZero());
    Breakdown by = matrix.query().by();
    return new ResultsPage.Answer(
        empty,
        telling.sentence(),
        matrix.lines().stream().anyMatch(line -> line.subject() instanceof Subject.Unattributed)
            ? words.t("results.unattributed.why", words.d(matrix.query().geographyOn()))
            : "",
        telling.cards(),
        new TableDrawing(matrix, words, address, Order.of(input)).draw(caption, measure),
        hasProvincesToCompare(matrix)
            ? map(matrix, measure, new MapDrawing(matrix, words, records), words)
            : null,
        by == Breakdown.MONTH ? new ChartDrawing(json, words).draw(caption, matrix) : null);
  }

  /// One tile is no map.
  private static boolean hasProvincesToCompare(ResultsMatrix matrix) {
    return matrix.lines().stream()
            .filter(line -> line.subject() instanceof Subject.Province)
            .count()
        > 1;
  }

  private TileMap map(ResultsMatrix matrix, String measure, MapDrawing drawing, Words words) {
    Set<String> codes =
        geography.provincesOn(matrix.query().geographyOn()).stream()
            .map(area -> area.code())
            .collect(Collectors.toSet());
    return drawing.draw(words.t("results.map.title", measure), tiles.drawingFor(codes));
  }

  /// What the chosen forms are called: a form's name, or the definition that they are.
  static String measure(List<Form> forms, Words words) {
    if (forms.isEmpty()) {
      return words.t("results.head.quantity");
    }
    if (forms.size() == 1) {
      return forms.getFirst().shortName().in(words.locale());
    }
    List<String> codes = forms.stream().map(Form::code).toList();
    return MeasureDefinition.ALL.stream()
        .filter(definition -> definition.forms().equals(codes))
        .findFirst()
        .map(definition -> words.t("results.definition." + definition.messageKey()))
        .orElseGet(
            () ->
                forms.stream()
                    .map(form -> form.shortName().in(words.locale()))
                    .collect(Collectors.joining(" + ")));
  }
}
