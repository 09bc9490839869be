package vn.lantoa.files.internal.pictures;

import java.awt.image.BufferedImage;

/// Turns and mirrors a picture the way a camera says that it was held (Exif, orientation 1 to 8).
final class Uprighting {
  private Uprighting() {}

  static BufferedImage of(BufferedImage lying, int orientation) {
    if (orientation == 1) {
      return lying;
    }
    boolean turned = orientation >= 5;
    int width = turned ? lying.getHeight() : lying.getWidth();
    int height = turned ? lying.getWidth() : lying.getHeight();
    BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        upright.setRGB(x, y, pixel(lying, orientation, x, y));
      }
    }
    return upright;
  }

  /// The pixel that belongs at the place of the upright picture.
  private static int pixel(BufferedImage lying, int orientation, int x, int y) {
    int right = lying.getWidth() - 1;
    int bottom = lying.getHeight() - 1;
    return switch (orientation) {
      case 2 -> lying.getRGB(right - x, y);
      case 3 -> lying.getRGB(right - x, bottom - y);
      case 4 -> lying.getRGB(x, bottom - y);
      case 5 -> lying.getRGB(y, x);
      case 6 -> lying.getRGB(y, bottom - x);
      case 7 -> lying.getRGB(right - y, bottom - x);
      case 8 -> lying.getRGB(right - y, x);
      default -> lying.getRGB(x, y);
    };
  }
}
