package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.results.Cross;
import vn.lantoa.results.Cross.Figures;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.web.ExploreFigures.Value;

/// Draws the [ExploreChart]: lines where one side of the table is time, else bars of the rows.
final class ExploreChartDrawing {
  /// More lines, or bars, are no picture any more.
  private static final int MOST_LINES = 6;

  private static final int MOST_BARS = 40;

  private final ExploreFigures figures;
  private final ExploreOrder shown;
  private final ExploreWords words;

  /// @param kind `lines` or `bars`
  /// @param unit what is counted in
  record Data(
      String kind, String language, String unit, List<String> categories, List<Series> series) {}

  /// @param role `now`, `before`, `one` of several
  record Series(String name, String role, List<@Nullable BigDecimal> values) {}

  ExploreChartDrawing(ExploreFigures figures, ExploreOrder shown, ExploreWords words) {
    this.figures = figures;
    this.shown = shown;
    this.words = words;
  }

  ExploreChart draw(JsonMapper json) {
    CrossQuery query = figures.question().query();
    Data data =
        query.rows().isTime() ? overRows() : isTime(query.columns()) ? overColumns() : bars();
    return new ExploreChart(
        words.caption(),
        json.writeValueAsString(data),
        told(),
        "bieu-do-" + query.period().from() + "-" + query.period().last());
  }

  private static boolean isTime(@Nullable Dimension dimension) {
    return dimension != null && dimension.isTime();
  }

  private Data data(String kind, List<String> categories, List<Series> series) {
    return new Data(kind, words.locale().getLanguage(), words.noun(), categories, series);
  }

  /// Months go down: the largest columns as lines, or all of it beside the compared.
  private Data overRows() {
    Cross cross = figures.cross();
    // In the order of time, whatever the table is sorted by.
    List<Integer> rows = shown.allRows().stream().sorted().toList();
    List<String> months = rows.stream().map(row -> words.head(cross.rows().get(row))).toList();
    if (shown.columns().isEmpty()) {
      return data("lines", months, nowAndBefore(rows, row -> figures.at(row, Figures.TOTAL)));
    }
    List<Series> series = new ArrayList<>();
    for (int column : largest(shown.columns(), c -> figures.at(Figures.TOTAL, c))) {
      series.add(
          new Series(
              words.head(cross.columns().get(column)),
              "one",
              rows.stream().map(row -> figures.at(row, column).now()).toList()));
    }
    return data("lines", months, series);
  }

  private Data overColumns() {
    Cross cross = figures.cross();
    List<String> months =
        shown.columns().stream().map(column -> words.head(cross.columns().get(column))).toList();
    List<Series> series = new ArrayList<>();
    for (int row : largest(shown.rows(), r -> figures.at(r, Figures.TOTAL))) {
      series.add(
          new Series(
              words.label(cross.rows().get(row)),
              "one",
              shown.columns().stream().map(column -> figures.at(row, column).now()).toList()));
    }
    return data("lines", months, series);
  }

  private Data bars() {
    List<Integer> rows = shown.rows().stream().limit(MOST_BARS).toList();
    return data(
        "bars",
        rows.stream().map(row -> words.label(figures.cross().rows().get(row))).toList(),
        nowAndBefore(rows, row -> figures.at(row, Figures.TOTAL)));
  }

  private List<Series> nowAndBefore(List<Integer> places, Function<Integer, Value> at) {
    List<Series> series = new ArrayList<>();
    if (figures.isCompared()) {
      series.add(
          new Series(
              words.compared(), "before", places.stream().map(p -> at.apply(p).before()).toList()));
    }
    series.add(
        new Series(words.period(), "now", places.stream().map(p -> at.apply(p).now()).toList()));
    return series;
  }

  private static List<Integer> largest(List<Integer> places, Function<Integer, Value> at) {
    return places.stream()
        .sorted(Comparator.comparing((Integer place) -> at.apply(place).size()).reversed())
        .limit(MOST_LINES)
        .toList();
  }

  private String told() {
    Comparator<Integer> bySize = Comparator.comparing(row -> figures.at(row, Figures.TOTAL).size());
    Optional<Integer> most = shown.rows().stream().max(bySize);
    Optional<Integer> least = shown.rows().stream().min(bySize);
    if (most.isEmpty() || least.isEmpty()) {
      return "";
    }
    if (most.equals(least)) {
      return words.t(
          "explore.say.only",
          words.t(
              "explore.say.row",
              words.label(figures.cross().rows().get(most.get())),
              words.n(figures.at(most.get(), Figures.TOTAL).now())));
    }
    return words.t(
        "explore.chart.told",
        words.label(figures.cross().rows().get(most.get())),
        words.n(figures.at(most.get(), Figures.TOTAL).now()),
        words.label(figures.cross().rows().get(least.get())),
        words.n(figures.at(least.get(), Figures.TOTAL).now()));
  }
}
