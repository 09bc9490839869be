package vn.lantoa.results.internal.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.SavedView;
import vn.lantoa.results.SavedView.Sharing;

/// Rows of `results.saved_view`.
@Repository
class SavedViewRows {
  private static final String SEEN =
      """
      select v.id, v.owner_id, v.owner_name, v.unit_id, v.name, v.query, v.sharing, v.version
      from results.saved_view v
      where (v.owner_id = :viewer or v.sharing = 'AGENCY'
        or (v.sharing = 'UNIT' and v.unit_id = :unit))
      """;

  private final JdbcClient jdbc;

  SavedViewRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SavedView> seenBy(Viewer viewer) {
    return jdbc.sql(SEEN + " order by v.owner_id <> :viewer, v.name, v.id")
        .param("viewer", viewer.account().value())
        .param("unit", viewer.unit().value())
        .query(SavedViewRows::view)
        .list();
  }

  Optional<SavedView> find(Viewer viewer, UUID id) {
    return jdbc.sql(SEEN + " and v.id = :id")
        .param("viewer", viewer.account().value())
        .param("unit", viewer.unit().value())
        .param("id", id)
        .query(SavedViewRows::view)
        .optional();
  }

  int countOf(AccountId owner) {
    return jdbc.sql("select count(*) from results.saved_view where owner_id = :owner")
        .param("owner", owner.value())
        .query(Integer.class)
        .single();
  }

  /// Absent when the owner has another of the name.
  Optional<UUID> insert(Viewer viewer, SavedView.Draft draft, Instant at) {
    return jdbc.sql(
            """
            insert into results.saved_view
              (owner_id, owner_name, unit_id, name, query, sharing, saved_at)
            values (:owner, :owner_name, :unit, :name, :query, :sharing, :at)
            on conflict (owner_id, name) do nothing
            returning id
            """)
        .param("owner", viewer.account().value())
        .param("owner_name", viewer.person())
        .param("unit", viewer.unit().value())
        .param("name", draft.name())
        .param("query", draft.query())
        .param("sharing", draft.sharing().name())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .query(UUID.class)
        .optional();
  }

  boolean isTaken(AccountId owner, String name, UUID except) {
    return jdbc.sql(
            """
            select exists (
              select from results.saved_view
              where owner_id = :owner and name = :name and id <> :id)
            """)
        .param("owner", owner.value())
        .param("name", name)
        .param("id", except)
        .query(Boolean.class)
        .single();
  }

  boolean rename(UUID id, int seen, String name) {
    return jdbc.sql(
                """
                update results.saved_view
                set name = :name, version = version + 1
                where id = :id and version = :seen
                """)
            .param("name", name)
            .param("id", id)
            .param("seen", seen)
            .update()
        == 1;
  }

  void delete(UUID id) {
    jdbc.sql("delete from results.saved_view where id = :id").param("id", id).update();
  }

  private static SavedView view(ResultSet rs, int n) throws SQLException {
    return new SavedView(
        rs.getObject("id", UUID.class),
        new AccountId(rs.getObject("owner_id", UUID.class)),
        rs.getString("owner_name"),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        rs.getString("name"),
        rs.getString("query"),
        Sharing.valueOf(rs.getString("sharing")),
        rs.getInt("version"));
  }
}
