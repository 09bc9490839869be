package vn.lantoa.files.internal.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.internal.kinds.JpegHeader;

/// Reads a photo at a fraction of its size: of a photo of 100 megapixels only one pixel in every so
/// many columns and rows is ever held.
final class Photo {
  private static final long MOST_PIXELS = 200_000_000;

  /// Coded in passes, the reader holds all coefficients at once, three bytes and more a pixel.
  private static final long MOST_PIXELS_IN_PASSES = 30_000_000;

  private Photo() {}

  /// Upright, its longer side between once and twice the least.
  static BufferedImage read(MediaKind kind, Path file, int least, Deadline deadline)
      throws IOException {
    if (kind == MediaKind.PNG) {
      return read("png", file, new Limit(least, MOST_PIXELS), deadline);
    }
    JpegHeader header = JpegHeader.read(file);
    if (header.colours() > 3) {
      throw new IOException("The colours of printers are not read here");
    }
    long most = header.progressive() ? MOST_PIXELS_IN_PASSES : MOST_PIXELS;
    BufferedImage lying = read("jpeg", file, new Limit(least, most), deadline);
    return Uprighting.of(lying, header.orientation());
  }

  /// @param least pixels of the longer side that are wanted at least
  /// @param most pixels that are read at all
  private record Limit(int least, long most) {}

  private static BufferedImage read(String format, Path file, Limit limit, Deadline deadline)
      throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream in = deadline.open(file.toFile())) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > limit.most()) {
        throw new Deadline.TooMuch();
      }
      int step = Math.max(1, Math.max(width, height) / (2 * limit.least()));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }
}
