package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A base unit looks after a commune.
///
/// @param to first day after; null while it lasts
public record Coverage(UUID unit, UUID area, LocalDate from, @Nullable LocalDate to) {
  public boolean lastsBeyond(LocalDate day) {
    return to == null || day.isBefore(to);
  }
}
