package vn.lantoa.files.internal.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.files.KeptFile.Look;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.Pictures;
import vn.lantoa.files.Samples;
import vn.lantoa.files.internal.pictures.Sketcher.Sketched;

class SketcherTests {
  private static final int RED = 0xE02020;
  private static final int BLUE = 0x2020E0;

  @TempDir private Path folder;

  private final Sketcher sketcher = new Sketcher(Duration.ofSeconds(20));

  private Path small() {
    return folder.resolve("small.jpg");
  }

  private Sketched sketch(Sketcher sketcher, MediaKind kind, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("file"), bytes);
    return sketcher.sketch(kind, file, small(), 320);
  }

  private Sketched sketch(MediaKind kind, byte[] bytes) throws IOException {
    return sketch(sketcher, kind, bytes);
  }

  private BufferedImage drawn(MediaKind kind, byte[] bytes) throws IOException {
    assertThat(sketch(kind, bytes)).isInstanceOf(Sketched.Drawn.class);
    return ImageIO.read(small().toFile());
  }

  /// Red above, blue below; wider than high.
  private static BufferedImage flag() {
    BufferedImage flag = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 800; x++) {
        flag.setRGB(x, y, y < 200 ? RED : BLUE);
      }
    }
    return flag;
  }

  private static boolean isRed(int rgb) {
    return (rgb >> 16 & 0xFF) > (rgb & 0xFF) + 80;
  }

  @Test
  void photoIsDrawnSmallAndInProportion() throws IOException {
    BufferedImage small = drawn(MediaKind.JPEG, Pictures.jpeg(flag()));
    assertThat(small.getWidth()).isEqualTo(320);
    assertThat(small.getHeight()).isEqualTo(160);
    assertThat(isRed(small.getRGB(160, 20))).isTrue();
    assertThat(isRed(small.getRGB(160, 140))).isFalse();
  }

  /// Orientation 6: held upright, the left edge of what is stored is the top. What is stored has
  /// red at its top, which belongs on the right.
  @Test
  void photoIsDrawnTheWayItWasHeld() throws IOException {
    byte[] turned = Samples.asFromAPhone(Pictures.jpeg(flag()));
    BufferedImage small = drawn(MediaKind.JPEG, turned);
    assertThat(small.getWidth()).isEqualTo(160);
    assertThat(small.getHeight()).isEqualTo(320);
    assertThat(isRed(small.getRGB(140, 160))).isTrue();
    assertThat(isRed(small.getRGB(20, 160))).isFalse();
  }

  @Test
  void smallPictureIsNotMadeLarger() throws IOException {
    BufferedImage small = drawn(MediaKind.PNG, Samples.png(0x4060A0));
    assertThat(small.getWidth()).isEqualTo(24);
    assertThat(small.getHeight()).isEqualTo(16);
  }

  /// 150 megapixels would be 600 MB unpacked.
  @Test
  void hugePictureIsDrawnWithoutEverBeingHeldWhole() throws IOException {
    byte[] png = Pictures.largePng(15_000, 10_000);
    long before = allocated();
    BufferedImage small = drawn(MediaKind.PNG, png);
    assertThat(allocated() - before).isLessThan(64L * 1024 * 1024);
    assertThat(small.getWidth()).isEqualTo(320);
    // A gradient from black to white.
    assertThat(small.getRGB(100, 5) & 0xFF).isLessThan(40);
    assertThat(small.getRGB(100, 205) & 0xFF).isGreaterThan(200);
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /// Coded in passes, a picture has to be held whole.
  @Test
  void hugePictureInPassesIsLeftAlone() throws IOException {
    BufferedImage grey = new BufferedImage(8_000, 5_000, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(sketch(MediaKind.JPEG, Pictures.jpeg(grey, 50, true)))
        .isEqualTo(new Sketched.Undrawable(Look.TOO_LARGE));
    assertThat(sketch(MediaKind.JPEG, Pictures.jpeg(flag(), 50, true)))
        .isInstanceOf(Sketched.Drawn.class);
  }

  @Test
  void colourOfPrintersAndDamageHaveNoPicture() throws IOException {
    assertThat(sketch(MediaKind.JPEG, fourColours()))
        .isEqualTo(new Sketched.Undrawable(Look.UNREADABLE));
    byte[] cut = java.util.Arrays.copyOf(Pictures.largePng(500, 500), 60);
    assertThat(sketch(MediaKind.PNG, cut)).isEqualTo(new Sketched.Undrawable(Look.UNREADABLE));
    assertThat(sketch(MediaKind.PDF, Samples.pdf()))
        .isEqualTo(new Sketched.Undrawable(Look.UNREADABLE));
  }

  private static byte[] fourColours() throws IOException {
    var raster =
        java.awt.image.Raster.createInterleavedRaster(
            java.awt.image.DataBuffer.TYPE_BYTE, 40, 40, 4, null);
    WritableRaster filled = raster;
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 40; x++) {
        filled.setPixel(x, y, new int[] {x * 6, y * 6, 90, 20});
      }
    }
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new javax.imageio.IIOImage(filled, null, null), null);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf(int pictureSide, int times) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      BufferedImage picture =
          new BufferedImage(pictureSide, pictureSide, BufferedImage.TYPE_BYTE_GRAY);
      var image = LosslessFactory.createFromImage(document, picture);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        for (int i = 0; i < times; i++) {
          content.drawImage(image, 0, 400, 300, 300);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void firstPageOfAPdfIsDrawnWithinBounds() throws IOException {
    BufferedImage small = drawn(MediaKind.PDF, pdf(200, 1));
    // A4: 595 by 842 points.
    assertThat(small.getHeight()).isBetween(319, 320);
    assertThat(small.getWidth()).isBetween(224, 227);
    // The black square of the page, and white paper beneath.
    assertThat(small.getRGB(40, 100) & 0xFF).isLessThan(40);
    assertThat(small.getRGB(40, 300) & 0xFF).isGreaterThan(230);
    assertThat(sketch(MediaKind.PDF, pdf(2_000, 20)))
        .isEqualTo(new Sketched.Undrawable(Look.TOO_LARGE));
  }

  @Test
  void whatTakesTooLongIsGivenUp() throws IOException {
    Sketcher hurried = new Sketcher(Duration.ZERO);
    assertThat(sketch(hurried, MediaKind.JPEG, Pictures.jpeg(flag())))
        .isEqualTo(new Sketched.Undrawable(Look.TOO_LARGE));
    assertThat(sketch(hurried, MediaKind.PDF, pdf(100, 1)))
        .isEqualTo(new Sketched.Undrawable(Look.TOO_LARGE));
  }
}
