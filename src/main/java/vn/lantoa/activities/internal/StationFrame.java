package vn.lantoa.activities.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Station;
import vn.lantoa.organisation.StationId;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.Week;

/// Which stations a unit answers for in a week.
@Component
class StationFrame {
  private final Organisation organisation;
  private final Geography geography;

  StationFrame(Organisation organisation, Geography geography) {
    this.organisation = organisation;
    this.geography = geography;
  }

  /// @param day on which the broadcasts of the week count
  /// @param stations by name
  /// @param communes names of communes
  /// @param offices base units that look after communes, for a provincial unit
  record Frame(
      Unit unit,
      Week week,
      LocalDate day,
      List<Station> stations,
      Map<AreaId, String> communes,
      Map<AreaId, UnitId> offices) {
    /// The unit whose work it is: the base unit of the commune where there is one.
    UnitId leadOf(Station station) {
      return offices.getOrDefault(station.area(), unit.id());
    }

    Map<StationId, Station> byId() {
      return stations.stream().collect(Collectors.toMap(Station::id, station -> station));
    }
  }

  /// Absent when the unit does not exist, or the week has not begun.
  Optional<Frame> frame(UnitId unit, Week week, LocalDate today) {
    LocalDate sunday = week.days().last();
    LocalDate day = sunday.isAfter(today) ? today : sunday;
    return week.monday().isAfter(today)
        ? Optional.empty()
        : organisation.findUnit(unit, day).map(found -> frame(found, week, day));
  }

  private Frame frame(Unit unit, Week week, LocalDate day) {
    return new Frame(
        unit,
        week,
        day,
        geography.stationsOf(unit.id(), day),
        geography.communesOf(unit.id(), day).stream()
            .collect(Collectors.toMap(Area::id, Area::name)),
        unit.kind() == UnitKind.PROVINCIAL ? offices(unit, day) : Map.of());
  }

  private Map<AreaId, UnitId> offices(Unit province, LocalDate day) {
    Map<AreaId, UnitId> offices = new HashMap<>();
    for (Unit office : organisation.childrenOf(province.id(), day)) {
      geography.communesOf(office.id(), day).forEach(area -> offices.put(area.id(), office.id()));
    }
    return offices;
  }
}
