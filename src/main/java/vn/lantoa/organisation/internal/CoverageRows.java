package vn.lantoa.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.CoverageSheet.Commune;
import vn.lantoa.organisation.CoverageSheet.Looker;
import vn.lantoa.organisation.UnitId;

/// Reads who looks after which commune.
@Repository
class CoverageRows {
  private final JdbcClient jdbc;

  CoverageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(Area area, List<Looker> by) {}

  /// Communes of the province, also those below its districts, by name.
  List<Commune> communes(AreaId province, LocalDate on) {
    Map<AreaId, Row> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            with recursive below(id) as (
              select cast(:province as uuid)
              union
              select c.area_id
              from below b
              join organisation.area_version c on c.parent_id = b.id and c.valid @> :on
            )
            select a.area_id, a.code, a.name, a.parent_id, lower(a.valid) as valid_from,
              upper(a.valid) as valid_to, u.unit_id, u.name as unit_name
            from below b
            join organisation.area_version a
              on a.area_id = b.id and a.valid @> :on and a.kind = 'COMMUNE'
            left join organisation.unit_area c on c.area_id = a.area_id and c.valid @> :on
            left join organisation.unit_version u on u.unit_id = c.unit_id and u.valid @> :on
            order by a.name collate "vi-x-icu", a.code, u.code
            """)
        .param("province", province.value())
        .param("on", on)
        .query(
            rs -> {
              collect(found, rs);
            });
    return found.values().stream().map(row -> new Commune(row.area(), row.by())).toList();
  }

  private static void collect(Map<AreaId, Row> found, ResultSet rs) throws SQLException {
    AreaId id = new AreaId(rs.getObject("area_id", UUID.class));
    Row row = found.get(id);
    if (row == null) {
      row = new Row(area(id, rs), new ArrayList<>());
      found.put(id, row);
    }
    UUID unit = rs.getObject("unit_id", UUID.class);
    if (unit != null) {
      row.by().add(new Looker(new UnitId(unit), rs.getString("unit_name")));
    }
  }

  private static Area area(AreaId id, ResultSet rs) throws SQLException {
    UUID parent = rs.getObject("parent_id", UUID.class);
    return new Area(
        id,
        rs.getString("code"),
        rs.getString("name"),
        AreaKind.COMMUNE,
        parent == null ? null : new AreaId(parent),
        rs.getObject("valid_from", LocalDate.class),
        rs.getObject("valid_to", LocalDate.class));
  }

  /// A mark of everything that the unit looks after at any time.
  String stamp(UnitId unit) {
    return Stamp.of(
        jdbc.sql(
                """
                select area_id || ' ' || valid
                from organisation.unit_area
                where unit_id = :unit
                order by 1
                """)
            .param("unit", unit.value())
            .query(String.class)
            .list());
  }
}
