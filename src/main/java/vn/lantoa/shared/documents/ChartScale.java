package vn.lantoa.shared.documents;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// From figures to lengths. Scales begin at zero, so that lengths compare as figures do.
///
/// @param top the figure that takes the whole length
/// @param step between the lines of a grid
record ChartScale(BigDecimal top, BigDecimal step) {
  private static final List<Integer> NICE = List.of(1, 2, 5, 10);
  private static final int LINES = 5;

  /// With a top that is a round figure.
  static ChartScale of(List<BigDecimal> values) {
    BigDecimal highest = highest(values);
    BigDecimal rough = highest.divide(BigDecimal.valueOf(LINES), MathContext.DECIMAL64);
    int power = rough.precision() - rough.scale() - 1;
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
    BigDecimal step =
        NICE.stream()
            .map(nice -> unit.multiply(BigDecimal.valueOf(nice)))
            .filter(nice -> nice.compareTo(rough) >= 0)
            .findFirst()
            .orElseThrow();
    BigDecimal steps = highest.divide(step, 0, RoundingMode.CEILING);
    return new ChartScale(step.multiply(steps), step);
  }

  private static BigDecimal highest(List<BigDecimal> values) {
    BigDecimal highest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    return highest.signum() > 0 ? highest : BigDecimal.ONE;
  }

  /// How much of a length a figure takes; what is below zero takes none.
  int length(BigDecimal value, int whole) {
    return value
        .max(BigDecimal.ZERO)
        .multiply(BigDecimal.valueOf(whole))
        .divide(top, 0, RoundingMode.HALF_UP)
        .intValue();
  }

  /// Figures at which the lines of a grid stand, from zero to the top.
  List<BigDecimal> grid() {
    List<BigDecimal> grid = new ArrayList<>();
    for (BigDecimal at = BigDecimal.ZERO; at.compareTo(top) <= 0; at = at.add(step)) {
      grid.add(at);
    }
    return grid;
  }
}
