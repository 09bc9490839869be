package vn.lantoa.results.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.lantoa.results.measures.PublishedFigure.Qualifier;

/// A change as reports say it.
public sealed interface Growth {
  /// "tăng gấp gần 2 lần": one place from 1.1 upwards, two below it.
  record Times(Qualifier qualifier, BigDecimal figure) implements Growth {}

  /// "bằng 87%": what is left of the base.
  record PercentOf(BigDecimal figure) implements Growth {}

  /// "tăng 12,3%", "giảm 12,3%".
  ///
  /// @param figure above zero
  record ByPercent(boolean up, BigDecimal figure) implements Growth {}

  /// "tương đương"
  record OnAPar() implements Growth {}

  /// "tăng từ 3 lên 12": a ratio of a few says nothing.
  record FromTo(BigDecimal base, BigDecimal now) implements Growth {}

  /// Nothing before.
  record New() implements Growth {}

  /// Zero both times, or no ratio to be told.
  record Nothing() implements Growth {}

  /// Which way of saying it is chosen.
  enum Style {
    /// More in times, less in percent of the base, as the review of 2022 does.
    TIMES,
    /// The same with "gần" and "hơn" where rounding hides something.
    QUALIFIED,
    /// Times with "khoảng".
    ABOUT,
    /// More and less in percent.
    PERCENT
  }

  /// A base below this is told as it is.
  BigDecimal SMALL = BigDecimal.valueOf(20);

  static Growth of(BigDecimal now, BigDecimal base, Style style) {
    if (base.signum() <= 0 || now.signum() < 0) {
      return now.signum() > 0 && base.signum() == 0 ? new New() : new Nothing();
    }
    if (now.compareTo(base) != 0 && base.compareTo(SMALL) < 0) {
      return new FromTo(base, now);
    }
    return style == Style.PERCENT ? percent(now, base) : times(now, base, style);
  }

  private static Growth percent(BigDecimal now, BigDecimal base) {
    BigDecimal change = now.subtract(base).movePointRight(2).divide(base, 1, RoundingMode.HALF_UP);
    return change.signum() == 0
        ? new OnAPar()
        : new ByPercent(change.signum() > 0, Spoken.plain(change.abs()));
  }

  private static Growth times(BigDecimal now, BigDecimal base, Style style) {
    if (now.divide(base, 2, RoundingMode.HALF_UP).compareTo(BigDecimal.ONE) == 0) {
      return new OnAPar();
    }
    if (now.compareTo(base) < 0) {
      BigDecimal left = now.movePointRight(2).divide(base, 0, RoundingMode.HALF_UP);
      return left.signum() == 0 && now.signum() > 0
          ? new PercentOf(now.movePointRight(2).divide(base, 2, RoundingMode.UP))
          : new PercentOf(left);
    }
    // 1.1 itself belongs to one place: now / base >= 11 / 10, without rounding.
    boolean onePlace = now.movePointRight(1).compareTo(base.multiply(BigDecimal.valueOf(11))) >= 0;
    BigDecimal shown = now.divide(base, onePlace ? 1 : 2, RoundingMode.HALF_UP);
    return new Times(qualifier(now, base, shown, style), Spoken.plain(shown));
  }

  /// Half a percent beside the figure shown is worth a word.
  private static Qualifier qualifier(
      BigDecimal now, BigDecimal base, BigDecimal shown, Style style) {
    if (style == Style.ABOUT) {
      return Qualifier.ABOUT;
    }
    BigDecimal told = shown.multiply(base);
    BigDecimal off = now.subtract(told);
    boolean worthAWord = off.abs().multiply(BigDecimal.valueOf(200)).compareTo(told) > 0;
    if (style != Style.QUALIFIED || !worthAWord) {
      return Qualifier.EXACT;
    }
    return off.signum() > 0 ? Qualifier.OVER : Qualifier.NEARLY;
  }
}
