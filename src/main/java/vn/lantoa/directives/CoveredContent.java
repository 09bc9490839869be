package vn.lantoa.directives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A clause as something that may have to wait: a content that an assignment covers, or the clause
/// of the assignment itself.
///
/// @param gated whether something had, or has, to happen before it may be worked on
/// @param opensOn first day on which it may be worked on; null while nobody knows, and without gate
/// @param expectedOn day that is spoken of; null without one
/// @param reason what it waits for, as the letter or a person puts it; empty without gate
public record CoveredContent(
    ClauseId clause,
    String ref,
    String heading,
    boolean gated,
    @Nullable LocalDate opensOn,
    @Nullable LocalDate expectedOn,
    String reason) {
  /// Whether it may not be worked on that day.
  public boolean isWaitingOn(LocalDate day) {
    return gated && (opensOn == null || opensOn.isAfter(day));
  }
}
