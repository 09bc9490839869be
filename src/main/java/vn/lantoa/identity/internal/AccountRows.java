package vn.lantoa.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;

/// Statements over `identity.account` and `identity.account_role`.
@Repository
class AccountRows {
  /// Columns of a viewer, of an alias `a` of `identity.account`.
  static final String VIEWER =
      """
      a.id, a.name, a.person, a.unit_id, array(
        select r.role || ' ' || r.unit_id
        from (select distinct role, unit_id from identity.account_role where account_id = a.id) r
        order by r.role, r.unit_id) as grants
      """;

  private final JdbcClient jdbc;

  AccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What sign-in needs of an account.
  record Credentials(
      AccountId id, String name, String passwordHash, boolean mustChange, boolean locked) {}

  Optional<Credentials> findCredentials(String name) {
    return jdbc.sql(
            """
            select id, name, password_hash, must_change, locked
            from identity.account where name = :name
            """)
        .param("name", name)
        .query(
            (rs, n) ->
                new Credentials(
                    new AccountId(rs.getObject("id", UUID.class)),
                    rs.getString("name"),
                    rs.getString("password_hash"),
                    rs.getBoolean("must_change"),
                    rs.getBoolean("locked")))
        .optional();
  }

  Optional<Viewer> findViewer(AccountId id) {
    return jdbc.sql(
            "select " + VIEWER + " from identity.account a where a.id = :id and not a.locked")
        .param("id", id.value())
        .query(AccountRows::viewer)
        .optional();
  }

  /// From [#VIEWER].
  static Viewer viewer(ResultSet rs, int n) throws SQLException {
    return new Viewer(
        new AccountId(rs.getObject("id", UUID.class)),
        rs.getString("name"),
        rs.getString("person"),
        new UnitId(rs.getObject("unit_id", UUID.class)),
        Stream.of((String[]) rs.getArray("grants").getArray()).map(AccountRows::grant).toList());
  }

  private static Viewer.Grant grant(String written) {
    int space = written.indexOf(' ');
    return new Viewer.Grant(
        Role.valueOf(written.substring(0, space)),
        new UnitId(UUID.fromString(written.substring(space + 1))));
  }

  /// The new id; absent when the name is taken.
  Optional<AccountId> insert(
      String name, String person, UnitId unit, String passwordHash, boolean mustChange) {
    return jdbc.sql(
            """
            insert into identity.account
              (name, person, unit_id, given_unit_id, password_hash, must_change)
            values (:name, :person, :unit, :unit, :hash, :mustChange)
            on conflict (name) do nothing
            returning id
            """)
        .param("name", name)
        .param("person", person)
        .param("unit", unit.value())
        .param("hash", passwordHash)
        .param("mustChange", mustChange)
        .query((rs, n) -> new AccountId(rs.getObject(1, UUID.class)))
        .optional();
  }

  void grant(AccountId account, Viewer.Grant grant) {
    jdbc.sql(
            """
            insert into identity.account_role (account_id, role, unit_id, given_unit_id)
            values (:account, :role, :unit, :unit)
            """)
        .param("account", account.value())
        .param("role", grant.role().name())
        .param("unit", grant.unit().value())
        .update();
  }

  boolean setPassword(AccountId id, String hash, boolean mustChange) {
    return jdbc.sql(
                """
                update identity.account
                set password_hash = :hash, must_change = :mustChange, version = version + 1
                where id = :id
                """)
            .param("hash", hash)
            .param("mustChange", mustChange)
            .param("id", id.value())
            .update()
        == 1;
  }

  boolean setLocked(AccountId id, boolean locked) {
    return jdbc.sql(
                "update identity.account set locked = :locked, version = version + 1 where id = :id")
            .param("locked", locked)
            .param("id", id.value())
            .update()
        == 1;
  }

  Map<ActorId, String> personsOf(Set<ActorId> actors) {
    if (actors.isEmpty()) {
      return Map.of();
    }
    record Person(ActorId actor, String name) {}
    return jdbc
        .sql("select id, person from identity.account where id in (:ids)")
        .param("ids", actors.stream().map(ActorId::value).toList())
        .query(
            (rs, n) ->
                new Person(new ActorId(rs.getObject("id", UUID.class)), rs.getString("person")))
        .list()
        .stream()
        .collect(Collectors.toMap(Person::actor, Person::name));
  }

  long count() {
    return jdbc.sql("select count(*) from identity.account").query(Long.class).single();
  }

  /// An account and the units of its home and roles, locked or not.
  record Placed(String name, UnitId home, Set<UnitId> units) {}

  Optional<Placed> findPlaced(AccountId id) {
    return jdbc.sql(
            """
            select a.name, a.unit_id,
              array(select r.unit_id from identity.account_role r where r.account_id = a.id) as units
            from identity.account a where a.id = :id
            """)
        .param("id", id.value())
        .query(
            (rs, n) -> {
              UnitId home = new UnitId(rs.getObject("unit_id", UUID.class));
              Stream<UnitId> roles =
                  Stream.of((UUID[]) rs.getArray("units").getArray()).map(UnitId::new);
              return new Placed(
                  rs.getString("name"),
                  home,
                  Stream.concat(Stream.of(home), roles).collect(Collectors.toUnmodifiableSet()));
            })
        .optional();
  }
}
