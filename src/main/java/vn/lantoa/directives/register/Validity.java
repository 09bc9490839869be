package vn.lantoa.directives.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether a document is in force on a day.
public enum Validity {
  /// No day is known from which or until which it is in force.
  UNSAID,
  NOT_YET,
  IN_FORCE,
  EXPIRED,
  /// Another issued document took its place.
  REPLACED,
  /// It was taken back.
  RECALLED;

  /// What decides.
  ///
  /// @param from first day in force; null when unknown
  /// @param until first day no longer in force; null when unknown
  /// @param replacedOn first day of what took its place; null while nothing did
  /// @param recalledOn day on which it was taken back; null while it was not
  public record Grounds(
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable LocalDate replacedOn,
      @Nullable LocalDate recalledOn) {}

  /// The strongest reason wins: taken back, replaced, expired, not yet.
  public static Validity of(Grounds grounds, LocalDate today) {
    if (reached(grounds.recalledOn(), today)) {
      return RECALLED;
    }
    if (reached(grounds.replacedOn(), today)) {
      return REPLACED;
    }
    if (reached(grounds.until(), today)) {
      return EXPIRED;
    }
    if (grounds.from() != null && today.isBefore(grounds.from())) {
      return NOT_YET;
    }
    return grounds.from() == null && grounds.until() == null ? UNSAID : IN_FORCE;
  }

  private static boolean reached(@Nullable LocalDate day, LocalDate today) {
    return day != null && !day.isAfter(today);
  }

  /// Whether nobody should work by it any more.
  public boolean isOver() {
    return this == EXPIRED || this == REPLACED || this == RECALLED;
  }
}
