package vn.lantoa.identity.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Placements;
import vn.lantoa.identity.Role;
import vn.lantoa.organisation.UnitId;

/// [Placements] over the roles, which follow their units.
@Repository
class PlacementsToday implements Placements {
  private final JdbcClient jdbc;

  PlacementsToday(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<AccountId> at(Set<UnitId> units, Ability ability) {
    return with(units, rolesWith(ability));
  }

  @Override
  public Set<AccountId> leadersAt(Set<UnitId> units) {
    return with(units, new String[] {Role.HQ_LEADER.name(), Role.PROVINCIAL_LEADER.name()});
  }

  private Set<AccountId> with(Set<UnitId> units, String[] roles) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct r.account_id
                from identity.account_role r
                join identity.account a on a.id = r.account_id and not a.locked
                where r.unit_id = any(cast(:units as uuid[]))
                  and r.role = any(cast(:roles as text[]))
                """)
            .param("units", units.stream().map(UnitId::toString).toArray(String[]::new))
            .param("roles", roles)
            .query((rs, n) -> new AccountId(rs.getObject(1, UUID.class)))
            .list());
  }

  /// At a unit that never had one above it.
  @Override
  public Set<AccountId> everywhere(Ability ability) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct r.account_id
                from identity.account_role r
                join identity.account a on a.id = r.account_id and not a.locked
                where r.role = any(cast(:roles as text[])) and not exists (
                  select from organisation.unit_version v
                  where v.unit_id = r.unit_id and v.parent_id is not null)
                """)
            .param("roles", rolesWith(ability))
            .query((rs, n) -> new AccountId(rs.getObject(1, UUID.class)))
            .list());
  }

  private static String[] rolesWith(Ability ability) {
    return Arrays.stream(Role.values())
        .filter(role -> role.abilities().contains(ability))
        .map(Role::name)
        .toArray(String[]::new);
  }
}
