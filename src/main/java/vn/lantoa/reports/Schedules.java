package vn.lantoa.reports;

import java.time.LocalDate;
import java.util.List;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;

/// Which reports begin by themselves. Some days after a period has ended the draft is there with
/// its figures, and who writes for the unit is mailed; once signed it is mailed to the unit and the
/// one above it.
public interface Schedules {
  /// Of the viewer's unit, shortest periods first.
  List<Schedule> listFor(Viewer viewer);

  /// @param daysAfter the end of a period: 0 is the day after its last one
  Reports.Outcome set(Viewer viewer, ReportingPeriod.Kind kind, int daysAfter);

  /// Ends one; what it began stays.
  Reports.Outcome stop(Viewer viewer, ReportingPeriod.Kind kind);

  /// @param since day on which it was set; periods that ended before are not begun
  record Schedule(UnitId unit, ReportingPeriod.Kind kind, int daysAfter, LocalDate since) {}
}
