package vn.lantoa.results.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.Subject;

/// What a figure is divided by.
interface Divisor {
  Divisor ONE = (row, column) -> BigDecimal.ONE;

  /// Null where there is nothing to divide by, or nobody knows.
  ///
  /// @param row null for all
  /// @param column null for all
  @Nullable BigDecimal of(@Nullable Subject row, @Nullable Subject column);
}
