package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a unit has to reach.
///
/// @param least null for none
/// @param most null for none
record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {}
