package vn.lantoa.results.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Subject;

/// Which units answer for a row of figures: of a province its provincial unit.
@Component
class UnitsBehind {
  private final Organisation organisation;
  private final Geography geography;

  UnitsBehind(Organisation organisation, Geography geography) {
    this.organisation = organisation;
    this.geography = geography;
  }

  /// Everything that is asked about the day, read once.
  Places on(LocalDate day) {
    Map<UnitId, Unit> units = new HashMap<>();
    Map<AreaId, UnitId> ofAreas = new HashMap<>();
    Map<String, UnitId> ofCodes = new HashMap<>();
    for (Unit unit : organisation.unitsOn(day)) {
      units.put(unit.id(), unit);
      AreaId area = unit.area();
      if (area != null && unit.kind() == UnitKind.PROVINCIAL) {
        ofAreas.put(area, unit.id());
      }
      if (unit.kind() == UnitKind.FORCE) {
        ofCodes.put(unit.code(), unit.id());
      }
    }
    Map<String, UnitId> ofProvinces = new HashMap<>();
    geography
        .provincesOn(day)
        .forEach(
            area ->
                Optional.ofNullable(ofAreas.get(area.id()))
                    .ifPresent(unit -> ofProvinces.put(area.code(), unit)));
    return new Places(units, ofAreas, ofProvinces, ofCodes);
  }

  /// The units of one day.
  ///
  /// @param ofProvinces provincial units by the code of the province
  /// @param ofForces by their code
  record Places(
      Map<UnitId, Unit> units,
      Map<AreaId, UnitId> ofAreas,
      Map<String, UnitId> ofProvinces,
      Map<String, UnitId> ofForces) {

    /// Absent where the subject is no place; empty where no unit answers for it.
    Optional<Set<UnitId>> of(Subject subject) {
      return switch (subject) {
        case Subject.Province province -> Optional.of(in(List.of(province)));
        case Subject.Together(List<Subject.Province> provinces) -> Optional.of(in(provinces));
        case Subject.OfUnit unit -> Optional.of(Set.of(unit.id()));
        case Subject.Then unit -> Optional.of(Set.of(unit.id()));
        case Subject.Force force ->
            Optional.of(Stream.ofNullable(ofForces.get(force.code())).collect(Collectors.toSet()));
        case Subject.Unattributed nowhere -> Optional.of(Set.of());
        default -> Optional.empty();
      };
    }

    private Set<UnitId> in(List<Subject.Province> provinces) {
      Set<UnitId> found =
          provinces.stream()
              .flatMap(province -> Stream.ofNullable(ofProvinces.get(province.code())))
              .collect(Collectors.toSet());
      return found.size() == provinces.size() ? found : Set.of();
    }

    /// The unit that a filter narrows everything to; null for none.
    @Nullable UnitId filtered(CrossQuery.Filter filter) {
      UnitId unit = filter.unit();
      AreaId province = filter.province();
      return unit != null || province == null ? unit : ofAreas.get(province);
    }

    /// The narrower of both scopes; empty where neither lies within the other.
    Set<UnitId> narrower(Set<UnitId> one, Set<UnitId> other) {
      return isWithin(one, other) ? one : isWithin(other, one) ? other : Set.of();
    }

    boolean isWithin(Set<UnitId> inner, Set<UnitId> outer) {
      return inner.stream().allMatch(unit -> isWithin(unit, outer));
    }

    private boolean isWithin(UnitId unit, Set<UnitId> outer) {
      Set<UnitId> passed = new HashSet<>();
      for (UnitId at = unit; at != null && passed.add(at); at = above(at)) {
        if (outer.contains(at)) {
          return true;
        }
      }
      return false;
    }

    private @Nullable UnitId above(UnitId unit) {
      Unit known = units.get(unit);
      return known == null ? null : known.parent();
    }

    /// Those of the units that hang below no other of them.
    Set<UnitId> tops(Set<UnitId> of) {
      return of.stream()
          .filter(units::containsKey)
          .filter(
              unit -> {
                UnitId above = above(unit);
                return above == null || !isWithin(above, of);
              })
          .collect(Collectors.toSet());
    }

    Set<UnitId> headquarters() {
      return units.values().stream()
          .filter(unit -> unit.kind() == UnitKind.HEADQUARTERS)
          .map(Unit::id)
          .collect(Collectors.toSet());
    }

    /// Whether no other unit hangs below.
    boolean isLowest(UnitId unit) {
      Unit known = units.get(unit);
      return known != null && known.kind().isBaseLevel();
    }
  }
}
