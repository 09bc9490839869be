package vn.lantoa.directives;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How acknowledgement stands on a day. Its clock is not that of the work.
public enum Acknowledgement {
  IN_TIME,
  LATE,
  WAITING,
  OVERDUE;

  /// @param on day of acknowledgement in Vietnam; null while nobody has
  public static Acknowledgement of(LocalDate by, @Nullable LocalDate on, LocalDate today) {
    if (on != null) {
      return on.isAfter(by) ? LATE : IN_TIME;
    }
    return today.isAfter(by) ? OVERDUE : WAITING;
  }

  /// Whether the unit has said that it knows.
  public boolean isGiven() {
    return this == IN_TIME || this == LATE;
  }
}
