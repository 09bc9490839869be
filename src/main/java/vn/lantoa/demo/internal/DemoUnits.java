package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// Who did the work on a day: base units where the demo has them, else the provincial unit, each
/// with a weight by its communes.
@Component
class DemoUnits {
  /// From this day on the demo's base units record for themselves.
  static final LocalDate BASE_UNITS_FROM = LocalDate.of(2025, 7, 1);

  private final Organisation organisation;
  private final Geography geography;

  DemoUnits(Organisation organisation, Geography geography) {
    this.organisation = organisation;
    this.geography = geography;
  }

  /// @param atom where its work belongs when no place is named
  /// @param places communes in which it works, with the atom of each; empty where the demo has none
  record Worker(UnitId unit, String name, long weight, int atom, List<Place> places) {
    Worker {
      places = List.copyOf(places);
    }
  }

  record Place(AreaId area, String name, int atom) {}

  /// The workers of the day.
  List<Worker> on(LocalDate day) {
    List<Worker> workers = new ArrayList<>();
    Map<UnitId, Long> weights = weights(day);
    for (Unit province : organisation.unitsOn(day, UnitKind.PROVINCIAL)) {
      List<Unit> base =
          day.isBefore(BASE_UNITS_FROM) ? List.of() : organisation.childrenOf(province.id(), day);
      long weight = weights.getOrDefault(province.id(), 60L);
      if (base.isEmpty()) {
        workers.add(worker(province, weight * 100, day, List.of()));
      } else {
        base.forEach(unit -> workers.add(ofBase(unit, base.size(), weight, day)));
      }
    }
    return workers;
  }

  private Worker ofBase(Unit unit, int sisters, long weight, LocalDate day) {
    List<Place> places =
        geography.communesOf(unit.id(), day).stream()
            .map(area -> new Place(area.id(), area.name(), atom(unit, area, day)))
            .toList();
    return worker(unit, weight * 100 / sisters, day, places);
  }

  private Worker worker(Unit unit, long weight, LocalDate day, List<Place> places) {
    AtomId atom = geography.atomOf(unit.id(), null, day);
    return new Worker(unit.id(), unit.name(), weight, atom.value(), places);
  }

  private int atom(Unit unit, Area area, LocalDate day) {
    return geography.atomOf(unit.id(), area.id(), day).value();
  }

  /// Communes of today's provinces; a former province has its part of its successor's.
  private Map<UnitId, Long> weights(LocalDate day) {
    Map<String, Long> communes = new HashMap<>();
    for (CSVRecord row : NationalTotals.rows("demo/commune_counts.csv")) {
      communes.put(row.get("code"), Long.valueOf(row.get("communes")));
    }
    Map<UnitId, Long> weights = new HashMap<>();
    for (Unit today : organisation.unitsOn(BASE_UNITS_FROM, UnitKind.PROVINCIAL)) {
      long count = communes.getOrDefault(today.code(), 90L);
      weights.put(today.id(), count);
      List<Unit> former = organisation.relativesOf(today.id()).predecessors();
      former.forEach(unit -> weights.put(unit.id(), Math.max(1, count / former.size())));
    }
    return weights;
  }
}
