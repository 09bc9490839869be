package vn.lantoa.results.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import vn.lantoa.results.measures.PublishedFigure.Qualifier;

/// A number as reports say it: rounded to few figures, millions and billions as words, with the
/// word that says which way it was rounded.
///
/// @param qualifier what is said before it
/// @param shown in the scale, without needless zeros
public record Spoken(Qualifier qualifier, BigDecimal shown, Scale scale) {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final int FRACTION = 2;

  public enum Scale {
    ONE,
    /// "triệu"
    MILLION,
    /// "tỷ"
    BILLION
  }

  /// How a number is rounded.
  public enum Precision {
    /// Every figure.
    EXACT,
    /// To the nearest, with a word only where something was rounded off.
    AUTO,
    /// To the nearest, always "khoảng".
    ABOUT,
    /// Down, "trên" where something is above.
    OVER,
    /// Up, "gần" where something is missing.
    NEARLY
  }

  /// @param digits figures that are kept, 2 to 6
  public record Style(Precision precision, int digits) {
    private static final int FEWEST = 2;
    private static final int MOST = 6;

    public Style {
      if (digits < FEWEST || digits > MOST) {
        throw new IllegalArgumentException("2 to 6 figures are kept: " + digits);
      }
    }

    public static final Style EXACT = new Style(Precision.EXACT, 3);
    public static final Style AUTO = new Style(Precision.AUTO, 3);
    public static final Style ABOUT = new Style(Precision.ABOUT, 3);
    public static final Style OVER = new Style(Precision.OVER, 3);
  }

  /// The number in the style. Numbers below a thousand are told to the last one.
  public static Spoken of(BigDecimal value, Style style) {
    if (style.precision() == Precision.EXACT) {
      return new Spoken(Qualifier.EXACT, plain(value), Scale.ONE);
    }
    BigDecimal rounded =
        value.abs().compareTo(THOUSAND) < 0
            ? value.setScale(Math.min(FRACTION, Math.max(0, value.scale())), RoundingMode.HALF_UP)
            : value.round(new MathContext(style.digits(), rounding(style.precision())));
    Scale scale = scaleOf(rounded);
    return new Spoken(
        qualifier(style.precision(), rounded.compareTo(value) == 0),
        plain(rounded.divide(sizeOf(scale))),
        scale);
  }

  private static RoundingMode rounding(Precision precision) {
    return switch (precision) {
      case OVER -> RoundingMode.FLOOR;
      case NEARLY -> RoundingMode.CEILING;
      case EXACT, AUTO, ABOUT -> RoundingMode.HALF_UP;
    };
  }

  private static Qualifier qualifier(Precision precision, boolean isExact) {
    return switch (precision) {
      case EXACT -> Qualifier.EXACT;
      case ABOUT -> Qualifier.ABOUT;
      case AUTO -> isExact ? Qualifier.EXACT : Qualifier.ABOUT;
      case OVER -> isExact ? Qualifier.EXACT : Qualifier.OVER;
      case NEARLY -> isExact ? Qualifier.EXACT : Qualifier.NEARLY;
    };
  }

  private static Scale scaleOf(BigDecimal value) {
    if (value.abs().compareTo(BILLION) >= 0) {
      return Scale.BILLION;
    }
    return value.abs().compareTo(MILLION) >= 0 ? Scale.MILLION : Scale.ONE;
  }

  private static BigDecimal sizeOf(Scale scale) {
    return switch (scale) {
      case ONE -> BigDecimal.ONE;
      case MILLION -> MILLION;
      case BILLION -> BILLION;
    };
  }

  static BigDecimal plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
