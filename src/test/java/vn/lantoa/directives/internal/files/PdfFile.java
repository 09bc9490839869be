package vn.lantoa.directives.internal.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Writes small PDF files for tests.
public final class PdfFile {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private PdfFile() {}

  /// A page for every list of lines; a tab in a line begins a second column.
  public static byte[] of(List<List<String>> pages) {
    return written(pages, "");
  }

  static byte[] locked(List<List<String>> pages, String password) {
    return written(pages, password);
  }

  private static byte[] written(List<List<String>> pages, String password) {
    try (var document = new PDDocument();
        InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
      PDType0Font letters = PDType0Font.load(document, font);
      for (List<String> lines : pages) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          write(content, letters, lines);
        }
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void write(PDPageContentStream content, PDType0Font font, List<String> lines)
      throws IOException {
    float y = 800;
    for (String line : lines) {
      String[] columns = line.split("\t");
      for (int at = 0; at < columns.length; at++) {
        content.beginText();
        content.setFont(font, 10);
        content.newLineAtOffset(60 + at * 250f, y);
        content.showText(columns[at]);
        content.endText();
      }
      y -= 14;
    }
  }
}
