package vn.lantoa.directives.internal.work;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.organisation.WorkingCalendar;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Audit;

/// Gives units time to work once the gate of a clause opens. Called inside the transaction that
/// learns of the day, which may lie ahead, and again when the day changes.
@Component
public class Openings {
  /// Working days that units have at least from the opening on.
  public static final int GRACE = 10;

  private final EndingRows rows;
  private final WorkingCalendar calendar;
  private final Audit audit;

  Openings(EndingRows rows, WorkingCalendar calendar, Audit audit) {
    this.rows = rows;
    this.calendar = calendar;
    this.audit = audit;
  }

  /// Open dated work of the clause is due on the day it was given, but not before so many working
  /// days after the opening.
  ///
  /// @param on first day on which the clause may be worked on
  /// @return how many due days moved
  public int opened(ClauseId clause, LocalDate on) {
    LocalDate earliest = calendar.plusWorkingDays(on, GRACE);
    int moved = rows.dueFrom(clause, earliest);
    if (moved > 0) {
      audit.record(
          ActorId.PROGRAM,
          "clause.opened",
          "clause:" + clause,
          Map.of("on", on.toString(), "dueFrom", earliest.toString(), "assignments", moved));
    }
    return moved;
  }
}
