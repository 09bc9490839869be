package vn.lantoa.activities;

import java.util.List;
import java.util.Optional;
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

  /// @param unit the unit and those below it; null for all
  /// @param period null for all days
  record Narrowing(@Nullable UnitId unit, @Nullable ReportingPeriod period) {}

  /// @param total records that wait, on all pages
  /// @param doubted of these, kept with a reason
  /// @param more whether even more wait than are looked through
  record Queue(List<Waiting> rows, int page, int pages, int total, int doubted, boolean more) {
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
}
