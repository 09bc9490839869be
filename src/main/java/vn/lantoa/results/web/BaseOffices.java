package vn.lantoa.results.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Subject;

/// How many base offices stand behind a figure: those of a province or below a unit, as far as the
/// viewer reads, on the day whose names the figures bear.
@Component
class BaseOffices {
  private final Organisation organisation;
  private final Geography geography;
  private final Access access;
  private final Clock clock;

  BaseOffices(Organisation organisation, Geography geography, Access access, Clock clock) {
    this.organisation = organisation;
    this.geography = geography;
    this.access = access;
    this.clock = clock;
  }

  Divisor of(Viewer viewer, CrossQuery query) {
    LocalDate day = query.namesOn();
    Set<UnitId> reached =
        access.mayEverywhere(viewer, Ability.READ)
            ? null
            : access.reach(viewer, Ability.READ, LocalDate.now(clock));
    Map<UnitId, AreaId> provinces = new HashMap<>();
    Set<UnitId> offices = new HashSet<>();
    for (Unit unit : organisation.unitsOn(day)) {
      if (unit.kind().isBaseLevel() && (reached == null || reached.contains(unit.id()))) {
        offices.add(unit.id());
        organisation
            .provincialUnitOf(unit.id(), day)
            .map(Unit::area)
            .ifPresent(area -> provinces.put(unit.id(), area));
      }
    }
    Counted counted = new Counted(day, offices, provinces, codes(day));
    CrossQuery.Filter filter = query.filter();
    AreaId province = filter.province();
    UnitId unit = filter.unit();
    if (province != null) {
      offices.removeIf(office -> !province.equals(provinces.get(office)));
    }
    if (unit != null) {
      offices.retainAll(counted.below(unit));
    }
    return (row, column) -> {
      int count = counted.of(row, column);
      return count == 0 ? null : BigDecimal.valueOf(count);
    };
  }

  private Map<AreaId, String> codes(LocalDate day) {
    Map<AreaId, String> codes = new HashMap<>();
    geography.provincesOn(day).forEach(area -> codes.put(area.id(), area.code()));
    return codes;
  }

  private final class Counted {
    private final LocalDate day;
    private final Set<UnitId> offices;
    private final Map<UnitId, AreaId> provinces;
    private final Map<AreaId, String> codes;
    private final Map<Subject, Set<UnitId>> known = new HashMap<>();

    Counted(
        LocalDate day,
        Set<UnitId> offices,
        Map<UnitId, AreaId> provinces,
        Map<AreaId, String> codes) {
      this.day = day;
      this.offices = offices;
      this.provinces = provinces;
      this.codes = codes;
    }

    int of(@Nullable Subject row, @Nullable Subject column) {
      if (row == null || column == null) {
        Subject only = row == null ? column : row;
        return only == null ? offices.size() : behind(only).size();
      }
      Set<UnitId> both = new HashSet<>(behind(row));
      both.retainAll(behind(column));
      return both.size();
    }

    /// All of them where the subject is no place.
    private Set<UnitId> behind(Subject subject) {
      return known.computeIfAbsent(
          subject,
          each ->
              switch (each) {
                case Subject.Province province -> in(List.of(province));
                case Subject.Together(List<Subject.Province> together) -> in(together);
                case Subject.OfUnit unit -> below(unit.id());
                case Subject.Then unit -> below(unit.id());
                case Subject.Force force -> Set.of();
                case Subject.Unattributed nowhere -> Set.of();
                default -> offices;
              });
    }

    private Set<UnitId> in(List<Subject.Province> told) {
      Set<UnitId> found = new HashSet<>();
      for (UnitId office : offices) {
        AreaId area = provinces.get(office);
        String code = area == null ? null : codes.get(area);
        if (told.stream().anyMatch(province -> province.code().equals(code))) {
          found.add(office);
        }
      }
      return found;
    }

    private Set<UnitId> below(UnitId unit) {
      Set<UnitId> found = new HashSet<>();
      for (UnitId office : offices) {
        if (office.equals(unit) || organisation.isBelow(office, unit, day)) {
          found.add(office);
        }
      }
      return found;
    }
  }
}
