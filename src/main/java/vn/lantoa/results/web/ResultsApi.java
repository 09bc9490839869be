package vn.lantoa.results.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.Figure;
import vn.lantoa.results.Results;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.ResultsQuery.Breakdown;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.ResultsTable;
import vn.lantoa.results.Sums;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.web.Refusal;

/// Figures for programs.
@RestController
@Tag(name = "results")
class ResultsApi {
  private final Results results;
  private final QueryReader queries;
  private final CrossApi crosses;
  private final WordsOf words;

  ResultsApi(Results results, QueryReader queries, CrossApi crosses, WordsOf words) {
    this.results = results;
    this.queries = queries;
    this.crosses = crosses;
    this.words = words;
  }

  /// @param multiple quantity over the compared quantity, in words; null without a comparison
  record ResultRow(
      String key,
      String label,
      long activities,
      long quantity,
      long attendances,
      @Nullable Compared compare,
      @Nullable String multiple) {}

  record ResultTotal(
      long activities,
      long quantity,
      long attendances,
      @Nullable Compared compare,
      @Nullable String multiple) {}

  record Compared(LocalDate from, LocalDate to, long activities, long quantity, long attendances) {}

  /// @param geography `date`, `common`, or `recorded` for units under the names of their records
  /// @param geographyOn day of the provinces; null for common ones
  record Answer(
      LocalDate from,
      LocalDate to,
      String by,
      String geography,
      @Nullable LocalDate geographyOn,
      List<ResultRow> rows,
      ResultTotal total,
      Instant asOf) {}

  @GetMapping("/api/v1/results")
  @Operation(
      summary = "Figures of a period by province, form, month or unit",
      description =
          "Days are inclusive. Provinces bear their codes on geographyOn (default: today); with"
              + " geography=common they are the finest in which both the period and the compared"
              + " one can be told, several codes joined by '+'. What belongs to none has the key"
              + " 'unattributed'. by=unit with geographyOn adds to each unit of that day what it"
              + " carries on; without, units stay as they were recorded. by=form lists the forms of the national"
              + " table with their sub-forms inside, depth=all every form. form takes codes parted by"
              + " commas. The total counts once even where rows overlap. With columns (another dimension),"
              + " by=audience, policy-area, topic, quarter, year or campaign, compare=period-before,"
              + " compareFrom and compareTo, unit, campaign or topic the answer is a CrossAnswer: every"
              + " cell and total with all sums, records=true with the address of its records.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(schema = @Schema(oneOf = {Answer.class, CrossAnswer.class}))))
  Object list(
      Viewer viewer,
      @ParameterObject ResultsInput input,
      @ParameterObject CrossInput cross,
      Locale locale) {
    if (cross.isAsked(input)) {
      return crosses.answer(viewer, input, cross, locale);
    }
    return switch (queries.read(input)) {
      case QueryReader.Reading.Refused refused -> throw Refusal.fields(refused.errors());
      case QueryReader.Reading.Understood(ResultsQuery query) ->
          answer(results.table(viewer, query), words.language(locale));
    };
  }

  private static Answer answer(ResultsTable table, Words words) {
    ResultsQuery query = table.query();
    List<ResultRow> rows = table.rows().stream().map(row -> row(row, query, words)).toList();
    Sums total = table.total().now();
    return new Answer(
        query.period().from(),
        query.period().last(),
        nameOf(query.by()),
        nameOf(query.told()),
        query.told() instanceof Told.InCommon ? null : query.namesOn(),
        rows,
        new ResultTotal(
            total.activities(),
            total.quantity(),
            total.attendances(),
            compared(table.total(), query),
            multiple(table.total(), words)),
        table.asOf());
  }

  private static ResultRow row(ResultsTable.Row row, ResultsQuery query, Words words) {
    Sums now = row.figure().now();
    return new ResultRow(
        row.subject().key(),
        words.label(row.subject()),
        now.activities(),
        now.quantity(),
        now.attendances(),
        compared(row.figure(), query),
        multiple(row.figure(), words));
  }

  private static @Nullable Compared compared(Figure figure, ResultsQuery query) {
    Sums before = figure.before();
    DayRange period = query.period().yearBefore();
    return before == null
        ? null
        : new Compared(
            period.from(),
            period.last(),
            before.activities(),
            before.quantity(),
            before.attendances());
  }

  private static @Nullable String multiple(Figure figure, Words words) {
    return figure.before() == null ? null : words.multiple(figure.multiple());
  }

  private static String nameOf(Told told) {
    return switch (told) {
      case Told.On on -> "date";
      case Told.InCommon() -> "common";
      case Told.AsRecorded recorded -> "recorded";
    };
  }

  static String nameOf(Breakdown by) {
    return switch (by) {
      case PROVINCE -> "province";
      case FORM, EVERY_FORM -> "form";
      case MONTH -> "month";
      case UNIT -> "unit";
    };
  }
}
