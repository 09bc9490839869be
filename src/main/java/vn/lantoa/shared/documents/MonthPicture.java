package vn.lantoa.shared.documents;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.shared.documents.ChartCanvas.Hold;
import vn.lantoa.shared.documents.ChartCanvas.Look;
import vn.lantoa.shared.documents.ChartCanvas.Point;
import vn.lantoa.shared.documents.ChartCanvas.Stroke;
import vn.lantoa.shared.documents.ChartCanvas.Tone;

/// Lines over months: this year with its figures, the year before in grey, the target dashed.
final class MonthPicture {
  static final Stroke NOW = new Stroke(Tone.DARK, 45, false);
  static final Stroke BEFORE = new Stroke(Tone.GREY, 25, false);
  private static final Stroke TARGET = new Stroke(Tone.BLACK, 20, true);
  private static final Stroke GRID = new Stroke(Tone.PALE, 8, false);
  private static final Stroke AXIS = new Stroke(Tone.BLACK, 10, false);

  private static final int LEGEND = 700;
  private static final int MONTHS = 400;
  private static final Look AT_AXIS = new Look(9, false, Hold.RIGHT);
  private static final Look MONTH = new Look(9, false, Hold.MIDDLE);
  private static final Look FIGURE = new Look(8, true, Hold.MIDDLE);

  private final ChartCanvas canvas;
  private final Chart chart;
  private final ChartScale scale;
  private final int left;

  MonthPicture(ChartCanvas canvas, Chart chart) {
    this.canvas = canvas;
    this.chart = chart;
    scale = ChartScale.of(chart.drawn());
    left =
        200
            + scale.grid().stream()
                .mapToInt(value -> canvas.widthOf(printed(value), AT_AXIS))
                .max()
                .orElse(0);
  }

  void draw() throws IOException {
    ChartLegend.draw(canvas, chart);
    for (BigDecimal value : scale.grid()) {
      line(y(value), value.signum() == 0 ? AXIS : GRID);
      canvas.words(left - 80, y(value) + 60, printed(value), AT_AXIS);
    }
    for (int at = 0; at < chart.labels().size(); at++) {
      String label = canvas.fitted(chart.labels().get(at), slot() - 40, MONTH);
      canvas.words(x(at), canvas.height() - 130, label, MONTH);
    }
    if (chart.before() != null) {
      series(chart.before(), BEFORE);
    }
    if (chart.target() != null) {
      var value = Chart.value(chart.target().value());
      if (value.isPresent()) {
        line(y(value.get()), TARGET);
      }
    }
    series(chart.now(), NOW);
    figures();
  }

  private void line(int y, Stroke stroke) throws IOException {
    canvas.line(List.of(new Point(left, y), new Point(canvas.width(), y)), stroke);
  }

  /// Months of which nothing is known cut the line.
  private void series(Chart.Series series, Stroke stroke) throws IOException {
    List<Point> run = new ArrayList<>();
    for (int at = 0; at < series.values().size(); at++) {
      var value = Chart.value(series.values().get(at));
      if (value.isPresent()) {
        run.add(new Point(x(at), y(value.get())));
      } else {
        canvas.line(run, stroke);
        run.clear();
      }
    }
    canvas.line(run, stroke);
  }

  private void figures() throws IOException {
    for (int at = 0; at < chart.labels().size(); at++) {
      Cell cell = chart.now().values().get(at);
      var value = Chart.value(cell);
      if (value.isPresent()) {
        canvas.box(x(at) - 45, y(value.get()) - 45, 90, 90, Tone.DARK);
        int wide = canvas.widthOf(cell.printed(), FIGURE) + 40;
        canvas.box(x(at) - wide / 2, y(value.get()) - 235, wide, 145, Tone.WHITE);
        canvas.words(x(at), y(value.get()) - 110, cell.printed(), FIGURE);
      }
    }
  }

  private String printed(BigDecimal value) {
    return switch (chart.now().values().getFirst()) {
      case Cell.Percent _ ->
          new Cell.Percent(value, Math.max(0, value.stripTrailingZeros().scale() - 2)).printed();
      case Cell.Figure _, Cell.Words _, Cell.Blank _ ->
          new Cell.Figure(value, Math.max(0, value.stripTrailingZeros().scale())).printed();
    };
  }

  private int slot() {
    return (canvas.width() - left) / chart.labels().size();
  }

  private int x(int at) {
    return left + at * slot() + slot() / 2;
  }

  private int y(BigDecimal value) {
    int room = canvas.height() - LEGEND - MONTHS;
    return LEGEND + room - scale.length(value, room);
  }
}
