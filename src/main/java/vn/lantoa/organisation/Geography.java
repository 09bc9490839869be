package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Areas and stations in time, and the atoms by which figures are kept.
public interface Geography {
  /// The provinces of the day, by code: 63 until 30/6/2025, 34 after.
  List<Area> provincesOn(LocalDate on);

  /// The areas directly within an area on the day, by name.
  List<Area> areasWithin(AreaId parent, LocalDate on);

  /// The area as it is on the day.
  Optional<Area> findArea(AreaId id, LocalDate on);

  /// The area of the kind that bears the code on the day.
  Optional<Area> findAreaByCode(AreaKind kind, String code, LocalDate on);

  /// The communes a unit looks after on the day: those given to a base unit, all of the province
  /// for a provincial unit, none for others; by name.
  List<Area> communesOf(UnitId unit, LocalDate on);

  /// Whether the commune is one of [#communesOf] the unit.
  boolean looksAfter(UnitId unit, AreaId commune, LocalDate on);

  /// The stations in the communes a unit looks after on the day, by name.
  List<Station> stationsOf(UnitId unit, LocalDate on);

  /// The station as it is on the day.
  Optional<Station> findStation(StationId id, LocalDate on);

  /// The station that bears the code on the day.
  Optional<Station> findStationByCode(String code, LocalDate on);

  /// The atom to which work belongs: the place's when it is known, else that of the lead unit's
  /// communes when these have one atom, else that of its province when the province is one atom,
  /// else the unplaced atom of the unit. Until the caller's transaction ends no act changes it.
  ///
  /// @param lead unit that did the work and exists on the day
  /// @param place commune where it happened
  /// @param day counting day of the work
  AtomId atomOf(UnitId lead, @Nullable AreaId place, LocalDate day);

  /// Until the caller's transaction ends no act changes what [#atomOf] answers.
  void hold();
}
