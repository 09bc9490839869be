package vn.lantoa.shared.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/// A drawing measured in twips from its upper left corner.
final class ChartCanvas implements AutoCloseable {
  private static final String DOTS = "…";

  private final PDAppearanceStream form;
  private final PDPageContentStream ink;
  private final PdfFonts fonts;
  private final int width;
  private final int height;

  ChartCanvas(PDDocument document, PdfFonts fonts, int width, int height) throws IOException {
    this.fonts = fonts;
    this.width = width;
    this.height = height;
    form = new PDAppearanceStream(document);
    form.setBBox(new PDRectangle(width / 20f, height / 20f));
    form.setResources(new PDResources());
    ink = new PDPageContentStream(document, form);
  }

  /// How something is drawn.
  enum Tone {
    DARK(0x1F4E79),
    GREY(0x8C8C8C),
    PALE(0xD9D9D9),
    BLACK(0x000000),
    WHITE(0xFFFFFF);

    private final int rgb;

    Tone(int rgb) {
      this.rgb = rgb;
    }
  }

  /// How words stand to their place.
  enum Hold {
    LEFT,
    MIDDLE,
    RIGHT
  }

  /// How words look.
  record Look(int points, boolean bold, Hold hold) {}

  /// How a stroke looks.
  ///
  /// @param dashed long dashes with as long gaps
  record Stroke(Tone tone, int twips, boolean dashed) {}

  record Point(int x, int y) {}

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  PDFormXObject form() {
    return form;
  }

  void box(int x, int y, int wide, int high, Tone tone) throws IOException {
    fill(tone);
    ink.addRect(x / 20f, up(y + high), wide / 20f, high / 20f);
    ink.fill();
  }

  /// Only the edge.
  void frame(int x, int y, int wide, int high, Tone tone) throws IOException {
    pen(new Stroke(tone, 8, false));
    ink.addRect(x / 20f, up(y + high), wide / 20f, high / 20f);
    ink.stroke();
  }

  void line(List<Point> points, Stroke stroke) throws IOException {
    if (points.size() < 2) {
      return;
    }
    pen(stroke);
    ink.moveTo(points.getFirst().x() / 20f, up(points.getFirst().y()));
    for (Point point : points.subList(1, points.size())) {
      ink.lineTo(point.x() / 20f, up(point.y()));
    }
    ink.stroke();
  }

  void words(int x, int y, String text, Look look) throws IOException {
    PDFont font = font(look);
    String known = PdfFonts.known(font, text);
    int wide = PdfFonts.width(font, known, look.points());
    int left =
        switch (look.hold()) {
          case LEFT -> x;
          case MIDDLE -> x - wide / 2;
          case RIGHT -> x - wide;
        };
    fill(Tone.BLACK);
    ink.beginText();
    ink.setFont(font, look.points());
    ink.newLineAtOffset(left / 20f, up(y));
    ink.showText(known);
    ink.endText();
  }

  int widthOf(String text, Look look) {
    return PdfFonts.width(font(look), PdfFonts.known(font(look), text), look.points());
  }

  /// As much of the words as there is room for.
  String fitted(String text, int room, Look look) {
    String fitted = text;
    while (fitted.length() > 1 && widthOf(fitted, look) > room) {
      String shorter = fitted.endsWith(DOTS) ? fitted.substring(0, fitted.length() - 1) : fitted;
      fitted = shorter.substring(0, shorter.length() - 1).stripTrailing() + DOTS;
    }
    return fitted;
  }

  private PDFont font(Look look) {
    return look.bold() ? fonts.bold() : fonts.regular();
  }

  private float up(int y) {
    return (height - y) / 20f;
  }

  private void fill(Tone tone) throws IOException {
    ink.setNonStrokingColor(part(tone, 16), part(tone, 8), part(tone, 0));
  }

  private void pen(Stroke stroke) throws IOException {
    ink.setStrokingColor(part(stroke.tone(), 16), part(stroke.tone(), 8), part(stroke.tone(), 0));
    ink.setLineWidth(stroke.twips() / 20f);
    ink.setLineDashPattern(stroke.dashed() ? new float[] {4, 3} : new float[0], 0);
  }

  private static float part(Tone tone, int shift) {
    return ((tone.rgb >> shift) & 0xFF) / 255f;
  }

  @Override
  public void close() throws IOException {
    ink.close();
  }
}
