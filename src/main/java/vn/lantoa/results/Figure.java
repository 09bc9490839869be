package vn.lantoa.results;

import org.jspecify.annotations.Nullable;

/// A figure and the one it is compared with.
///
/// @param before null when no comparison was asked for
public record Figure(Sums now, @Nullable Sums before) {
  /// How many times as much, by quantity; nothing without a comparison.
  public Multiple multiple() {
    return before == null ? new Multiple.Nothing() : Multiple.of(now.quantity(), before.quantity());
  }

  /// Whether there is anything in it.
  public boolean isZero() {
    return now.isZero() && (before == null || before.isZero());
  }

  /// Quantity of the compared period; 0 without a comparison.
  public long quantityBefore() {
    return before == null ? 0 : before.quantity();
  }
}
