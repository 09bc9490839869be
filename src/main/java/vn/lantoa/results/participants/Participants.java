package vn.lantoa.results.participants;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// Monthly counts of participants with reach beside them, as far as the viewer's reading scope
/// goes.
///
/// What a unit said itself comes first. Where it said nothing, the units directly below at the end
/// of the month are added up, once all of them are told. A unit of today is told with those that it
/// carries on, by the rules of `organisation.Partitions`: what ended before and has this one as its
/// only bearer; what was divided among several is told under none of them.
public interface Participants {
  /// All kinds, in order.
  List<ParticipantKind> kinds();

  /// Units of today that the viewer may ask for: headquarters and provinces, the own unit, those
  /// below it; parents before children.
  List<Unit> unitsFor(Viewer viewer);

  /// The unit with this code of today, or id; absent when it is not for the viewer.
  Optional<Unit> findUnitFor(Viewer viewer, String codeOrId);

  /// Absent when the unit is not for the viewer.
  Optional<ParticipantTable> tableFor(Viewer viewer, UnitId unit, Months months);

  /// Absent when the unit is not for the viewer.
  Optional<MonthSheet> sheetFor(Viewer viewer, UnitId unit, YearMonth month);
}
