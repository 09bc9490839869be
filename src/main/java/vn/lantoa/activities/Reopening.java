package vn.lantoa.activities;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.DayRange;

/// A closed period that a unit asks to have opened again, for itself and those below it.
///
/// @param unitName as it is called now
/// @param period code
/// @param decision null until decided
/// @param decidable whether the viewer may decide
public record Reopening(
    ReopeningId id,
    int version,
    UnitId unit,
    String unitName,
    String period,
    DayRange days,
    String reason,
    ActorId askedBy,
    Instant askedAt,
    @Nullable Decision decision,
    boolean decidable) {
  /// @param openUntil last day on which it is open; null when it was refused
  /// @param answer words with it; never empty for a refusal
  public record Decision(ActorId by, Instant at, @Nullable LocalDate openUntil, String answer) {}

  /// Whether new work is taken on the day because of it.
  public boolean isOpenOn(LocalDate day) {
    Decision made = decision;
    LocalDate until = made == null ? null : made.openUntil();
    return until != null && !day.isAfter(until);
  }
}
