package vn.lantoa.results.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.Subject;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Refusal;

/// Puts the page together.
@Component
class PageDrawing {
  private final Taxonomies taxonomies;
  private final Partitions partitions;
  private final Maps maps;
  private final JsonMapper json;
  private final Errors errors;
  private final Clock clock;

  PageDrawing(
      Taxonomies taxonomies,
      Partitions partitions,
      Maps maps,
      JsonMapper json,
      Errors errors,
      Clock clock) {
    this.taxonomies = taxonomies;
    this.partitions = partitions;
    this.maps = maps;
    this.json = json;
    this.errors = errors;
    this.clock = clock;
  }

  /// The page of an answer.
  ResultsPage answered(ResultsMatrix matrix, ResultsInput input, Words words) {
    ResultsQuery query = matrix.query();
    String title = words.t("results.title", words.period(query.period()));
    Partition partition = partitionOf(query);
    String lede =
        words.t("results.lede", words.at(matrix.asOf()), geography(query, partition, words));
    return page(
        new Head(title, lede, List.of(), codesOn(query)),
        partition,
        answer(matrix, input, words),
        input,
        words);
  }

  /// What the head of the page says.
  ///
  /// @param codesOn geography of the provinces that the form offers
  private record Head(
      String title, String lede, List<ResultsPage.Problem> problems, String codesOn) {}

  private static String codesOn(ResultsQuery query) {
    return query.told() instanceof Told.InCommon ? "common" : query.namesOn().toString();
  }

  private Partition partitionOf(ResultsQuery query) {
    return query.told() instanceof Told.InCommon
        ? partitions.common(query.periods())
        : partitions.on(query.namesOn());
  }

  private static String geography(ResultsQuery query, Partition partition, Words words) {
    int provinces = partition.provinces().size();
    return switch (query.told()) {
      case Told.On(LocalDate day) -> words.t("results.lede.on", provinces, words.d(day));
      case Told.InCommon() -> words.t("results.lede.common", provinces);
      case Told.AsRecorded recorded -> words.told(query);
    };
  }

  /// The page that says what was wrong with the question, with everything typed.
  ResultsPage refused(List<Refusal.FieldError> refusals, ResultsInput input, Words words) {
    List<ResultsPage.Problem> problems =
        refusals.stream()
            .map(each -> new ResultsPage.Problem(each.field(), errors.textOf(each, words.locale())))
            .toList();
    return page(
        new Head(words.t("results.title.bare"), "", problems, LocalDate.now(clock).toString()),
        partitions.on(LocalDate.now(clock)),
        null,
        input,
        words);
  }

  private ResultsPage page(
      Head head,
      Partition partition,
      ResultsPage.@Nullable Answer answer,
      ResultsInput input,
      Words words) {
    LocalDate today = LocalDate.now(clock);
    FilterBar filters =
        new FilterDrawing(taxonomies, words, input, today)
            .draw(
                partition.provinces().stream()
                    .map(part -> new FilterDrawing.Choice(part.key(), name(part)))
                    .toList(),
                head.codesOn(),
                partitions.eras());
    Address address = Address.of(ResultsPages.PATH, input);
    return new ResultsPage(
        head.title(),
        head.lede(),
        filters,
        head.problems(),
        answer,
        address.at(ResultsPages.PATH + ".xlsx").href(),
        address.at(ResultsPages.PATH + ".csv").href());
  }

  static String name(Partition.Provinces part) {
    return part.provinces().stream()
        .map(Area::name)
        .collect(Collectors.joining(" " + Partition.JOINT + " "));
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
        note(matrix, words),
        telling.cards(),
        new TableDrawing(matrix, words, address, Order.of(input)).draw(caption, measure),
        hasProvincesToCompare(matrix)
            ? maps.draw(matrix, measure, new MapDrawing(matrix, words, records), address, words)
            : null,
        by == Breakdown.MONTH ? new ChartDrawing(json, words).draw(caption, matrix) : null);
  }

  /// Why something stands in the row of what is not attributed, and how units are told.
  private static String note(ResultsMatrix matrix, Words words) {
    ResultsQuery query = matrix.query();
    if (query.told() instanceof Told.AsRecorded) {
      return words.t("results.recorded.why");
    }
    if (matrix.lines().stream().noneMatch(l -> l.subject() instanceof Subject.Unattributed)) {
      return "";
    }
    String names = words.d(query.namesOn());
    if (query.by() == Breakdown.UNIT) {
      return words.t("results.unattributed.unit", names);
    }
    return query.told() instanceof Told.InCommon
        ? words.t("results.unattributed.common")
        : words.t("results.unattributed.why", names);
  }

  /// One tile is no map.
  private static boolean hasProvincesToCompare(ResultsMatrix matrix) {
    return matrix.lines().stream()
            .filter(line -> line.subject() instanceof Subject.Province)
            .limit(2)
            .count()
        > 1;
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
    return words.defined().stream()
        .filter(definition -> definition.forms().equals(codes))
        .findFirst()
        .map(words::name)
        .orElseGet(
            () ->
                forms.stream()
                    .map(form -> form.shortName().in(words.locale()))
                    .collect(Collectors.joining(" + ")));
  }
}
