package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.Tallies;
import vn.lantoa.activities.web.WeekMapPage.Place;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Partition;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.shared.Week;

/// Puts the records of a week where they were.
@Component
class WeekMaps {
  private static final Totals NOTHING = new Totals(0, 0, 0);

  private final Tallies tallies;
  private final Partitions partitions;
  private final Geography geography;

  WeekMaps(Tallies tallies, Partitions partitions, Geography geography) {
    this.tallies = tallies;
    this.partitions = partitions;
    this.geography = geography;
  }

  /// @param elsewhere what lies in none of the places
  record Placed(List<Place> places, Totals elsewhere, Shades shades) {}

  /// What is asked of a map.
  ///
  /// @param input the list's question without days
  /// @param measure what is shown of a place
  record Asked(
      Viewer viewer,
      Week week,
      ListInput input,
      ActivityFilter filter,
      ToLongFunction<Totals> measure) {
    ListInput ofWeek() {
      return input.within(week.monday(), week.days().last());
    }
  }

  Placed provinces(Asked asked, LocalDate day) {
    Map<AtomId, Totals> atoms = tallies.byAtom(asked.viewer(), asked.filter());
    Set<AtomId> placed = new HashSet<>();
    List<Found> found = new ArrayList<>();
    for (Partition.Provinces part : partitions.on(day).provinces()) {
      Area area = part.provinces().getFirst();
      placed.addAll(part.atoms());
      Address here = asked.ofWeek().inProvince(area.code()).address();
      found.add(
          new Found(
              area,
              sum(part.atoms().stream().map(atom -> atoms.getOrDefault(atom, NOTHING)).toList()),
              here.with("geographyOn", day.toString()).href(),
              asked
                  .input()
                  .inProvince(area.code())
                  .address()
                  .at("/activities/map")
                  .with("week", asked.week().code())
                  .href()));
    }
    return placed(
        found,
        sum(
            atoms.entrySet().stream()
                .filter(entry -> !placed.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList()),
        asked);
  }

  Placed communes(Asked asked, AreaId province, LocalDate day) {
    Map<AreaId, Totals> areas = new HashMap<>(tallies.byArea(asked.viewer(), asked.filter()));
    Totals all = sum(List.copyOf(tallies.byForm(asked.viewer(), asked.filter()).values()));
    List<Found> found = new ArrayList<>();
    for (Area area : communesOf(province, day)) {
      found.add(
          new Found(
              area,
              areas.getOrDefault(area.id(), NOTHING),
              asked.ofWeek().address().with("area", area.id().toString()).href(),
              ""));
    }
    Totals known = sum(found.stream().map(Found::totals).toList());
    return placed(
        found,
        new Totals(
            all.records() - known.records(),
            all.quantity() - known.quantity(),
            all.attendances() - known.attendances()),
        asked);
  }

  /// Until the middle of 2025 there were districts between.
  private List<Area> communesOf(AreaId province, LocalDate day) {
    return geography.areasWithin(province, day).stream()
        .flatMap(
            area ->
                area.kind() == AreaKind.COMMUNE
                    ? Stream.of(area)
                    : geography.areasWithin(area.id(), day).stream())
        .toList();
  }

  private record Found(Area area, Totals totals, String href, String inside) {}

  private static Placed placed(List<Found> found, Totals elsewhere, Asked asked) {
    Shades shades =
        new Shades(found.stream().map(one -> asked.measure().applyAsLong(one.totals())).toList());
    List<Place> places =
        found.stream()
            .map(
                one -> {
                  long value = asked.measure().applyAsLong(one.totals());
                  return new Place(
                      one.area().code(),
                      one.area().name(),
                      one.totals(),
                      value,
                      shades.of(value),
                      one.href(),
                      one.inside().isEmpty() ? null : one.inside());
                })
            .sorted(Comparator.comparingLong(Place::value).reversed())
            .toList();
    return new Placed(places, elsewhere, shades);
  }

  private static Totals sum(List<Totals> all) {
    return new Totals(
        all.stream().mapToLong(Totals::records).sum(),
        all.stream().mapToLong(Totals::quantity).sum(),
        all.stream().mapToLong(Totals::attendances).sum());
  }
}
