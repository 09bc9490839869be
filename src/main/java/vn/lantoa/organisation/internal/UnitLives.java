package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// All versions of all units, some thousand rows.
///
/// @param versions of each unit, in order
record UnitLives(Map<UnitId, List<Unit>> versions) {
  static UnitLives read(JdbcClient jdbc) {
    return new UnitLives(
        jdbc
            .sql(
                "select "
                    + UnitRows.COLUMNS
                    + " from organisation.unit_version v order by v.unit_id, lower(v.valid)")
            .query(UnitRows::unit)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Unit::id, LinkedHashMap::new, Collectors.toUnmodifiableList())));
  }

  List<Unit> of(UnitId id) {
    return versions.getOrDefault(id, List.of());
  }

  Optional<Unit> find(UnitId id, LocalDate on) {
    return of(id).stream().filter(unit -> holds(unit.validFrom(), unit.validTo(), on)).findFirst();
  }

  /// The unit itself is below itself.
  boolean isBelow(UnitId id, UnitId above, LocalDate on) {
    Set<UnitId> passed = new HashSet<>();
    UnitId at = id;
    while (at != null && passed.add(at)) {
      if (at.equals(above)) {
        return true;
      }
      at = find(at, on).map(Unit::parent).orElse(null);
    }
    return false;
  }

  /// @param to first day after; null for none
  static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate on) {
    return !on.isBefore(from) && (to == null || on.isBefore(to));
  }
}
