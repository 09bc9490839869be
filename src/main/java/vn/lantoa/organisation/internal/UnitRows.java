package vn.lantoa.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;

/// Reads a row of `unit_version`, selected with [#COLUMNS] from an alias `v`.
final class UnitRows {
  static final String COLUMNS =
      """
      v.unit_id, v.code, v.name, v.kind, v.parent_id, v.area_id,
      lower(v.valid) as valid_from, upper(v.valid) as valid_to
      """;

  private UnitRows() {}

  static Unit unit(ResultSet rs, int n) throws SQLException {
    UUID parent = rs.getObject("parent_id", UUID.class);
    UUID area = rs.getObject("area_id", UUID.class);
    return new Unit(
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getString("code"),
        rs.getString("name"),
        UnitKind.valueOf(rs.getString("kind")),
        parent == null ? null : new UnitId(parent),
        area == null ? null : new AreaId(area),
        rs.getObject("valid_from", LocalDate.class),
        day(rs, "valid_to"));
  }

  private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, LocalDate.class);
  }
}
