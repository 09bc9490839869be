package vn.lantoa.directives.gates;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.policy.Term;

/// One thing that must happen before a clause may be worked on (điều kiện triển khai).
///
/// @param version grows with every change; an act names the version it was made from
/// @param subject the event, or the directive, that it waits for; empty for a day and for words
/// @param wording the condition as the letter or a person puts it; may be empty
/// @param confirmed false while it is a proposal of the reader
/// @param opened how a person opened it; null unless one did
/// @param opensOn first day on which it does not hold back; null while nobody knows
/// @param expectedOn day that is spoken of; null without one
public record Gate(
    GateId id,
    int version,
    ClauseId clause,
    Condition condition,
    Term subject,
    String wording,
    OwedBy owedBy,
    boolean confirmed,
    Instant since,
    @Nullable ByHand opened,
    @Nullable LocalDate opensOn,
    @Nullable LocalDate expectedOn) {
  /// @param on first open day
  /// @param person who opened it
  public record ByHand(LocalDate on, String because, String person) {}

  public boolean isOpenOn(LocalDate day) {
    return opensOn != null && !opensOn.isAfter(day);
  }

  /// Whether the day that was spoken of has passed.
  public boolean isOverdueOn(LocalDate day) {
    return opensOn == null && expectedOn != null && expectedOn.isBefore(day);
  }
}
