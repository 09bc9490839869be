package vn.lantoa.organisation.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.UnitId;

/// What a change of history does to units and areas from a day on.
///
/// @param effectiveOn first day of the new order
/// @param endedUnits units whose last day is the day before, each with who takes over: the
///   principal successor first; an empty list when nobody does
/// @param newUnits units that begin on the day
/// @param changedUnits units that go on under another name, code, kind or parent
/// @param endedAreas like `endedUnits`
/// @param newAreas areas that begin on the day
public record HistoryChange(
    LocalDate effectiveOn,
    Map<UnitId, List<UnitId>> endedUnits,
    Set<UnitId> newUnits,
    Set<UnitId> changedUnits,
    Map<AreaId, List<AreaId>> endedAreas,
    Set<AreaId> newAreas) {
  public HistoryChange {
    endedUnits = Map.copyOf(endedUnits);
    newUnits = Set.copyOf(newUnits);
    changedUnits = Set.copyOf(changedUnits);
    endedAreas = Map.copyOf(endedAreas);
    newAreas = Set.copyOf(newAreas);
  }
}
