package vn.lantoa.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;

/// Reads a row of `area_version`, selected with [#COLUMNS] from an alias `a`.
final class AreaRows {
  static final String COLUMNS =
      """
      a.area_id, a.code, a.name, a.kind, a.parent_id,
      lower(a.valid) as valid_from, upper(a.valid) as valid_to
      """;

  private AreaRows() {}

  static Area area(ResultSet rs, int n) throws SQLException {
    UUID parent = rs.getObject("parent_id", UUID.class);
    return new Area(
        new AreaId(rs.getObject("area_id", UUID.class)),
        rs.getString("code"),
        rs.getString("name"),
        AreaKind.valueOf(rs.getString("kind")),
        parent == null ? null : new AreaId(parent),
        rs.getObject("valid_from", LocalDate.class),
        day(rs, "valid_to"));
  }

  private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, LocalDate.class);
  }
}
