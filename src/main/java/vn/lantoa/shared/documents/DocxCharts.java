package vn.lantoa.shared.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import vn.lantoa.shared.documents.OfficialDocument.Paper;

/// Charts of Word itself, with the figures they are drawn from, so that they can be edited.
final class DocxCharts {
  private final XWPFChart chart;
  private final Chart what;

  private DocxCharts(XWPFChart chart, Chart what) {
    this.chart = chart;
    this.what = what;
  }

  static void write(XWPFDocument document, Chart what, Paper paper) {
    XWPFParagraph place = Ink.close(document.createParagraph(), ParagraphAlignment.CENTER);
    place.setKeepNext(true);
    place.setSpacingBefore(Layout.BETWEEN);
    XWPFRun run = place.createRun();
    int height = ChartSize.height(what, paper);
    try {
      XWPFChart chart = document.createChart(run, emu(Layout.textWidth(paper)), emu(height));
      describe(run, what, document.getCharts().size());
      new DocxCharts(chart, what).draw();
    } catch (IOException | InvalidFormatException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
    XWPFParagraph caption = document.createParagraph();
    caption.setAlignment(ParagraphAlignment.CENTER);
    caption.setSpacingAfter(2 * Layout.BETWEEN);
    Ink.write(caption, what.caption(), Ink.Look.italic(Layout.BODY - 1));
  }

  /// A twip is a twentieth of a point.
  private static int emu(int twips) {
    return twips * Units.EMU_PER_POINT / 20;
  }

  private static void describe(XWPFRun run, Chart what, int number) {
    var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    properties.setId(number);
    properties.setName("Chart " + number);
    properties.setDescr(Phrases.printable(what.description()));
  }

  private void draw() {
    boolean bars = what.kind() == Chart.Kind.BARS;
    XDDFCategoryAxis names =
        chart.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setMinimum(0);
    values.setNumberFormat(format());
    if (bars) {
      // The first name stands above, and every bar bears its figure.
      names.setOrientation(AxisOrientation.MAX_MIN);
      values.setVisible(false);
    } else {
      DocxChartLook.grid(values);
    }
    XDDFChartData data = chart.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, names, values);
    data.setVaryColors(false);
    series(data);
    if (data instanceof XDDFBarChartData lying) {
      lying.setBarDirection(BarDirection.BAR);
      lying.setGapWidth(40);
    }
    if (data instanceof XDDFLineChartData lines) {
      lines.setGrouping(Grouping.STANDARD);
    }
    chart.plot(data);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.setAutoTitleDeleted(true);
    chart.getOrAddLegend().setPosition(LegendPosition.TOP);
    look(data);
    DocxChartLook.letters(chart);
  }

  private void series(XDDFChartData data) {
    String[] labels = what.labels().stream().map(Phrases::printable).toArray(String[]::new);
    XDDFDataSource<String> names = XDDFDataSourcesFactory.fromArray(labels, range(0), 0);
    add(data, names, what.now(), 1);
    if (what.before() != null) {
      add(data, names, what.before(), 2);
    }
    if (what.target() != null) {
      List<Cell> line = java.util.Collections.nCopies(what.labels().size(), what.target().value());
      add(data, names, new Chart.Series(what.target().name(), line), 3);
    }
  }

  private void add(
      XDDFChartData data, XDDFDataSource<String> names, Chart.Series series, int column) {
    BigDecimal[] values =
        series.values().stream()
            .map(cell -> Chart.value(cell).orElse(null))
            .toArray(BigDecimal[]::new);
    var numbers = XDDFDataSourcesFactory.fromArray(values, range(column), column);
    numbers.setFormatCode(format());
    String name = Phrases.printable(series.name());
    data.addSeries(names, numbers).setTitle(name, chart.setSheetTitle(name, column));
  }

  private String range(int column) {
    return chart.formatRange(new CellRangeAddress(1, what.labels().size(), column, column));
  }

  private void look(XDDFChartData data) {
    int count = data.getSeriesCount();
    for (int at = 0; at < count; at++) {
      boolean target = what.target() != null && at == count - 1;
      switch (data.getSeries(at)) {
        case XDDFBarChartData.Series bar -> DocxChartLook.bar(bar, at == 0, format());
        case XDDFLineChartData.Series line when target -> DocxChartLook.target(line);
        case XDDFLineChartData.Series line -> DocxChartLook.line(line, at == 0, format());
        default -> {}
      }
    }
  }

  /// Points between thousands whatever the country of the reader's machine; fractions go by it.
  private String format() {
    return switch (what.now().values().getFirst()) {
      case Cell.Percent(_, int decimals) ->
          decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%";
      case Cell.Figure(_, int decimals) when decimals > 0 -> "#,##0." + "0".repeat(decimals);
      case Cell.Figure _, Cell.Words _, Cell.Blank _ ->
          "[>=1000000]0\".\"000\".\"000;[>=1000]0\".\"000;0";
    };
  }
}
