package vn.lantoa.results.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.results.ResultsMatrix;

/// Draws the [MonthChart] of a matrix of months.
final class ChartDrawing {
  private final JsonMapper json;
  private final Words words;

  ChartDrawing(JsonMapper json, Words words) {
    this.json = json;
    this.words = words;
  }

  /// What the script draws; `before` is empty without a comparison.
  record Data(
      String language,
      List<String> months,
      String nowName,
      List<Long> now,
      String beforeName,
      List<Long> before) {}

  MonthChart draw(String title, ResultsMatrix matrix) {
    List<ResultsMatrix.Line> lines = matrix.lines();
    boolean compared = matrix.query().isCompared();
    Data data =
        new Data(
            words.locale().getLanguage(),
            lines.stream().map(line -> words.monthInFigures(line.subject())).toList(),
            words.t("results.now"),
            lines.stream().map(line -> line.chosen().now().quantity()).toList(),
            words.t("results.before"),
            compared
                ? lines.stream().map(line -> line.chosen().quantityBefore()).toList()
                : List.of());
    // Nothing in it can end the script element or begin a comment there.
    String safe = json.writeValueAsString(data).replace("<", "\\u003c").replace(">", "\\u003e");
    return new MonthChart(title, safe, told(lines));
  }

  private String told(List<ResultsMatrix.Line> lines) {
    Comparator<ResultsMatrix.Line> byQuantity =
        Comparator.comparingLong(line -> line.chosen().now().quantity());
    Optional<ResultsMatrix.Line> most = lines.stream().max(byQuantity);
    Optional<ResultsMatrix.Line> least = lines.stream().min(byQuantity);
    if (most.isEmpty() || least.isEmpty()) {
      return "";
    }
    return words.t(
        "results.chart.told",
        words.label(most.get().subject()),
        words.n(most.get().chosen().now().quantity()),
        words.label(least.get().subject()),
        words.n(least.get().chosen().now().quantity()));
  }
}
