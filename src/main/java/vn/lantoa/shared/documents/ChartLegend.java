package vn.lantoa.shared.documents;

import java.io.IOException;
import java.util.List;
import vn.lantoa.shared.documents.ChartCanvas.Hold;
import vn.lantoa.shared.documents.ChartCanvas.Look;
import vn.lantoa.shared.documents.ChartCanvas.Point;
import vn.lantoa.shared.documents.ChartCanvas.Stroke;
import vn.lantoa.shared.documents.ChartCanvas.Tone;

/// Names of what is drawn, in a row above it.
final class ChartLegend {
  private static final Look LOOK = new Look(10, false, Hold.LEFT);
  private static final int SIGN = 340;
  private static final int BASE = 260;

  private ChartLegend() {}

  static void draw(ChartCanvas canvas, Chart chart) throws IOException {
    int x = 0;
    boolean bars = chart.kind() == Chart.Kind.BARS;
    x = entry(canvas, x, chart.now().name(), bars ? Sign.DARK_BAR : Sign.DARK_LINE);
    if (chart.before() != null) {
      x = entry(canvas, x, chart.before().name(), bars ? Sign.PALE_BAR : Sign.GREY_LINE);
    }
    if (chart.target() != null) {
      String name = chart.target().name() + ": " + chart.target().value().printed();
      entry(canvas, x, name, Sign.TARGET);
    }
  }

  private enum Sign {
    DARK_BAR,
    PALE_BAR,
    DARK_LINE,
    GREY_LINE,
    TARGET
  }

  private static int entry(ChartCanvas canvas, int x, String name, Sign sign) throws IOException {
    int middle = BASE - 60;
    List<Point> stroke = List.of(new Point(x, middle), new Point(x + SIGN, middle));
    switch (sign) {
      case DARK_BAR -> canvas.box(x, middle - 80, SIGN, 160, Tone.DARK);
      case PALE_BAR -> {
        canvas.box(x, middle - 80, SIGN, 160, Tone.PALE);
        canvas.frame(x, middle - 80, SIGN, 160, Tone.GREY);
      }
      case DARK_LINE -> {
        canvas.line(stroke, MonthPicture.NOW);
        canvas.box(x + SIGN / 2 - 45, middle - 45, 90, 90, Tone.DARK);
      }
      case GREY_LINE -> canvas.line(stroke, MonthPicture.BEFORE);
      case TARGET -> canvas.line(stroke, new Stroke(Tone.BLACK, 20, true));
    }
    canvas.words(x + SIGN + 80, BASE, name, LOOK);
    return x + SIGN + 80 + canvas.widthOf(name, LOOK) + 400;
  }
}
