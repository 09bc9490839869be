package vn.lantoa.activities.restated;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;

/// Records that are not what they were. Asks for no viewer: who calls decides what is shown.
public interface RecordsSince {
  /// Every record that was in the period at the moment or is in it now, and that was recorded or
  /// changed after the moment.
  List<Changed> changedSince(Instant moment, DayRange period);

  /// @param then what it counted at the moment; null when it was not there or withdrawn
  /// @param now what it counts; null when it is withdrawn
  record Changed(ActivityId id, @Nullable State then, @Nullable State now) {}

  /// What a record counts.
  ///
  /// @param form id
  /// @param policyAreas mask
  /// @param audiences mask
  /// @param cost whole đồng
  record State(
      UnitId unit,
      LocalDate day,
      int form,
      int policyAreas,
      int audiences,
      boolean approved,
      long quantity,
      long attendances,
      long people,
      long voluntaryJoined,
      long householdJoined,
      long vssidInstalled,
      long cost) {}
}
