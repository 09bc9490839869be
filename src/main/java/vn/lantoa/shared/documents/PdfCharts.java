package vn.lantoa.shared.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Rectangle;
import java.awt.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Draws the charts of a PDF where the text keeps room for them.
final class PdfCharts implements FSObjectDrawerFactory, FSObjectDrawer {
  /// Type of the elements that keep the room.
  static final String TYPE = "lantoa/chart";

  /// Attribute that says which chart it is.
  static final String NUMBER = "data-chart";

  private final PDDocument document;
  private final PdfFonts fonts;
  private final List<PrintedChart> charts;

  PdfCharts(PDDocument document, PdfFonts fonts, List<PrintedChart> charts) {
    this.document = document;
    this.fonts = fonts;
    this.charts = charts;
  }

  /// @param width in twips, as the height
  record PrintedChart(Chart chart, int width, int height) {}

  @Override
  public boolean isReplacedObject(Element element) {
    return TYPE.equals(element.getAttribute("type"));
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return this;
  }

  @Override
  public @Nullable Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    PrintedChart chart = charts.get(Integer.parseInt(element.getAttribute(NUMBER)));
    Rectangle room = new Rectangle((int) x, (int) y, (int) width, (int) height);
    ((PdfBoxOutputDevice) device)
        .drawPdfAsImage(picture(chart), room, (float) width, (float) height);
    return null;
  }

  private PDFormXObject picture(PrintedChart printed) {
    try (ChartCanvas canvas = new ChartCanvas(document, fonts, printed.width(), printed.height())) {
      switch (printed.chart().kind()) {
        case BARS -> new BarPicture(canvas, printed.chart()).draw();
        case MONTHS -> new MonthPicture(canvas, printed.chart()).draw();
      }
      return canvas.form();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
