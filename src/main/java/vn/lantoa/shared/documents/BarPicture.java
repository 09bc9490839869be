package vn.lantoa.shared.documents;

import java.io.IOException;
import vn.lantoa.shared.documents.ChartCanvas.Hold;
import vn.lantoa.shared.documents.ChartCanvas.Look;
import vn.lantoa.shared.documents.ChartCanvas.Tone;

/// Lying bars in pairs, each with its figure at its end.
final class BarPicture {
  private static final int LEGEND = 440;
  private static final int FIGURE_ROOM = 1300;
  private static final int GAP = 100;

  private final ChartCanvas canvas;
  private final Chart chart;
  private final int row;
  private final int left;

  BarPicture(ChartCanvas canvas, Chart chart) {
    this.canvas = canvas;
    this.chart = chart;
    row = (canvas.height() - LEGEND) / chart.labels().size();
    left = Math.min(canvas.width() * 36 / 100, widest() + GAP);
  }

  private int points() {
    return row >= 320 ? 9 : row >= 240 ? 8 : 6;
  }

  private Look name() {
    return new Look(points() + 1, false, Hold.RIGHT);
  }

  private int widest() {
    return chart.labels().stream().mapToInt(one -> canvas.widthOf(one, name())).max().orElse(0);
  }

  void draw() throws IOException {
    ChartLegend.draw(canvas, chart);
    ChartScale scale = new ChartScale(top(), top());
    int room = canvas.width() - left - FIGURE_ROOM;
    for (int at = 0; at < chart.labels().size(); at++) {
      int y = LEGEND + at * row;
      String label = canvas.fitted(chart.labels().get(at), left - GAP, name());
      canvas.words(left - GAP, y + row / 2 + points() * 6, label, name());
      bar(chart.now().values().get(at), y, scale, new Kind(room, true));
      if (chart.before() != null) {
        bar(chart.before().values().get(at), y, scale, new Kind(room, false));
      }
    }
    canvas.line(
        java.util.List.of(
            new ChartCanvas.Point(left, LEGEND),
            new ChartCanvas.Point(left, LEGEND + row * chart.labels().size())),
        new ChartCanvas.Stroke(Tone.BLACK, 10, false));
  }

  private java.math.BigDecimal top() {
    return chart.drawn().stream()
        .max(java.util.Comparator.naturalOrder())
        .filter(top -> top.signum() > 0)
        .orElse(java.math.BigDecimal.ONE);
  }

  /// @param room for the longest bar
  private record Kind(int room, boolean now) {}

  private void bar(Cell cell, int y, ChartScale scale, Kind kind) throws IOException {
    var value = Chart.value(cell);
    if (value.isEmpty()) {
      return;
    }
    int high = row * (chart.before() == null ? 64 : 42) / 100;
    int top = y + row * 8 / 100 + (kind.now() ? 0 : high);
    int length = scale.length(value.get(), kind.room());
    canvas.box(left, top, length, high, kind.now() ? Tone.DARK : Tone.PALE);
    if (!kind.now()) {
      canvas.frame(left, top, length, high, Tone.GREY);
    }
    Look look = new Look(points() - 1, kind.now(), Hold.LEFT);
    canvas.words(left + length + 60, top + high / 2 + look.points() * 7, cell.printed(), look);
  }
}
