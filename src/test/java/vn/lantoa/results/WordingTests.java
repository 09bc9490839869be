package vn.lantoa.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures of facts: letter 3371 (ten months of 2022) and the review of 2022.
final class WordingTests {
  @ParameterizedTest
  @CsvSource({
    // 144 000 / 49 655 = 2.9000, letter 3371 "gấp 2,9 lần"
    "144000, 49655, 2.9",
    // 45 900 / 22 950 = 2 exactly, review "gấp 2 lần": no needless zero
    "45900, 22950, 2",
    // 1 050 000 / 750 000 = 1.4
    "1050000, 750000, 1.4",
    // 18 000 / 16 981 = 1.0600: below 1.1 the second place is needed
    "18000, 16981, 1.06",
    // 139 000 / 49 643 = 2.79999
    "139000, 49643, 2.8",
    // 864 200 / 540 125 = 1.6
    "864200, 540125, 1.6",
    // 11 / 10 = 1.1: one place from here on
    "11, 10, 1.1",
    // 1 099 / 1 000 = 1.099, two places 1.10, without the zero
    "1099, 1000, 1.1",
    // 101 / 100 = 1.01
    "101, 100, 1.01",
    // 245 / 100 = 2.45, half up 2.5
    "245, 100, 2.5",
    // 1 000 000 / 10 = 100 000, no power of ten in the text
    "1000000, 10, 100000"
  })
  void growthIsTimes(long value, long base, BigDecimal times) {
    assertThat(Wording.of(Multiple.of(value, base))).isEqualTo(new Wording.Times(times));
  }

  @ParameterizedTest
  @CsvSource({
    // 87 / 100
    "87, 100, 87",
    // 994 / 1000 = 0.994, two places 0.99
    "994, 1000, 99",
    // 1 / 200 = 0.5 %, half up 1 %
    "1, 200, 1",
    // nothing left of something
    "0, 12, 0"
  })
  void declineIsPercent(long value, long base, long percent) {
    assertThat(Wording.of(Multiple.of(value, base))).isEqualTo(new Wording.Percent(percent));
  }

  @ParameterizedTest
  // 0.995 and 1.0049 both round to 1.00
  @CsvSource({"100, 100", "995, 1000", "10049, 10000"})
  void sameToTwoPlacesIsOnAPar(long value, long base) {
    assertThat(Wording.of(Multiple.of(value, base))).isEqualTo(new Wording.OnAPar());
  }

  @Test
  void littleThatIsLeftIsNotCalledNothing() {
    // 1 / 1000 = 0.1 %, which would print as 0 %
    assertThat(Wording.of(Multiple.of(1, 1000))).isEqualTo(new Wording.BelowOnePercent());
  }

  @Test
  void whatHasNoBaseIsNew() {
    assertThat(Wording.of(Multiple.of(5, 0))).isEqualTo(new Wording.New());
  }

  @Test
  void nothingBesideNothingSaysNothing() {
    assertThat(Wording.of(Multiple.of(0, 0))).isEqualTo(new Wording.Nothing());
  }

  @Test
  void figureWithoutComparisonSaysNothing() {
    Figure figure = new Figure(new Sums(1, 5, 0), null);
    assertThat(Wording.of(figure.multiple())).isEqualTo(new Wording.Nothing());
  }

  /// Times is always above one and percent below a hundred, so that the words never contradict the
  /// figures beside them.
  @Test
  void wordsAgreeWithFigures() {
    long seed = 20_221_121;
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      long base = 1 + random.nextInt(1000);
      long value = random.nextInt(2000);
      String figures = value + " to " + base + ", seed " + seed;
      switch (Wording.of(Multiple.of(value, base))) {
        case Wording.Times(BigDecimal times) -> {
          assertThat(value).as(figures).isGreaterThan(base);
          assertThat(times).as(figures).isGreaterThan(BigDecimal.ONE);
        }
        case Wording.Percent(long percent) -> {
          assertThat(value).as(figures).isLessThan(base);
          assertThat(percent).as(figures).isBetween(0L, 99L);
        }
        case Wording.OnAPar() -> assertThat(Math.abs(value - base) * 200).isLessThanOrEqualTo(base);
        case Wording.BelowOnePercent() -> assertThat(value * 200).as(figures).isLessThan(base);
        case Wording.New(), Wording.Nothing() -> assertThat(base).as(figures).isZero();
      }
    }
  }
}
