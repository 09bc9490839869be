package vn.lantoa.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures that look like photos to a program, and what people do to photos.
public final class Pictures {
  private Pictures() {}

  /// A scene of its own for each seed: ground, light from one side, people and things, noise.
  public static BufferedImage scene(long seed, int width, int height) {
    SplittableRandom random = new SplittableRandom(seed);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(colour(random));
    graphics.fillRect(0, 0, width, height);
    for (int i = 0; i < 24; i++) {
      graphics.setColor(colour(random));
      int w = width / 12 + random.nextInt(width / 3);
      int h = height / 12 + random.nextInt(height / 3);
      int x = random.nextInt(width) - w / 2;
      int y = random.nextInt(height) - h / 2;
      if (random.nextBoolean()) {
        graphics.fillOval(x, y, w, h);
      } else {
        graphics.fillRect(x, y, w, h);
      }
    }
    graphics.dispose();
    return picture;
  }

  private static Color colour(SplittableRandom random) {
    return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }

  /// Of one colour with a little noise, as a wall or a covered lens.
  public static BufferedImage blank(int colour, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 240; y++) {
      for (int x = 0; x < 320; x++) {
        picture.setRGB(x, y, colour + random.nextInt(4) * 0x010101);
      }
    }
    return picture;
  }

  public static BufferedImage resized(BufferedImage picture, int width, int height) {
    BufferedImage other = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = other.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return other;
  }

  /// Without so many hundredths of its width and height at each edge.
  public static BufferedImage cropped(BufferedImage picture, int hundredths) {
    int x = picture.getWidth() * hundredths / 100;
    int y = picture.getHeight() * hundredths / 100;
    BufferedImage inner =
        picture.getSubimage(x, y, picture.getWidth() - 2 * x, picture.getHeight() - 2 * y);
    return resized(inner, inner.getWidth(), inner.getHeight());
  }

  /// Every colour so many steps of 255 brighter or darker, as far as it goes.
  public static BufferedImage brighter(BufferedImage picture, int steps) {
    BufferedImage other =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int rgb = picture.getRGB(x, y);
        int red = Math.clamp((rgb >> 16 & 0xFF) + steps, 0, 255);
        int green = Math.clamp((rgb >> 8 & 0xFF) + steps, 0, 255);
        int blue = Math.clamp((rgb & 0xFF) + steps, 0, 255);
        other.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return other;
  }

  /// @param quality in hundredths
  public static byte[] jpeg(BufferedImage picture, int quality, boolean inPasses) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      if (inPasses) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  public static byte[] jpeg(BufferedImage picture) {
    return jpeg(picture, 90, false);
  }

  /// A picture in shades of grey that is a gradient and next to nothing as a file: a bomb for
  /// whoever unpacks all of it.
  public static byte[] largePng(int width, int height) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] row = new byte[width + 1];
    try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
      for (int y = 0; y < height; y++) {
        java.util.Arrays.fill(row, 1, row.length, (byte) (y * 255L / height));
        out.write(row);
      }
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream data = new DataOutputStream(header);
      data.writeInt(width);
      data.writeInt(height);
      data.write(new byte[] {8, 0, 0, 0, 0});
      out.finish();
      return Samples.concat(
          new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
          Samples.chunk("IHDR", header.toByteArray()),
          Samples.chunk("IDAT", packed.toByteArray()),
          Samples.chunk("IEND", new byte[0]));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
