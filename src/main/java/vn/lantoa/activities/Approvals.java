package vn.lantoa.activities;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;

/// What waits for a viewer to approve, with what changed since it was approved last.
public interface Approvals {
  /// Records that are looked at once.
  int PAGE = 50;

  /// Records that the viewer may approve: those kept with a reason first, then those that were
  /// approved before, then the newest.
  Queue queueOf(Viewer viewer, Narrowing narrowing, int page);

  /// Approves records as they were seen; what changed in the meantime is left.
  Outcome approve(Viewer viewer, List<Seen> seen);

  /// Approves records as they were seen, all or nothing: when one says something else by now, none
  /// is approved.
  Deciding approveAll(Viewer viewer, List<Seen> seen);

  /// Approves all that waits of a unit and period, as long as it is what was seen.
  ///
  /// @param state of the queue that was looked at
  Deciding approveQueue(Viewer viewer, Narrowing narrowing, String state);

  /// @param unit the unit and those below it; null for all
  /// @param period null for all days
  record Narrowing(@Nullable UnitId unit, @Nullable ReportingPeriod period) {}

  /// @param total records that wait, on all pages
  /// @param doubted of these, kept with a reason
  /// @param more whether even more wait than are looked through
  /// @param state stands for the records of all pages in their versions
  record Queue(
      List<Waiting> rows, int page, int pages, int total, int doubted, boolean more, String state) {
    public Queue {
      rows = List.copyOf(rows);
    }
  }

  /// @param approved the version approved last; null when none was
  /// @param doubts those that stand
  record Waiting(Activity now, @Nullable Activity approved, List<SoftRules.Taken> doubts) {
    public Waiting {
      doubts = List.copyOf(doubts);
    }

    public Optional<Activity> approvedBefore() {
      return Optional.ofNullable(approved);
    }
  }

  /// @param version that was looked at
  record Seen(ActivityId id, int version) {}

  /// @param changed records that say something else by now
  /// @param left records that wait for somebody else
  record Outcome(int approved, int changed, int left) {}

  /// What came of approving all or nothing.
  sealed interface Deciding {
    /// @param left records that wait for somebody else
    record Approved(int approved, int left) implements Deciding {}

    /// Nothing was approved.
    ///
    /// @param changed records that say something else by now, or wait no longer
    record Stale(Set<ActivityId> changed) implements Deciding {
      public Stale {
        changed = Set.copyOf(changed);
      }
    }
  }
}
