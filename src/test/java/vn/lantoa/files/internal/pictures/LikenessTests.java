package vn.lantoa.files.internal.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.lantoa.files.Lookalikes;
import vn.lantoa.files.Pictures;

class LikenessTests {
  private static final int SCENES = 60;

  private static int differences(BufferedImage one, BufferedImage other) {
    long a = Objects.requireNonNull(Likeness.of(one));
    long b = Objects.requireNonNull(Likeness.of(other));
    return Long.bitCount(a ^ b);
  }

  private static BufferedImage storedAnew(BufferedImage picture, int quality) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Pictures.jpeg(picture, quality, false)));
  }

  private static List<BufferedImage> scenes() {
    List<BufferedImage> scenes = new ArrayList<>();
    for (int seed = 1; seed <= SCENES; seed++) {
      scenes.add(Pictures.scene(seed, 640, 480));
    }
    return scenes;
  }

  /// How many of the scenes are still found after what was done to them.
  private static long found(java.util.function.UnaryOperator<BufferedImage> done) {
    return scenes().stream()
        .filter(scene -> differences(scene, done.apply(scene)) <= Lookalikes.MOST_DIFFERENCES)
        .count();
  }

  @Test
  void smallerStoredAnewAndBrighterPicturesAreFoundAlways() throws IOException {
    assertThat(found(scene -> Pictures.resized(scene, 320, 240))).isEqualTo(SCENES);
    assertThat(found(scene -> Pictures.resized(scene, 1000, 750))).isEqualTo(SCENES);
    assertThat(found(scene -> Pictures.brighter(scene, 25))).isEqualTo(SCENES);
    assertThat(found(scene -> Pictures.brighter(scene, -25))).isEqualTo(SCENES);
    for (BufferedImage scene : scenes()) {
      assertThat(differences(scene, storedAnew(scene, 40)))
          .isLessThanOrEqualTo(Lookalikes.MOST_DIFFERENCES);
    }
  }

  /// Cutting moves everything, so that a part of the pictures is lost; most are found.
  @Test
  void picturesCutALittleAtTheirEdgesAreMostlyFound() {
    assertThat(found(scene -> Pictures.cropped(scene, 1)))
        .isGreaterThanOrEqualTo(SCENES * 95 / 100);
    assertThat(found(scene -> Pictures.cropped(scene, 2)))
        .isGreaterThanOrEqualTo(SCENES * 80 / 100);
  }

  @Test
  void otherPicturesAreNeverTakenForTheSame() {
    List<BufferedImage> scenes = scenes();
    for (int i = 0; i < scenes.size(); i++) {
      for (int j = i + 1; j < scenes.size(); j++) {
        assertThat(differences(scenes.get(i), scenes.get(j)))
            .as("scenes %d and %d", i, j)
            .isGreaterThan(Lookalikes.MOST_DIFFERENCES);
      }
    }
  }

  @Test
  void picturesWithNextToNothingOnThemHaveNoLikeness() {
    assertThat(Likeness.of(Pictures.blank(0x101010, 1))).isNull();
    assertThat(Likeness.of(Pictures.blank(0x101010, 2))).isNull();
    assertThat(Likeness.of(Pictures.blank(0xF0F0F0, 3))).isNull();
    assertThat(Likeness.of(Pictures.scene(4, 640, 480))).isNotNull();
  }
}
