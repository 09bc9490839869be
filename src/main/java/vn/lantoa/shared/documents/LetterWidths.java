package vn.lantoa.shared.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// How wide bold letters are, read once from the font that is as wide as Times New Roman.
final class LetterWidths {
  /// The last of the dashes, quotation marks and dots; Latin letters lie before.
  private static final int POINTS_END = 0x203F;

  private static final Map<Integer, Integer> THOUSANDTHS = read();
  private static final int USUAL = Objects.requireNonNull(THOUSANDTHS.get((int) 'n'));

  private LetterWidths() {}

  /// In twips.
  static int bold(String text, int points) {
    // Widths are thousandths of the size of the letter; a point is 20 twips.
    return text.codePoints().map(one -> THOUSANDTHS.getOrDefault(one, USUAL)).sum()
        * points
        * 20
        / 1000;
  }

  private static Map<Integer, Integer> read() {
    String name = PdfFonts.FOLDER + "LiberationSerif-Bold.ttf";
    try (InputStream in = Objects.requireNonNull(LetterWidths.class.getResourceAsStream(name));
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      CmapLookup letters = font.getUnicodeCmapLookup();
      int unit = font.getUnitsPerEm();
      Map<Integer, Integer> widths = new HashMap<>();
      for (int letter = ' '; letter <= POINTS_END; letter++) {
        int glyph = letters.getGlyphId(letter);
        if (glyph > 0) {
          widths.put(letter, font.getAdvanceWidth(glyph) * 1000 / unit);
        }
      }
      return Map.copyOf(widths);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
