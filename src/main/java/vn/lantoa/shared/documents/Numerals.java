package vn.lantoa.shared.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Figures as Vietnamese papers print them: `1.234.567,8`.
final class Numerals {
  private Numerals() {}

  static String of(BigDecimal value, int decimals) {
    DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
    signs.setGroupingSeparator('.');
    signs.setDecimalSeparator(',');
    DecimalFormat format = new DecimalFormat("#,##0", signs);
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    String printed = format.format(value);
    return printed.matches("-[0.,]+") ? printed.substring(1) : printed;
  }
}
