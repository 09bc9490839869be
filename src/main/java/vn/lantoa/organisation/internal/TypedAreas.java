package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.AreasTyped;
import vn.lantoa.shared.VietnameseText;

/// [AreasTyped] over `area_version`.
@Repository
class TypedAreas implements AreasTyped {
  // What stands before the proper name of an area, folded.
  private static final String[] PREFIXES = {
    "xa", "phuong", "dac khu", "thi tran", "tinh", "thanh pho", "tp", "quan", "huyen", "thi xa"
  };

  private final JdbcClient jdbc;

  TypedAreas(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Area> meant(String typed, LocalDate on) {
    return jdbc.sql(
            """
            select a.area_id, a.code, a.name, a.kind, a.parent_id,
              lower(a.valid) as valid_from, upper(a.valid) as valid_to
            from organisation.area_version a
            where a.valid @> :on
              and (a.code = :code or a.name_folded = :folded or a.name_folded = any(:prefixed))
            order by a.code = :code desc, a.kind = 'PROVINCE' desc, a.code
            limit 20
            """)
        .param("on", on)
        .param("code", typed.strip())
        .param("folded", VietnameseText.fold(typed))
        .param("prefixed", prefixed(VietnameseText.fold(typed)))
        .query(
            (rs, n) ->
                new Area(
                    new AreaId(rs.getObject("area_id", UUID.class)),
                    rs.getString("code"),
                    rs.getString("name"),
                    AreaKind.valueOf(rs.getString("kind")),
                    parent(rs.getObject("parent_id", UUID.class)),
                    rs.getObject("valid_from", LocalDate.class),
                    rs.getObject("valid_to", LocalDate.class)))
        .list();
  }

  private static @Nullable AreaId parent(@Nullable UUID id) {
    return id == null ? null : new AreaId(id);
  }

  /// The forms under which a name may be kept when only its proper part was typed.
  static String[] prefixed(String folded) {
    String[] forms = PREFIXES.clone();
    for (int n = 0; n < forms.length; n++) {
      forms[n] = forms[n] + " " + folded;
    }
    return forms;
  }
}
