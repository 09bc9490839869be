package vn.lantoa.directives.internal.files;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.lantoa.directives.Directives.Registration.Reason;

/// Reads a PDF that has a layer of text.
final class Pdf {
  private static final int MOST_PAGES = 400;

  /// Fewer characters a page than this are a stamp or a page number on a picture.
  private static final int FEWEST_LETTERS = 25;

  private Pdf() {}

  static String text(byte[] bytes) throws IOException {
    PdfWeight.check(bytes);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      int pages = document.getNumberOfPages();
      if (pages == 0) {
        throw new Unreadable(Reason.BROKEN);
      }
      if (pages > MOST_PAGES) {
        throw new Unreadable(Reason.TOO_LONG);
      }
      var lines = new PdfLines();
      lines.getText(document);
      String text = PdfPages.text(lines.pages());
      if (text.codePoints().filter(Character::isLetter).count() < (long) FEWEST_LETTERS * pages) {
        throw new Unreadable(Reason.SCANNED);
      }
      return text;
    } catch (InvalidPasswordException locked) {
      throw new Unreadable(Reason.PROTECTED);
    }
  }
}
