package vn.lantoa.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Week;

/// Last week's work of a unit, done again this week.
public interface Repetition {
  /// Most records that are offered.
  int MOST = 100;

  /// Absent too when the viewer may not record for the unit, when it did not exist, or when the
  /// week has not begun.
  Optional<Offer> offerFor(Viewer viewer, UnitId unit, Week week);

  /// Records the work again, all or nothing: with the same people, place, subject and campaign, but
  /// without what came of it last time.
  Repeating repeat(Viewer viewer, UnitId unit, Week week, List<Again> again);

  /// @param last latest day that work of the week may have
  /// @param records of the week before, oldest first; broadcasts of the grid are repeated there
  /// @param there those of them whose like stands in the week already
  record Offer(
      Unit unit, Week week, LocalDate last, List<Activity> records, Set<ActivityId> there) {
    public Offer {
      records = List.copyOf(records);
      there = Set.copyOf(there);
    }

    /// The same day of the week, as far as that has come.
    public LocalDate dayOf(Activity activity) {
      LocalDate same = activity.facts().days().to().plusWeeks(1);
      return same.isAfter(last) ? last : same;
    }
  }

  /// @param of record of the week before
  /// @param confirmation what is said to doubts about it
  record Again(
      ActivityId of, LocalDate day, long quantity, long attendances, Confirmation confirmation) {
    /// Nothing is confirmed.
    public Again(ActivityId of, LocalDate day, long quantity, long attendances) {
      this(of, day, quantity, attendances, Confirmation.NONE);
    }
  }

  /// What came of it.
  sealed interface Repeating {
    record Repeated(List<ActivityId> ids) implements Repeating {
      public Repeated {
        ids = List.copyOf(ids);
      }
    }

    /// Nothing was recorded.
    ///
    /// @param faults by record of the week before
    record Refused(Map<ActivityId, List<Fault>> faults) implements Repeating {
      public Refused {
        faults = Map.copyOf(faults);
      }
    }

    /// Nothing is recorded before these are confirmed with a reason.
    ///
    /// @param doubts by record of the week before
    record Doubtful(Map<ActivityId, List<Doubt>> doubts) implements Repeating {
      public Doubtful {
        doubts = Map.copyOf(doubts);
      }
    }

    record Absent() implements Repeating {}
  }
}
