package vn.lantoa.results.web;

import java.time.LocalDate;
import java.util.HashMap;
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

  Places on(LocalDate day) {
    Map<AreaId, UnitId> units = new HashMap<>();
    for (Unit unit : organisation.unitsOn(day, UnitKind.PROVINCIAL)) {
      AreaId area = unit.area();
      if (area != null) {
        units.put(area, unit.id());
      }
    }
    Map<String, UnitId> byCode = new HashMap<>();
    geography
        .provincesOn(day)
        .forEach(
            area -> {
              UnitId unit = units.get(area.id());
              if (unit != null) {
                byCode.put(area.code(), unit);
              }
            });
    return new Places(day, units, byCode);
  }

  /// The units of one day.
  final class Places {
    private final LocalDate day;
    private final Map<AreaId, UnitId> ofAreas;
    private final Map<String, UnitId> ofCodes;

    private Places(LocalDate day, Map<AreaId, UnitId> ofAreas, Map<String, UnitId> ofCodes) {
      this.day = day;
      this.ofAreas = ofAreas;
      this.ofCodes = ofCodes;
    }

    /// Absent where the subject is no place; empty where no unit answers for it.
    Optional<Set<UnitId>> of(Subject subject) {
      return switch (subject) {
        case Subject.Province province -> Optional.of(in(List.of(province)));
        case Subject.Together(List<Subject.Province> provinces) -> Optional.of(in(provinces));
        case Subject.OfUnit unit -> Optional.of(Set.of(unit.id()));
        case Subject.Then unit -> Optional.of(Set.of(unit.id()));
        case Subject.Force force ->
            Optional.of(
                organisation.findUnitByCode(force.code(), day).map(Unit::id).stream()
                    .collect(Collectors.toSet()));
        case Subject.Unattributed nowhere -> Optional.of(Set.of());
        default -> Optional.empty();
      };
    }

    private Set<UnitId> in(List<Subject.Province> provinces) {
      Set<UnitId> units =
          provinces.stream()
              .flatMap(province -> Stream.ofNullable(ofCodes.get(province.code())))
              .collect(Collectors.toSet());
      return units.size() == provinces.size() ? units : Set.of();
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

    private boolean isWithin(Set<UnitId> inner, Set<UnitId> outer) {
      return inner.stream()
          .allMatch(
              unit ->
                  outer.contains(unit)
                      || outer.stream().anyMatch(above -> organisation.isBelow(unit, above, day)));
    }

    /// Whether no other unit hangs below.
    boolean isLowest(UnitId unit) {
      return organisation
          .findUnit(unit, day)
          .filter(found -> found.kind().isBaseLevel())
          .isPresent();
    }
  }
}
