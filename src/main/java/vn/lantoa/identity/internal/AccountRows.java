package vn.lantoa.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Accounts.AccountRow;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.VietnameseText;

/// Statements over `identity.account` and `identity.account_role`.
@Repository
class AccountRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  AccountRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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
    // The roles are read before: a query within a query takes two connections.
    List<Viewer.Grant> grants = grantsOf(id);
    return jdbc.sql(
            "select id, name, person, unit_id from identity.account where id = :id and not locked")
        .param("id", id.value())
        .query(
            (rs, n) ->
                new Viewer(
                    id,
                    rs.getString("name"),
                    rs.getString("person"),
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    grants))
        .optional();
  }

  private List<Viewer.Grant> grantsOf(AccountId id) {
    return jdbc.sql(
            "select role, unit_id from identity.account_role where account_id = :id order by role")
        .param("id", id.value())
        .query(
            (rs, n) ->
                new Viewer.Grant(
                    Role.valueOf(rs.getString("role")),
                    new UnitId(rs.getObject("unit_id", UUID.class))))
        .list();
  }

  /// The new id; absent when the name is taken.
  Optional<AccountId> insert(
      String name, String person, UnitId unit, String passwordHash, boolean mustChange) {
    return jdbc.sql(
            """
            insert into identity.account (name, person, unit_id, password_hash, must_change)
            values (:name, :person, :unit, :hash, :mustChange)
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
    jdbc.sql("insert into identity.account_role (account_id, role, unit_id) values (?, ?, ?)")
        .param(account.value())
        .param(grant.role().name())
        .param(grant.unit().value())
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

  List<AccountRow> list(String text) {
    return jdbc.sql(
            """
            select a.id, a.name, a.person, a.locked, v.name as unit_name,
              array(select r.role from identity.account_role r where r.account_id = a.id order by 1) as roles
            from identity.account a
            left join organisation.unit_version v on v.unit_id = a.unit_id and v.valid @> :today
            where :text = '' or a.name like '%' || :text || '%'
              or lower(a.person) like '%' || :text || '%' or v.name_folded like '%' || :folded || '%'
            order by a.name
            limit 500
            """)
        .param("today", LocalDate.now(clock))
        .param("text", text.strip().toLowerCase(java.util.Locale.ROOT))
        .param("folded", VietnameseText.fold(text))
        .query(
            (rs, n) ->
                new AccountRow(
                    new AccountId(rs.getObject("id", UUID.class)),
                    rs.getString("name"),
                    rs.getString("person"),
                    rs.getString("unit_name"),
                    Stream.of((String[]) rs.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                    rs.getBoolean("locked")))
        .list();
  }

  long count() {
    return jdbc.sql("select count(*) from identity.account").query(Long.class).single();
  }

  void endSessions(String name) {
    jdbc.sql("delete from spring_session where principal_name = :name")
        .param("name", name)
        .update();
  }
}
