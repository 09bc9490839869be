package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.DayRange;

/// The frame in which a unit is judged.
///
/// @param period over which
/// @param on last day that counts, in the period
/// @param begin first day asked of the unit: of the period, or its own where it was founded in it
/// @param over whether nothing can be done any more
/// @param reported whether the unit or one below it said anything, zero included
/// @param released whether it said that it need not report
record Known(
    Unit unit,
    DayRange period,
    LocalDate on,
    LocalDate begin,
    boolean over,
    boolean reported,
    boolean released) {

  /// Days gone by of those asked of the unit.
  long elapsed() {
    return Math.max(0, ChronoUnit.DAYS.between(begin, on) + 1);
  }

  long total() {
    return Math.max(1, ChronoUnit.DAYS.between(begin, period.end()));
  }

  /// Whether an amount is there for the days gone by, when it grows evenly.
  boolean keepsPace(BigDecimal value, BigDecimal required) {
    return value
            .multiply(BigDecimal.valueOf(total()))
            .compareTo(required.multiply(BigDecimal.valueOf(elapsed())))
        >= 0;
  }
}
