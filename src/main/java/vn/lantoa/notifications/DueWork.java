package vn.lantoa.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;

/// Work of units that reminders look at. A module above implements it. Answers the program, so it
/// takes no viewer.
public interface DueWork {
  /// What work belongs to, such as directives, with open work on the day.
  List<Matter> matters(LocalDate today);

  /// Open work of the matter that may be worked on that day: neither done nor ended nor waiting.
  List<Piece> openOf(Matter matter, LocalDate today);

  /// @param label what people call it, in data's own words: its notation or title
  /// @param workPath page where a unit finds its work
  /// @param overviewPath page where those above see all of it
  record Matter(UUID id, String label, String workPath, String overviewPath) {}

  /// One piece of work.
  ///
  /// @param unit who has it today
  /// @param givenOn day on which it was given: what lay before is not said any more
  /// @param dueOn null for standing work
  /// @param acknowledgeBy null when it is acknowledged
  /// @param silentSince last reported day of standing work, the day it was given when there is
  ///   none; null for dated work
  record Piece(
      UUID id,
      UnitId unit,
      LocalDate givenOn,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate acknowledgeBy,
      @Nullable LocalDate silentSince) {

    /// The day from which a kind of lateness is counted; null where it does not concern the work.
    public @Nullable LocalDate anchorOf(Lateness lateness) {
      return switch (lateness) {
        case DUE, OVERDUE -> dueOn;
        case UNACKNOWLEDGED -> acknowledgeBy;
        case SILENT -> silentSince;
      };
    }
  }
}
