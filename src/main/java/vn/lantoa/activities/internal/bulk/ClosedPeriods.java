package vn.lantoa.activities.internal.bulk;

import java.util.Collection;
import java.util.List;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.DayRange;

/// Days for which units may not record any more. The one place where files meet closing.
public interface ClosedPeriods {
  /// What is closed for some of the units.
  List<Closed> closedFor(Collection<UnitId> units);

  /// @param days closed for new records of the unit
  record Closed(UnitId unit, DayRange days) {}
}
