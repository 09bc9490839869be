package vn.lantoa.identity.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.AccountId;
import vn.lantoa.organisation.UnitId;

/// Where accounts and roles were put, and where they are.
@Repository
class PlacementRows {
  private final JdbcClient jdbc;

  PlacementRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param accounts accounts at home there
  /// @param roles roles there
  /// @param people accounts with home or a role there
  record Placed(UnitId unit, long accounts, long roles, long people) {}

  /// @param from unit that the account or a role of it was at
  record Moved(AccountId account, UnitId from, UnitId to) {}

  /// Units with accounts or roles, in the order of their ids.
  List<Placed> placedAt(Collection<UnitId> units) {
    return jdbc.sql(
            """
            select at.unit_id, count(*) filter (where at.home) as accounts,
              count(*) filter (where not at.home) as roles,
              count(distinct at.account_id) as people
            from (
              select unit_id, id as account_id, true as home from identity.account
              union all
              select unit_id, account_id, false from identity.account_role
            ) at
            where at.unit_id = any(cast(:units as uuid[]))
            group by at.unit_id
            order by at.unit_id
            """)
        .param("units", array(units))
        .query(
            (rs, n) ->
                new Placed(
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getLong("accounts"),
                    rs.getLong("roles"),
                    rs.getLong("people")))
        .list();
  }

  /// Units where something was put that is elsewhere, or that do not exist on the day.
  List<UnitId> displaced(LocalDate today) {
    return jdbc.sql(
            """
            select distinct put.given_unit_id
            from (
              select given_unit_id, unit_id from identity.account
              union
              select given_unit_id, unit_id from identity.account_role
            ) put
            where put.unit_id <> put.given_unit_id or not exists (
              select from organisation.unit_version v
              where v.unit_id = put.given_unit_id and v.valid @> :today)
            order by 1
            """)
        .param("today", today)
        .query((rs, n) -> new UnitId(rs.getObject(1, UUID.class)))
        .list();
  }

  /// Brings the accounts that were put at the one unit to the other.
  List<Moved> bringHomes(UnitId given, UnitId to) {
    return jdbc.sql(
            """
            update identity.account
            set unit_id = :to, version = version + 1
            where given_unit_id = :given and unit_id <> :to
            returning id, old.unit_id as from_unit, unit_id as to_unit
            """)
        .param("given", given.value())
        .param("to", to.value())
        .query(PlacementRows::moved)
        .list();
  }

  /// Whether a role that was put at the one unit is not at the other.
  boolean isRoleElsewhere(UnitId given, UnitId to) {
    return jdbc.sql(
            """
            select exists (
              select from identity.account_role where given_unit_id = :given and unit_id <> :to)
            """)
        .param("given", given.value())
        .param("to", to.value())
        .query(Boolean.class)
        .single();
  }

  /// Brings the roles that were put at the one unit to the other.
  List<Moved> bringRoles(UnitId given, UnitId to) {
    return jdbc.sql(
            """
            update identity.account_role
            set unit_id = :to
            where given_unit_id = :given and unit_id <> :to
            returning account_id as id, old.unit_id as from_unit, unit_id as to_unit
            """)
        .param("given", given.value())
        .param("to", to.value())
        .query(PlacementRows::moved)
        .list();
  }

  /// Brings accounts that came to the units back to where they were put.
  List<Moved> giveHomesBack(Collection<UnitId> units) {
    return jdbc.sql(
            """
            update identity.account
            set unit_id = given_unit_id, version = version + 1
            where unit_id = any(cast(:units as uuid[])) and unit_id <> given_unit_id
            returning id, old.unit_id as from_unit, unit_id as to_unit
            """)
        .param("units", array(units))
        .query(PlacementRows::moved)
        .list();
  }

  /// Brings roles that came to the units back to where they were put.
  List<Moved> giveRolesBack(Collection<UnitId> units) {
    return jdbc.sql(
            """
            update identity.account_role
            set unit_id = given_unit_id
            where unit_id = any(cast(:units as uuid[])) and unit_id <> given_unit_id
            returning account_id as id, old.unit_id as from_unit, unit_id as to_unit
            """)
        .param("units", array(units))
        .query(PlacementRows::moved)
        .list();
  }

  /// Accounts and roles that somebody put at one of the units.
  long countGivenAt(Collection<UnitId> units) {
    return jdbc.sql(
            """
            select
              (select count(*) from identity.account
                where given_unit_id = any(cast(:units as uuid[])))
              + (select count(*) from identity.account_role
                where given_unit_id = any(cast(:units as uuid[])))
            """)
        .param("units", array(units))
        .query(Long.class)
        .single();
  }

  private static Moved moved(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
    return new Moved(
        new AccountId(rs.getObject("id", UUID.class)),
        new UnitId(rs.getObject("from_unit", UUID.class)),
        new UnitId(rs.getObject("to_unit", UUID.class)));
  }

  private static String array(Collection<UnitId> units) {
    return units.stream().map(UnitId::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
