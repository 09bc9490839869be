package vn.lantoa.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Numbers as files write them: no exponent, no needless zeros.
final class Numbers {
  private Numbers() {}

  static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }

  static String written(@Nullable BigDecimal value) {
    BigDecimal plain = plain(value);
    return plain == null ? "" : plain.toPlainString();
  }
}
