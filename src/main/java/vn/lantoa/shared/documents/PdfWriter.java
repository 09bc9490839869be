package vn.lantoa.shared.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Lays an official document out as PDF: the text as a page of markup, which a library breaks into
/// lines and pages.
final class PdfWriter {
  private static final String PRODUCER = "Lan Tỏa";

  private final OfficialDocument what;

  PdfWriter(OfficialDocument what) {
    this.what = what;
  }

  byte[] bytes() {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfFonts fonts = PdfFonts.embedded(document);
      PrintedDocument printed = new PrintedDocument(what);
      PdfRendererBuilder builder = builder(document, fonts);
      builder.withHtmlContent(printed.html(), null);
      builder.useObjectDrawerFactory(new PdfCharts(document, fonts, printed.charts()));
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        new PageMarks(document, fonts).draw(firsts(renderer), what.imprint().draft());
        stamp(document);
        document.save(out);
      }
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static PdfRendererBuilder builder(PDDocument document, PdfFonts fonts) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.usePdfUaAccessibility(true);
    builder.withProducer(PRODUCER);
    builder.useReplacementText(PdfFonts.LACKING);
    // Everything that is printed comes from the document itself.
    builder.useExternalResourceAccessControl(
        (uri, type) -> false,
        com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority
            .RUN_BEFORE_RESOLVING_URI);
    String family = PdfFonts.FAMILY;
    builder.useFont(new PDFontSupplier(fonts.regular()), family, 400, FontStyle.NORMAL, true);
    builder.useFont(new PDFontSupplier(fonts.bold()), family, 700, FontStyle.NORMAL, true);
    builder.useFont(new PDFontSupplier(fonts.italic()), family, 400, FontStyle.ITALIC, true);
    builder.useFont(new PDFontSupplier(fonts.boldItalic()), family, 700, FontStyle.ITALIC, true);
    return builder;
  }

  /// Pages from which numbers are counted.
  private static Set<Integer> firsts(PdfBoxRenderer renderer) {
    Set<Integer> pages = new HashSet<>();
    pages.add(0);
    renderer
        .findPagePositionsByID(Pattern.compile(PrintedDocument.ANNEX + "\\d+"))
        .forEach(position -> pages.add(position.getPageNo()));
    return pages;
  }

  /// The library writes the time of printing and an identity of its own making.
  private void stamp(PDDocument document) {
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    made.setTimeInMillis(what.created().toEpochMilli());
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreator(PRODUCER);
    information.setCreationDate(made);
    information.setModificationDate(made);
    document.setDocumentId(what.created().toEpochMilli());
  }
}
