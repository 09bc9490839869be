package vn.lantoa.directives.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A due day of open work in words, counted in working days.
///
/// @param key message that takes the number; empty where only the date says it
public record Due(String key, long number) {
  private static final int FARTHEST = 60;
  private static final Due DATE = new Due("", 0);

  /// @param left working days through the due day, negative when it has passed; null when nothing
  ///   is counted any more
  public static Due of(LocalDate dueOn, @Nullable Integer left, LocalDate today) {
    if (left == null || Math.abs(left) > FARTHEST) {
      return DATE;
    }
    if (dueOn.equals(today)) {
      return new Due("shared.due.today", 0);
    }
    return dueOn.isAfter(today) ? ahead(left) : past(-left);
  }

  private static Due ahead(int left) {
    return left > 0 ? new Due("directives.due.left", left) : new Due("directives.due.none", 0);
  }

  private static Due past(int late) {
    return late > 0 ? new Due("directives.due.late", late) : new Due("directives.due.passed", 0);
  }
}
