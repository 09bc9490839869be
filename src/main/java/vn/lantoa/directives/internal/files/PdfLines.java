package vn.lantoa.directives.internal.files;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Directives.Registration.Reason;

/// The lines of every page. A gap that no blank explains, as between the columns of a letterhead,
/// becomes a tab.
final class PdfLines extends PDFTextStripper {
  /// A gap of so many blanks separates columns.
  private static final int COLUMN_GAP = 4;

  private final List<List<String>> pages = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  /// A step down of more than so many tenths of a letter's height parts paragraphs even at wide
  /// spacing.
  private static final int PARAGRAPH_STEP = 24;

  private @Nullable TextPosition before;
  private int lastY;
  private int length;
  private long operators;

  PdfLines() {
    setSuppressDuplicateOverlappingText(true);
  }

  List<List<String>> pages() {
    return pages;
  }

  @Override
  public String getText(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return "";
  }

  @Override
  protected void startPage(PDPage page) {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
  }

  /// The one place that every stroke of a page passes.
  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if ((++operators & 0xFF) == 0 && Thread.currentThread().isInterrupted()) {
      throw new Unreadable(Reason.SLOW);
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) throws IOException {
    length += text.length();
    if (length > FileReader.LONGEST) {
      throw new Unreadable(Reason.TOO_LONG);
    }
    TextPosition last = before;
    if (last != null && !positions.isEmpty() && !line.isEmpty()) {
      TextPosition first = positions.getFirst();
      float gap = first.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj());
      float blank = Math.max(first.getWidthOfSpace(), first.getFontSizeInPt() / 5);
      if (gap > COLUMN_GAP * blank) {
        line.append('\t');
      }
    }
    if (line.isEmpty() && !positions.isEmpty()) {
      step(positions.getFirst());
    }
    line.append(text);
    before = positions.isEmpty() ? before : positions.getLast();
  }

  private void step(TextPosition first) {
    List<String> lines = pages.getLast();
    float size = Math.max(first.getFontSizeInPt(), first.getHeightDir());
    if (!lines.isEmpty() && 10 * (first.getYDirAdj() - lastY) > PARAGRAPH_STEP * size) {
      lines.add("");
    }
    lastY = Math.round(first.getYDirAdj());
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    if (pages.isEmpty()) {
      return;
    }
    // Fonts without a table of characters leave signs that no text holds.
    String words =
        line.toString()
            .replaceAll("[\\p{Cntrl}&&[^\t]]|\\p{Cs}|\uFFFD", "")
            .replace(" \t", "\t")
            .strip();
    line.setLength(0);
    before = null;
    if (!words.isEmpty()) {
      pages.getLast().add(words);
    }
  }
}
