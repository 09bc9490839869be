package vn.lantoa.targets.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A target above that is passed down to units below, and whether theirs come to it.
///
/// @param sentence of the target above
/// @param wanted what the unit has to reach; null where the rule has no amount that adds up
/// @param sum of the units below
/// @param units how many they are
public record PassedDown(
    String parent, String sentence, @Nullable BigDecimal wanted, BigDecimal sum, int units) {
  /// What the units below lack; zero where they come to it.
  public BigDecimal lack() {
    return wanted == null ? BigDecimal.ZERO : wanted.subtract(sum).max(BigDecimal.ZERO);
  }

  public boolean isShort() {
    return lack().signum() > 0;
  }
}
