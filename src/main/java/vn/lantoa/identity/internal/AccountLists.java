package vn.lantoa.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Accounts.AccountRow;
import vn.lantoa.identity.Accounts.Wanted;
import vn.lantoa.identity.Role;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.VietnameseText;

/// What administrators see of accounts, and where they put them.
@Repository
class AccountLists {
  /// Holds for an account `a` with its home or a role at a unit that does not exist today.
  private static final String STRANDED =
      """
      exists (
        select from (
          select a.unit_id union all
          select r.unit_id from identity.account_role r where r.account_id = a.id
        ) at
        where not exists (
          select from organisation.unit_version v
          where v.unit_id = at.unit_id and v.valid @> cast(:today as date)))
      """;

  /// Holds for an account `a` whose home and roles lie within the units.
  private static final String KEPT =
      """
      (:all or (a.unit_id = any(cast(:units as uuid[])) and not exists (
        select from identity.account_role r
        where r.account_id = a.id and r.unit_id <> all(cast(:units as uuid[])))))
      """;

  /// Holds for a role `r` that an account leaves behind when it moves.
  private static final String LEFT_BEHIND =
      """
      r.account_id = :id and (r.unit_id = :from or not exists (
        select from organisation.unit_version v
        where v.unit_id = r.unit_id and v.valid @> cast(:today as date)))
      """;

  private static final String SELECT =
      """
      select a.id, a.name, a.person, a.locked, f.locked_until,
        (select v.name from organisation.unit_version v where v.unit_id = a.unit_id
          order by v.valid @> cast(:today as date) desc, lower(v.valid) desc limit 1) as unit_name,
        (select count(*) from spring_session s where s.principal_name = a.name
          and s.expiry_time > extract(epoch from now()) * 1000) as sessions,
        array(select distinct r.role from identity.account_role r
          where r.account_id = a.id order by 1) as roles,
      """;

  private static final String FROM =
      """
       as stranded
      from identity.account a
      left join organisation.unit_version u
        on u.unit_id = a.unit_id and u.valid @> cast(:today as date)
      left join identity.sign_in_failure f
        on f.name_hash = sha256(convert_to(a.name, 'UTF8')) and f.locked_until > :now
      where (:text = '' or a.name like '%' || :text || '%'
        or lower(a.person) like '%' || :text || '%' or u.name_folded like '%' || :folded || '%')
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  AccountLists(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param all whether accounts of all units are listed
  /// @param units whose accounts are listed where not all are
  List<AccountRow> list(Wanted wanted, boolean all, Collection<UnitId> units) {
    return jdbc.sql(
            SELECT
                + STRANDED
                + FROM
                + " and "
                + KEPT
                + " and (not :strandedOnly or "
                + STRANDED
                + ") order by a.name limit 500")
        .params(scope(all, units))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("strandedOnly", wanted.strandedOnly())
        .param("text", wanted.text().strip().toLowerCase(Locale.ROOT))
        .param("folded", VietnameseText.fold(wanted.text()))
        .query(AccountLists::row)
        .list();
  }

  long countStranded(boolean all, Collection<UnitId> units) {
    return jdbc.sql("select count(*) from identity.account a where " + KEPT + " and " + STRANDED)
        .params(scope(all, units))
        .query(Long.class)
        .single();
  }

  private Map<String, @Nullable Object> scope(boolean all, Collection<UnitId> units) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("today", LocalDate.now(clock));
    values.put("all", all);
    values.put(
        "units", units.stream().map(UnitId::toString).collect(Collectors.joining(",", "{", "}")));
    return values;
  }

  private static AccountRow row(ResultSet rs, int n) throws SQLException {
    OffsetDateTime lockedUntil = rs.getObject("locked_until", OffsetDateTime.class);
    return new AccountRow(
        new AccountId(rs.getObject("id", UUID.class)),
        rs.getString("name"),
        rs.getString("person"),
        rs.getString("unit_name"),
        Stream.of((String[]) rs.getArray("roles").getArray())
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        rs.getBoolean("locked"),
        rs.getBoolean("stranded"),
        lockedUntil == null ? null : lockedUntil.toInstant(),
        rs.getInt("sessions"));
  }

  boolean isOfToday(UnitId unit) {
    return jdbc.sql(
            """
            select exists (
              select from organisation.unit_version
              where unit_id = :unit and valid @> cast(:today as date))
            """)
        .param("unit", unit.value())
        .param("today", LocalDate.now(clock))
        .query(Boolean.class)
        .single();
  }

  /// Home, roles at the former home, and roles at units that do not exist today. A role that is at
  /// the unit already stays one.
  void put(AccountId id, UnitId from, UnitId to) {
    jdbc.sql(
            """
            update identity.account
            set unit_id = :to, given_unit_id = :to, version = version + 1
            where id = :id
            """)
        .param("to", to.value())
        .param("id", id.value())
        .update();
    LocalDate today = LocalDate.now(clock);
    jdbc.sql(
            """
            insert into identity.account_role (account_id, role, unit_id, given_unit_id)
            select distinct r.account_id, r.role, cast(:to as uuid), cast(:to as uuid)
            from identity.account_role r
            where\s"""
                + LEFT_BEHIND
                + " on conflict (account_id, role, given_unit_id) do update"
                + " set unit_id = excluded.unit_id")
        .param("id", id.value())
        .param("from", from.value())
        .param("to", to.value())
        .param("today", today)
        .update();
    jdbc.sql("delete from identity.account_role r where r.given_unit_id <> :to and " + LEFT_BEHIND)
        .param("id", id.value())
        .param("from", from.value())
        .param("to", to.value())
        .param("today", today)
        .update();
  }
}
