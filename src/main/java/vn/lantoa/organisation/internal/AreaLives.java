package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.AtomId;
import vn.lantoa.organisation.UnitId;

/// All versions of all areas, who looks after them, and where what happens in them is counted: some
/// ten thousand rows.
///
/// @param versions of each area, in order
/// @param lookedAfter by whom, area by area
record AreaLives(
    Map<AreaId, List<Area>> versions,
    Map<AreaId, List<Care>> lookedAfter,
    Map<AreaId, AtomId> atoms) {
  /// @param to first day after; null for none
  record Care(AreaId area, UnitId by, LocalDate from, @Nullable LocalDate to) {}

  static AreaLives read(JdbcClient jdbc) {
    return new AreaLives(readVersions(jdbc), readCare(jdbc), readAtoms(jdbc));
  }

  private static Map<AreaId, List<Area>> readVersions(JdbcClient jdbc) {
    return jdbc
        .sql(
            "select "
                + AreaRows.COLUMNS
                + " from organisation.area_version a order by a.area_id, lower(a.valid)")
        .query(AreaRows::area)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(Area::id, LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  private static Map<AreaId, List<Care>> readCare(JdbcClient jdbc) {
    return jdbc
        .sql(
            """
            select area_id, unit_id, lower(valid) as from_day, upper(valid) as to_day
            from organisation.unit_area
            """)
        .query(
            (rs, n) ->
                new Care(
                    new AreaId(rs.getObject("area_id", UUID.class)),
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getObject("from_day", LocalDate.class),
                    rs.getObject("to_day", LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Care::area));
  }

  private static Map<AreaId, AtomId> readAtoms(JdbcClient jdbc) {
    Map<AreaId, AtomId> atoms = new HashMap<>();
    jdbc.sql("select area_id, atom_id from organisation.area_atom")
        .query(
            rs -> {
              atoms.put(new AreaId(rs.getObject(1, UUID.class)), new AtomId(rs.getInt(2)));
            });
    return atoms;
  }

  Optional<Area> find(AreaId id, LocalDate on) {
    return versions.getOrDefault(id, List.of()).stream()
        .filter(area -> UnitLives.holds(area.validFrom(), area.validTo(), on))
        .findFirst();
  }

  /// A commune is looked after by whom it is given to, and by the unit of its province.
  boolean looksAfter(UnitLives units, UnitId unit, AreaId commune, LocalDate on) {
    return find(commune, on)
        .filter(area -> area.kind() == AreaKind.COMMUNE)
        .filter(area -> isGiven(area, unit, on) || isOfProvince(units, area, unit, on))
        .isPresent();
  }

  private boolean isGiven(Area area, UnitId unit, LocalDate on) {
    return lookedAfter.getOrDefault(area.id(), List.of()).stream()
        .anyMatch(care -> care.by().equals(unit) && UnitLives.holds(care.from(), care.to(), on));
  }

  private static boolean isOfProvince(UnitLives units, Area area, UnitId unit, LocalDate on) {
    AreaId parent = area.parent();
    return parent != null
        && units.find(unit, on).filter(one -> parent.equals(one.area())).isPresent();
  }

  /// Absent for a place that has none of its own.
  Optional<AtomId> atomOf(@Nullable AreaId place) {
    return place == null ? Optional.empty() : Optional.ofNullable(atoms.get(place));
  }
}
