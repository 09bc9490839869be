package vn.lantoa.organisation.internal;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.lantoa.organisation.Chronicle.AreaLine;
import vn.lantoa.organisation.Chronicle.AreaSearch;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.VietnameseText;

/// Lists of areas by day, name, code and place.
final class AreaFinder {
  private static final int SIZE = 100;

  private static final String WHERE =
      """
      from organisation.area_version a
      where (:ever or a.valid @> :on)
        and (cast(:parent as uuid) is null or a.parent_id = :parent)
        and (cast(:kind as text) is null or a.kind = :kind)
        and (:folded = '' or a.name_folded like :first or a.name_folded like :later
          or a.code = :code)
      """;

  private final JdbcClient jdbc;

  AreaFinder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Slice<AreaLine> find(AreaSearch search) {
    long total = with(search, "select count(*) " + WHERE).query(Long.class).single();
    int page = (int) Math.clamp(search.page(), 1, Math.max(1, (total + SIZE - 1) / SIZE));
    List<AreaLine> rows =
        with(
                search,
                "select "
                    + AreaRows.COLUMNS
                    + """
                    , (select p.name from organisation.area_version p
                        where p.area_id = a.parent_id and p.valid @> lower(a.valid)) as parent_name,
                      (select count(*) from organisation.area_version c
                        where c.parent_id = a.area_id and c.valid @> :on) as within
                    """
                    + WHERE
                    + """
                    order by a.code <> :code, not a.valid @> :on,
                      array_position(array['PROVINCE', 'DISTRICT', 'COMMUNE'], a.kind),
                      case when a.kind = 'PROVINCE' then a.code end,
                      a.name_folded, a.code, lower(a.valid) desc
                    limit :size offset :skip
                    """)
            .param("size", SIZE)
            .param("skip", (page - 1) * SIZE)
            .query(
                (rs, n) ->
                    new AreaLine(
                        AreaRows.area(rs, n), rs.getString("parent_name"), rs.getLong("within")))
            .list();
    return new Slice<>(rows, page, SIZE, total);
  }

  private StatementSpec with(AreaSearch search, String sql) {
    String folded = VietnameseText.fold(search.text());
    return jdbc.sql(sql)
        .param("ever", search.ever())
        .param("on", search.on())
        .param(
            "parent",
            search.parent() == null ? null : search.parent().value(),
            java.sql.Types.OTHER)
        .param("kind", search.kind() == null ? null : search.kind().name())
        .param("folded", folded)
        // Folded text holds letters, digits and blanks only: nothing to escape.
        .param("first", folded + "%")
        .param("later", "% " + folded + "%")
        .param("code", search.text().strip().toUpperCase(Locale.ROOT));
  }
}
