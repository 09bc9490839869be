package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.BroadcastGrid;
import vn.lantoa.activities.BroadcastGrid.Grid;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.Week;

/// What may be chosen around a grid of broadcasts.
@Component
class GridChoices {
  private final Organisation organisation;
  private final Geography geography;
  private final Access access;
  private final Taxonomies taxonomies;
  private final Clock clock;

  GridChoices(
      Organisation organisation,
      Geography geography,
      Access access,
      Taxonomies taxonomies,
      Clock clock) {
    this.organisation = organisation;
    this.geography = geography;
    this.access = access;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  GridPage.Choices of(Viewer viewer, Grid grid, String area) {
    Set<AreaId> heard =
        grid.rows().stream().map(row -> row.station().area()).collect(Collectors.toSet());
    return new GridPage.Choices(
        units(viewer, grid.week()),
        geography.communesOf(grid.unit().id(), grid.day()).stream()
            .filter(commune -> heard.contains(commune.id()))
            .toList(),
        area,
        taxonomies.policyAreas().stream()
            .filter(one -> !one.code().equals(BroadcastGrid.VOLUNTARY))
            .toList(),
        taxonomies.audiences(),
        Week.of(LocalDate.now(clock)));
  }

  /// Provincial and base units that the viewer sees; the home unit first.
  List<Unit> units(Viewer viewer, Week week) {
    LocalDate today = LocalDate.now(clock);
    LocalDate sunday = week.days().last();
    Set<UnitId> reach = access.reach(viewer, Ability.READ, today);
    return organisation.unitsOn(sunday.isAfter(today) ? today : sunday).stream()
        .filter(unit -> unit.kind() == UnitKind.PROVINCIAL || unit.kind().isBaseLevel())
        .filter(unit -> reach.contains(unit.id()))
        .sorted(Comparator.comparing(unit -> !unit.id().equals(viewer.unit())))
        .toList();
  }
}
