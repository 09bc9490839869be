package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// Keeps atoms, the places of areas in them, and their provinces in step with history.
@Repository
class AtomBook {
  private final JdbcClient jdbc;

  AtomBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether every area has its atom: not so in a database of an earlier release.
  boolean isComplete() {
    return jdbc.sql(
            """
            select not exists (
              select from organisation.area a
              where not exists (select from organisation.area_atom t where t.area_id = a.id))
            """)
        .query(Boolean.class)
        .single();
  }

  /// @return atoms that areas have left: the facts counted there are to be placed anew
  Set<AtomId> follow(History history) {
    Fates fates = new Fates(history);
    Map<UUID, Integer> before = placedAreas();
    removeUnitsGone(history);
    Map<UUID, Integer> ofUnits = unplaced();
    int next =
        1
            + jdbc.sql("select coalesce(max(id), 0) from organisation.atom")
                .query(Integer.class)
                .single();
    Atoms atoms = new Atoms(fates.ofAreas(), before, provinces(history), next);
    int free =
        Math.max(
            next, atoms.fates().keySet().stream().mapToInt(atom -> atom + 1).max().orElse(next));
    Map<UUID, Integer> units = new HashMap<>(ofUnits);
    for (UUID unit : keptApart(history).stream().sorted().toList()) {
      if (!units.containsKey(unit)) {
        units.put(unit, free++);
      }
    }
    insertAtoms(atoms.fates().keySet(), Set.copyOf(before.values()), units, ofUnits);
    placeAreas(before, atoms.placed());
    Map<Integer, Fate> provinces = new LinkedHashMap<>(atoms.fates());
    fates.ofUnits(units.keySet()).forEach((unit, fate) -> provinces.put(units.get(unit), fate));
    writeProvinces(provinces);
    return atoms.left().stream().map(AtomId::new).collect(Collectors.toUnmodifiableSet());
  }

  /// Units that an act founded and that are no more, since it was withdrawn: nothing was counted
  /// there.
  private void removeUnitsGone(History history) {
    Set<UUID> gone = new HashSet<>(unplaced().keySet());
    gone.removeAll(history.lives(Kingdom.UNIT).keySet());
    jdbc.sql(
            """
            with gone as (
              delete from organisation.atom_province p
              using organisation.atom a
              where a.id = p.atom_id and a.unit_id = any(:units)
            )
            delete from organisation.atom where unit_id = any(:units)
            """)
        .param("units", gone.toArray(UUID[]::new))
        .update();
  }

