package vn.lantoa.results;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A multiple as official reports print it: "gấp 2,9 lần", "gấp 1,06 lần", "tương đương", "bằng
/// 87%". One place from 1.1 upwards, two below it, where the first place alone would hide the
/// growth.
public sealed interface Wording {
  /// So many times as much, more than one; without needless zeros.
  record Times(BigDecimal figure) implements Wording {}

  /// The same to two places.
  record OnAPar() implements Wording {}

  /// Less than before, in whole percent of it.
  record Percent(long figure) implements Wording {}

  /// Something is left, but not half a percent of what there was.
  record BelowOnePercent() implements Wording {}

  /// Nothing before.
  record New() implements Wording {}

  /// Nothing to say.
  record Nothing() implements Wording {}

  /// The words for a multiple.
  static Wording of(Multiple multiple) {
    return switch (multiple) {
      case Multiple.Ratio ratio -> of(ratio);
      case Multiple.New() -> new New();
      case Multiple.Nothing() -> new Nothing();
    };
  }

  private static Wording of(Multiple.Ratio ratio) {
    BigDecimal twoPlaces = ratio.rounded(2);
    if (twoPlaces.compareTo(BigDecimal.ONE) == 0) {
      return new OnAPar();
    }
    if (ratio.value() < ratio.base()) {
      return percent(ratio);
    }
    // 1.1 itself belongs to one place: value / base >= 11 / 10, without rounding.
    BigDecimal tenfold = BigDecimal.valueOf(ratio.value()).movePointRight(1);
    BigDecimal elevenfold = BigDecimal.valueOf(ratio.base()).multiply(BigDecimal.valueOf(11));
    BigDecimal shown = tenfold.compareTo(elevenfold) >= 0 ? ratio.rounded(1) : twoPlaces;
    return new Times(plain(shown));
  }

  private static Wording percent(Multiple.Ratio ratio) {
    long percent =
        BigDecimal.valueOf(ratio.value())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(ratio.base()), 0, RoundingMode.HALF_UP)
            .longValueExact();
    return percent == 0 && ratio.value() > 0 ? new BelowOnePercent() : new Percent(percent);
  }

  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
