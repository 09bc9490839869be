package vn.lantoa.shared.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Liberation Serif, whose letters are as wide as those of Times New Roman, which may not be handed
/// on. Only the letters that are used are put into the file.
record PdfFonts(PDFont regular, PDFont bold, PDFont italic, PDFont boldItalic) {
  static final String FAMILY = "Liberation Serif";

  /// Stands for a letter that the font lacks.
  static final String LACKING = "?";

  static final String FOLDER = "/com/mpobjects/jasperreports/fonts/liberation/";

  static PdfFonts embedded(PDDocument document) throws IOException {
    return new PdfFonts(
        load(document, "LiberationSerif-Regular.ttf"),
        load(document, "LiberationSerif-Bold.ttf"),
        load(document, "LiberationSerif-Italic.ttf"),
        load(document, "LiberationSerif-BoldItalic.ttf"));
  }

  private static PDFont load(PDDocument document, String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PdfFonts.class.getResourceAsStream(FOLDER + name), name)) {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // Vietnamese letters are composed in the font. Looking for ligatures in each word takes
      // longer
      // than all the rest of the printing.
      font.setEnableGsub(false);
      return PDType0Font.load(document, font, true);
    }
  }

  /// Letters that the font lacks would stop the drawing.
  static String known(PDFont font, String text) {
    StringBuilder known = new StringBuilder();
    Phrases.printable(text)
        .replace('\n', ' ')
        .codePoints()
        .forEach(letter -> known.append(has(font, letter) ? Character.toString(letter) : LACKING));
    return known.toString();
  }

  private static boolean has(PDFont font, int letter) {
    try {
      return font.encode(Character.toString(letter)).length > 0;
    } catch (IOException | IllegalArgumentException lacking) {
      return false;
    }
  }

  /// In twips.
  static int width(PDFont font, String text, int points) {
    try {
      return Math.round(font.getStringWidth(text) * points * 20 / 1000);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
