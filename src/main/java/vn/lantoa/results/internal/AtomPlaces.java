package vn.lantoa.results.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which atoms make a province, or a force unit, on a day. Atoms of neither are unattributed.
@Repository
class AtomPlaces {
  private final JdbcClient jdbc;

  AtomPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param provinces atoms by province code
  /// @param forces atoms by code of the force unit, in order of codes
  /// @param forceNames names by code
  record Places(
      Map<String, Set<String>> provinces,
      Map<String, Set<String>> forces,
      Map<String, String> forceNames) {
    boolean holds(String atom) {
      return provinces.values().stream().anyMatch(atoms -> atoms.contains(atom))
          || forces.values().stream().anyMatch(atoms -> atoms.contains(atom));
    }
  }

  Places on(LocalDate day) {
    Map<String, Set<String>> provinces = new HashMap<>();
    Map<String, Set<String>> forces = new TreeMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    jdbc.sql(
            """
            select a.id, province.code as province, force.code as force, force.name as force_name
            from organisation.atom a
            left join organisation.atom_province p on p.atom_id = a.id and p.valid @> :day
            left join organisation.area_version province
              on province.area_id = p.area_id and province.valid @> :day
            left join organisation.unit_version force
              on force.unit_id = a.unit_id and force.kind = 'FORCE' and force.valid @> :day
            where province.code is not null or force.code is not null
            """)
        .param("day", day)
        .query(
            rs -> {
              String atom = rs.getString("id");
              String province = rs.getString("province");
              if (province != null) {
                provinces.computeIfAbsent(province, absent -> new TreeSet<>()).add(atom);
                return;
              }
              String force = rs.getString("force");
              forces.computeIfAbsent(force, absent -> new TreeSet<>()).add(atom);
              names.put(force, rs.getString("force_name"));
            });
    return new Places(provinces, forces, names);
  }
}
