package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.Cross;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.Subject;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.results.web.FilterBar.Chip;

/// Answers the questions of the explorer.
@Component
class ExploreAnswers {
  private final ExploreMeasuring measuring;
  private final Maps maps;
  private final FigureWords speech;
  private final JsonMapper json;

  ExploreAnswers(ExploreMeasuring measuring, Maps maps, FigureWords speech, JsonMapper json) {
    this.measuring = measuring;
    this.maps = maps;
    this.speech = speech;
    this.json = json;
  }

  /// The figures themselves, in one reading.
  ExploreFigures figures(Viewer viewer, ExploreQuestion question) {
    return measuring.figures(viewer, question);
  }

  ExploreWords words(ExploreQuestion question, Words words, String filters) {
    return new ExploreWords(question, words, speech, filters);
  }

  ExplorePage.Answer answer(ExploreFigures figures, ExploreAsked asked, ExploreWords words) {
    ExploreOrder shown = new ExploreOrder(figures, Order.of(asked.input()), words.plain());
    ExploreTelling telling = new ExploreTelling(figures, shown, words);
    boolean isEmpty = figures.cross().total().isZero();
    boolean mayMap = hasProvinces(figures.cross());
    boolean isAlone = figures.question().query().columns() == null;
    boolean isMap = mayMap && (asked.isPicture("map") || (isAlone && !asked.isPictureChosen()));
    boolean isChart = !isMap && !asked.isPicture("none") && !shown.rows().isEmpty();
    return new ExplorePage.Answer(
        isEmpty,
        telling.sentence(),
        isEmpty ? List.of() : telling.notes(),
        asOf(figures, words),
        switches(asked, mayMap, isMap, isChart, words),
        new ExploreTableDrawing(figures, shown, words, asked).draw(),
        isMap && !isEmpty ? map(figures, asked, words) : null,
        isChart && !isEmpty ? new ExploreChartDrawing(figures, shown, words).draw(json) : null,
        asked.at(ExploreAsked.PATH + ".xlsx").href(),
        asked.at(ExploreAsked.PATH + ".csv").href());
  }

  static String asOf(ExploreFigures figures, ExploreWords words) {
    CrossQuery query = figures.question().query();
    String told =
        switch (query.told()) {
          case Told.On(var day) -> words.t("results.told.on", words.plain().d(day));
          case Told.InCommon() -> words.t("results.told.common");
          case Told.AsRecorded recorded ->
              query.isBy(Dimension.UNIT)
                  ? words.t("results.told.recorded")
                  : words.t("results.told.on", words.plain().d(query.namesOn()));
        };
    return words.t("explore.asof", words.plain().at(figures.cross().asOf()), told);
  }

  private static boolean hasProvinces(Cross cross) {
    return cross.rows().stream().filter(Subject.Province.class::isInstance).limit(2).count() > 1;
  }

  private static List<Chip> switches(
      ExploreAsked asked, boolean mayMap, boolean isMap, boolean isChart, ExploreWords words) {
    Address address = asked.address();
    Chip chart =
        new Chip(
            words.t("explore.picture.chart"), address.with("picture", "chart").href(), isChart);
    Chip map =
        new Chip(words.t("explore.picture.map"), address.with("picture", "map").href(), isMap);
    Chip none =
        new Chip(
            words.t("explore.picture.none"),
            address.with("picture", "none").href(),
            !isMap && !isChart);
    Chip heat =
        new Chip(
            words.t("explore.heat"),
            address.with("heat", asked.isHeat() ? "" : "on").href(),
            asked.isHeat());
    return mayMap ? List.of(map, chart, none, heat) : List.of(chart, none, heat);
  }

  private @Nullable MapView map(ExploreFigures figures, ExploreAsked asked, ExploreWords words) {
    Cross cross = figures.cross();
    boolean isExact = figures.question().isWhole();
    List<MapDrawing.Shaded> rows =
        IntStream.range(0, cross.rows().size())
            .mapToObj(
                row ->
                    new MapDrawing.Shaded(
                        cross.rows().get(row),
                        isExact
                            ? figures.at(row, Figures.TOTAL).size().longValue()
                            : ExploreTableDrawing.hundredths(figures.at(row, Figures.TOTAL)),
                        figures.records(row, Figures.TOTAL).orElse("/activities")))
            .toList();
    LongFunction<String> format =
        isExact ? words.plain()::n : value -> words.plain().n(BigDecimal.valueOf(value, 2));
    return maps.draw(
        cross.query().namesOn(),
        words.measure(),
        new MapDrawing(rows, words.plain(), format),
        asked.address(),
        words.plain());
  }
}
