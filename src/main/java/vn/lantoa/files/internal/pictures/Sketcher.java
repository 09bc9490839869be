package vn.lantoa.files.internal.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.files.KeptFile.Look;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.internal.kinds.Disks;

/// Draws a file small and says how it looks. Keeps no state and may be shared.
public final class Sketcher {
  private final Duration patience;

  /// @param patience how long one file may take
  public Sketcher(Duration patience) {
    this.patience = patience;
  }

  /// What came of it.
  public sealed interface Sketched {
    /// @param width in pixels, likewise height
    /// @param likeness 64 signs; null where there are none
    record Drawn(int width, int height, @Nullable Long likeness) implements Sketched {}

    /// @param why too large or unreadable
    record Undrawable(Look why) implements Sketched {}
  }

  /// @param to where the small picture is written, a JPEG
  /// @param longest pixels of its longer side
  /// @throws FileSystemException when writing fails: that is the disk's fault, not the file's
  public Sketched sketch(MediaKind kind, Path file, Path to, int longest)
      throws FileSystemException {
    try {
      Deadline deadline = new Deadline(patience.toNanos());
      BufferedImage picture =
          kind == MediaKind.PDF
              ? FirstPage.read(file, longest, deadline)
              : Photo.read(kind, file, longest, deadline);
      BufferedImage small = scaled(picture, longest);
      write(small, to);
      Long likeness = kind == MediaKind.PDF ? null : Likeness.of(small);
      return new Sketched.Drawn(small.getWidth(), small.getHeight(), likeness);
    } catch (FileSystemException disk) {
      throw disk;
    } catch (Deadline.TooMuch much) {
      return new Sketched.Undrawable(Look.TOO_LARGE);
    } catch (OutOfMemoryError full) {
      // What made it is garbage by now; other requests go on.
      return new Sketched.Undrawable(Look.TOO_LARGE);
    } catch (IOException | RuntimeException broken) {
      if (Disks.isFull(broken)) {
        throw new FileSystemException(to.toString(), null, broken.getMessage());
      }
      return new Sketched.Undrawable(Look.UNREADABLE);
    }
  }

  /// On white, where the picture lets through; never larger than it was.
  private static BufferedImage scaled(BufferedImage picture, int longest) {
    int side = Math.max(longest, Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, picture.getWidth() * longest / side);
    int height = Math.max(1, picture.getHeight() * longest / side);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = small.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
      graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
    } finally {
      graphics.dispose();
    }
    return small;
  }

  private static void write(BufferedImage picture, Path to) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (FileImageOutputStream out = new FileImageOutputStream(to.toFile())) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(0.8f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
