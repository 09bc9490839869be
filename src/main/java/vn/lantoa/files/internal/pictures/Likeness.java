package vn.lantoa.files.internal.pictures;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How a picture looks, as 64 signs: the picture is made 32 by 32 and grey, taken apart into
/// frequencies (discrete cosine transform), and each of the 64 lowest says whether it is above
/// their median. Size, coding, brightness and contrast hardly move them; another picture has other
/// ones, half of them differing by chance. Zauner, "Implementation and Benchmarking of Perceptual
/// Image Hash Functions" (2010), calls it pHash.
final class Likeness {
  private static final int SIDE = 32;
  private static final int LOW = 8;

  /// Cosines in whole parts of this.
  private static final int ONE = 1 << 12;

  /// Mean distance from the mean grey (of 255) under which a picture shows next to nothing. Its
  /// signs would be noise, or those of any other blank wall.
  private static final int LEAST_CONTRAST = 4;

  /// Half of the signs stand above their median, unless most frequencies are nothing at all: a
  /// drawing of two stripes. Then chance decides the rest.
  private static final int LEAST_ABOVE = 24;

  private static final int[][] COSINES = cosines();

  private Likeness() {}

  private static int[][] cosines() {
    int[][] table = new int[LOW + 1][SIDE];
    for (int u = 0; u <= LOW; u++) {
      for (int x = 0; x < SIDE; x++) {
        table[u][x] =
            Math.toIntExact(Math.round(ONE * Math.cos(Math.PI * u * (2 * x + 1) / (2 * SIDE))));
      }
    }
    return table;
  }

  /// @return null for a picture with next to nothing on it
  static @Nullable Long of(BufferedImage picture) {
    long[][] grey = grey(picture);
    long signs = signs(grey);
    return isBlank(grey) || Long.bitCount(signs) < LEAST_ABOVE ? null : signs;
  }

  /// Means of the pixels under each of the 32 by 32 fields, in 256ths of a grey level.
  private static long[][] grey(BufferedImage picture) {
    long[][] fields = new long[SIDE][SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        fields[y][x] = field(picture, x, y);
      }
    }
    return fields;
  }

  private static long field(BufferedImage picture, int x, int y) {
    int left = x * picture.getWidth() / SIDE;
    int top = y * picture.getHeight() / SIDE;
    int right = Math.max(left + 1, (x + 1) * picture.getWidth() / SIDE);
    int bottom = Math.max(top + 1, (y + 1) * picture.getHeight() / SIDE);
    long sum = 0;
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        int rgb = picture.getRGB(column, row);
        // Luma of ITU-R BT.601, as in JPEG.
        sum += 77 * (rgb >> 16 & 0xFF) + 150 * (rgb >> 8 & 0xFF) + 29 * (rgb & 0xFF);
      }
    }
    return sum / ((long) (right - left) * (bottom - top));
  }

  private static boolean isBlank(long[][] grey) {
    long mean = Arrays.stream(grey).flatMapToLong(Arrays::stream).sum() / (SIDE * SIDE);
    long distance =
        Arrays.stream(grey).flatMapToLong(Arrays::stream).map(one -> Math.abs(one - mean)).sum();
    return distance / (SIDE * SIDE) < LEAST_CONTRAST * 256L;
  }

  private static long signs(long[][] grey) {
    long[] low = new long[LOW * LOW];
    for (int v = 0; v < LOW; v++) {
      for (int u = 0; u < LOW; u++) {
        // The mean brightness says nothing; the next frequency takes its place.
        low[v * LOW + u] = u == 0 && v == 0 ? frequency(grey, LOW, 0) : frequency(grey, u, v);
      }
    }
    return aboveMedian(low);
  }

  private static long aboveMedian(long[] low) {
    long[] sorted = low.clone();
    Arrays.sort(sorted);
    long median = (sorted[low.length / 2 - 1] + sorted[low.length / 2]) / 2;
    long signs = 0;
    for (long one : low) {
      signs = signs << 1 | (one > median ? 1 : 0);
    }
    return signs;
  }

  private static long frequency(long[][] grey, int u, int v) {
    long sum = 0;
    for (int y = 0; y < SIDE; y++) {
      long row = 0;
      for (int x = 0; x < SIDE; x++) {
        row += grey[y][x] * COSINES[u][x];
      }
      sum += row / ONE * COSINES[v][y];
    }
    return sum;
  }
}
