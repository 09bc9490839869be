package vn.lantoa.results.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Partitions;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.results.internal.Traits.Place;

/// Rows of provinces and units: those of tables of one breakdown.
@Component
class PlaceAxes {
  private final ProvinceGroups provinces;
  private final UnitGroups units;
  private final Organisation organisation;
  private final Partitions partitions;

  PlaceAxes(
      ProvinceGroups provinces,
      UnitGroups units,
      Organisation organisation,
      Partitions partitions) {
    this.provinces = provinces;
    this.units = units;
    this.organisation = organisation;
    this.partitions = partitions;
  }

  /// The last row is of what belongs to none.
  private record OfProvinces(List<Member> members, Map<Integer, List<Integer>> where)
      implements Axis {
    @Override
    public Dimension dimension() {
      return Dimension.PROVINCE;
    }

    @Override
    public List<Integer> ofPlace(Place place, LocalDate day) {
      return where.getOrDefault(place.atom(), List.of(members.size() - 1));
    }
  }

  Axis provinces(CrossQuery query, Reader reader) {
    List<Axis.Member> members = new ArrayList<>();
    Map<Integer, List<Integer>> where = new HashMap<>();
    for (Group group : provinces.of(Asked.of(query), reader, Set.of())) {
      keysOf(group).forEach(key -> where.put(Integer.valueOf(key), List.of(members.size())));
      members.add(new Axis.Member(group.subject(), group.shownEmpty()));
    }
    return new OfProvinces(members, where);
  }

  private static Set<String> keysOf(Group group) {
    Set<String> keys = group.keys();
    return keys == null ? Set.of() : keys;
  }

  /// @param bounds days on which a unit takes another name; empty where they do not matter
  private record OfUnits(
      List<Member> members,
      Map<String, List<Integer>> where,
      Organisation organisation,
      List<LocalDate> bounds,
      boolean isAsRecorded)
      implements Axis {
    @Override
    public Dimension dimension() {
      return Dimension.UNIT;
    }

    @Override
    public List<Integer> ofPlace(Place place, LocalDate day) {
      String key = place.unit().toString();
      if (isAsRecorded) {
        LocalDate since =
            organisation.findUnit(new UnitId(place.unit()), day).map(Unit::validFrom).orElse(null);
        key = FactRows.unitKey(place.unit(), since);
      }
      return where.getOrDefault(key, List.of());
    }
  }

  Axis units(CrossQuery query, Reader reader) {
    boolean isAsRecorded = query.told() instanceof Told.AsRecorded;
    Set<UnitId> all = everyUnit(query.period().last());
    Set<String> keys =
        all.stream()
            .map(unit -> isAsRecorded ? unit.value() + "/" : unit.value().toString())
            .collect(Collectors.toSet());
    List<Axis.Member> members = new ArrayList<>();
    Map<String, List<Integer>> where = new HashMap<>();
    for (Group group : units.of(Asked.of(query), reader, keys)) {
      keysOf(group).forEach(key -> where.put(key, List.of(members.size())));
      members.add(new Axis.Member(group.subject(), group.shownEmpty()));
    }
    return new OfUnits(
        members, where, organisation, isAsRecorded ? bounds(all) : List.of(), isAsRecorded);
  }

  private Set<UnitId> everyUnit(LocalDate day) {
    Partitions.Bearers bearers = partitions.bearersOn(day);
    Set<UnitId> all = new HashSet<>(bearers.bearer().keySet());
    all.addAll(bearers.borneByNobody());
    return all;
  }

  private List<LocalDate> bounds(Set<UnitId> units) {
    SortedSet<LocalDate> bounds = new TreeSet<>();
    for (UnitId unit : units) {
      for (Unit version : organisation.lifeOf(unit)) {
        bounds.add(version.validFrom());
        add(bounds, version.validTo());
      }
    }
    return List.copyOf(bounds);
  }

  private static void add(SortedSet<LocalDate> bounds, @Nullable LocalDate day) {
    if (day != null) {
      bounds.add(day);
    }
  }
}
