package vn.lantoa.files.internal.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Draws the first page of a PDF, as long as it stays within bounds: unpacked streams go to disk
/// and end at a limit, pictures on the page have a limit of pixels, and between any two operators
/// the time is looked at.
final class FirstPage {
  private static final long IN_MEMORY = 16L * 1024 * 1024;
  private static final long UNPACKED = 256L * 1024 * 1024;
  private static final long MOST_PIXELS = 40_000_000;

  private FirstPage() {}

  /// @param longest pixels of the longer side
  static BufferedImage read(Path file, int longest, Deadline deadline) throws IOException {
    var memory = MemoryUsageSetting.setupMixed(IN_MEMORY, UNPACKED).streamCache;
    try (PDDocument document = Loader.loadPDF(file.toFile(), "", null, null, memory)) {
      deadline.check();
      PDRectangle box = document.getPage(0).getCropBox();
      int side = Math.max(1, Math.round(Math.max(box.getWidth(), box.getHeight())));
      PDFRenderer renderer = new BoundedRenderer(document, deadline);
      renderer.setSubsamplingAllowed(true);
      return renderer.renderImage(0, longest / (1f * side), ImageType.RGB);
    }
  }

  private static final class BoundedRenderer extends PDFRenderer {
    private final Deadline deadline;

    BoundedRenderer(PDDocument document, Deadline deadline) {
      super(document);
      this.deadline = deadline;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new BoundedDrawer(parameters, deadline);
    }
  }

  private static final class BoundedDrawer extends PageDrawer {
    private final Deadline deadline;
    private long pixels;

    BoundedDrawer(PageDrawerParameters parameters, Deadline deadline) throws IOException {
      super(parameters);
      this.deadline = deadline;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      deadline.check();
      super.processOperator(operator, operands);
    }

    /// What operators throw is otherwise logged and passed over.
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException thrown)
        throws IOException {
      if (thrown instanceof Deadline.TooMuch) {
        throw thrown;
      }
      super.operatorException(operator, operands, thrown);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      pixels += (long) image.getWidth() * image.getHeight();
      if (pixels > MOST_PIXELS) {
        throw new Deadline.TooMuch();
      }
      super.drawImage(image);
    }
  }
}