  private static Set<UUID> provinces(History history) {
    return history.lives(Kingdom.AREA).entrySet().stream()
        .filter(e -> e.getValue().versions().getFirst().kind().equals(AreaKind.PROVINCE.name()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// Units above the base: their work without place is a row of its own where it cannot be told.
  private static Set<UUID> keptApart(History history) {
    return history.lives(Kingdom.UNIT).entrySet().stream()
        .filter(
            e ->
                e.getValue().versions().stream()
                    .anyMatch(version -> !UnitKind.valueOf(version.kind()).isBaseLevel()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Map<UUID, Integer> placedAreas() {
    return numbers("select area_id, atom_id from organisation.area_atom");
  }

  private Map<UUID, Integer> unplaced() {
    return numbers("select unit_id, id from organisation.atom where unit_id is not null");
  }

  private Map<UUID, Integer> numbers(String sql) {
    Map<UUID, Integer> numbers = new HashMap<>();
    jdbc.sql(sql)
        .query(
            rs -> {
              numbers.put(rs.getObject(1, UUID.class), rs.getInt(2));
            });
    return numbers;
  }

  private void insertAtoms(
      Set<Integer> atoms, Set<Integer> known, Map<UUID, Integer> units, Map<UUID, Integer> before) {
    Set<Integer> fresh = new HashSet<>(atoms);
    fresh.removeAll(known);
    jdbc.sql(
            """
            insert into organisation.atom (id, kind) overriding system value
            select unnest(cast(:ids as integer[])), 'PLACED'
            on conflict do nothing
            """)
        .param("ids", fresh.toArray(Integer[]::new))
        .update();
    List<UUID> added = units.keySet().stream().filter(unit -> !before.containsKey(unit)).toList();
    jdbc.sql(
            """
            insert into organisation.atom (id, kind, unit_id) overriding system value
            select id, 'UNPLACED', unit
            from unnest(cast(:ids as integer[]), cast(:units as uuid[])) rows(id, unit)
            """)
        .param("ids", added.stream().map(units::get).toArray(Integer[]::new))
        .param("units", added.toArray(UUID[]::new))
        .update();
  }

  private void placeAreas(Map<UUID, Integer> before, Map<UUID, Integer> after) {
    Map<UUID, Integer> changed = new HashMap<>(after);
    changed.entrySet().removeAll(before.entrySet());
    List<UUID> areas = List.copyOf(changed.keySet());
    jdbc.sql(
            """
            insert into organisation.area_atom (area_id, atom_id)
            select area, atom from unnest(cast(:areas as uuid[]), cast(:atoms as integer[])) rows(area, atom)
            on conflict (area_id) do update set atom_id = excluded.atom_id
            """)
        .param("areas", areas.toArray(UUID[]::new))
        .param("atoms", areas.stream().map(changed::get).toArray(Integer[]::new))
        .update();
    Set<UUID> gone = new HashSet<>(before.keySet());
    gone.removeAll(after.keySet());
    jdbc.sql("delete from organisation.area_atom where area_id = any(:areas)")
        .param("areas", gone.toArray(UUID[]::new))
        .update();
  }

  private record Place(int atom, LocalDate from, @Nullable LocalDate to, UUID province) {}

  private void writeProvinces(Map<Integer, Fate> fates) {
    Set<Place> before = new HashSet<>();
    jdbc.sql(
            "select atom_id, lower(valid) as from_day, upper(valid) as to_day, area_id from organisation.atom_province")
        .query(
            rs -> {
              before.add(
                  new Place(
                      rs.getInt("atom_id"),
                      rs.getObject("from_day", LocalDate.class),
                      rs.getObject("to_day", LocalDate.class),
                      rs.getObject("area_id", UUID.class)));
            });
    Set<Place> after = new HashSet<>();
    fates.forEach(
        (atom, fate) ->
            fate.stretches()
                .forEach(s -> after.add(new Place(atom, s.from(), s.to(), s.province()))));
    Set<Integer> differing = new HashSet<>();
    // An atom without areas keeps what it had: something may be counted there.
    before.stream()
        .filter(p -> fates.containsKey(p.atom()) && !after.contains(p))
        .forEach(p -> differing.add(p.atom()));
    after.stream().filter(p -> !before.contains(p)).forEach(p -> differing.add(p.atom()));
    jdbc.sql("delete from organisation.atom_province where atom_id = any(:atoms)")
        .param("atoms", differing.toArray(Integer[]::new))
        .update();
    insertPlaces(after.stream().filter(place -> differing.contains(place.atom())).toList());
  }

  private void insertPlaces(List<Place> rows) {
    List<@Nullable LocalDate> tos = new ArrayList<>();
    rows.forEach(row -> tos.add(row.to()));
    jdbc.sql(
            """
            insert into organisation.atom_province (atom_id, valid, area_id)
            select atom, daterange(from_day, to_day), province
            from unnest(cast(:atoms as integer[]), cast(:froms as date[]), cast(:tos as date[]),
              cast(:provinces as uuid[])) rows(atom, from_day, to_day, province)
            """)
        .param("atoms", rows.stream().map(Place::atom).toArray(Integer[]::new))
        .param("froms", VersionArrays.days(rows.stream().map(Place::from).toList()))
        .param("tos", tos.stream().map(VersionArrays::text).toArray(String[]::new))
        .param("provinces", rows.stream().map(Place::province).toArray(UUID[]::new))
        .update();
  }
}
