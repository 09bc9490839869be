package vn.lantoa.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// Which accounts an administrator keeps: those whose home and roles lie in the administrator's
/// reach. Others look absent, so that nobody rises by resetting the password of somebody above.
@Component
class KeptAccounts {
  private final AccountRows rows;
  private final Access access;
  private final Clock clock;

  KeptAccounts(AccountRows rows, Access access, Clock clock) {
    this.rows = rows;
    this.access = access;
    this.clock = clock;
  }

  /// The account's name; absent when it is not the administrator's to keep.
  Optional<String> nameFor(Viewer administrator, AccountId id) {
    return rows.findPlaced(id)
        .filter(account -> covers(administrator, account.units()))
        .map(AccountRows.Placed::name);
  }

  boolean covers(Viewer administrator, Collection<UnitId> units) {
    return keepsAll(administrator)
        || access.reach(administrator, Ability.ADMINISTER, LocalDate.now(clock)).containsAll(units);
  }

  /// Whether the administrator keeps the accounts of the whole agency.
  boolean keepsAll(Viewer administrator) {
    return access.mayEverywhere(administrator, Ability.ADMINISTER);
  }

  /// Units whose accounts the administrator keeps where it is not those of the whole agency.
  Collection<UnitId> reach(Viewer administrator) {
    return access.reach(administrator, Ability.ADMINISTER, LocalDate.now(clock));
  }
}
