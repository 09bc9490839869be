package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing took over from another, wholly or a part of it.
///
/// @param on first day of the new order
/// @param principal whether the successor takes over what cannot be divided
/// @param act that ordered it; null when it was given
public record Succession(
    UUID predecessor, UUID successor, LocalDate on, boolean principal, @Nullable UUID act) {}
