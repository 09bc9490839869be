package vn.lantoa.shared.documents;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// What stands in the margins of a PDF: numbers above, from the second page of each part on, and
/// the mark of drafts below.
final class PageMarks {
  private final PDDocument document;
  private final PdfFonts fonts;

  PageMarks(PDDocument document, PdfFonts fonts) {
    this.document = document;
    this.fonts = fonts;
  }

  /// @param firsts pages, from 0, that bear no number and begin the count
  void draw(Set<Integer> firsts, boolean draft) throws IOException {
    int number = 0;
    for (int at = 0; at < document.getNumberOfPages(); at++) {
      number = firsts.contains(at) ? 1 : number + 1;
      PDPage page = document.getPage(at);
      int height = Math.round(page.getMediaBox().getHeight() * 20);
      if (number > 1) {
        int down = height - Layout.HEADER - Layout.PAGE_NUMBER * 18;
        mark(page, fonts.regular(), new Mark(String.valueOf(number), Layout.PAGE_NUMBER, down));
      }
      if (draft) {
        mark(page, fonts.bold(), new Mark(Phrases.DRAFT, Layout.DISTRIBUTION, Layout.HEADER));
      }
    }
  }

  /// @param up where the letters stand, in twips from the lower edge
  private record Mark(String text, int points, int up) {}

  /// In the middle between the margins.
  private void mark(PDPage page, PDFont font, Mark mark) throws IOException {
    int width = Math.round(page.getMediaBox().getWidth() * 20);
    int middle = (Layout.LEFT + width - Layout.RIGHT) / 2;
    int left = middle - PdfFonts.width(font, mark.text(), mark.points()) / 2;
    try (PDPageContentStream ink =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      ink.beginMarkedContent(COSName.ARTIFACT);
      ink.beginText();
      ink.setFont(font, mark.points());
      ink.newLineAtOffset(left / 20f, mark.up() / 20f);
      ink.showText(mark.text());
      ink.endText();
      ink.endMarkedContent();
    }
  }
}
