package vn.lantoa.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.web.Refusal;

/// Draws the administrator's list of accounts, and knows the units that an administrator may give.
@Component
class AccountsDrawing {
  static final Accounts.Wanted EVERYONE = new Accounts.Wanted("", false);

  private final Accounts accounts;
  private final Organisation organisation;
  private final Access access;
  private final Clock clock;

  AccountsDrawing(Accounts accounts, Organisation organisation, Access access, Clock clock) {
    this.accounts = accounts;
    this.organisation = organisation;
    this.access = access;
    this.clock = clock;
  }

  /// What stands on the page besides the list.
  record Around(
      AccountsPage.Making making,
      AccountsPage.@Nullable Moving moving,
      AccountsPage.@Nullable OneTime oneTime,
      String done) {
    static Around nothing() {
      return done("");
    }

    static Around done(String key) {
      return new Around(AccountsPage.Making.NOTHING, null, null, key);
    }

    static Around made(String account, String password) {
      return new Around(
          AccountsPage.Making.NOTHING, null, new AccountsPage.OneTime(account, password), "");
    }

    static Around notMade(AccountInput input, String key) {
      return new Around(new AccountsPage.Making(input, key), null, null, "");
    }

    static Around notMoved(AccountsPage.Moving moving) {
      return new Around(AccountsPage.Making.NOTHING, moving, null, "");
    }
  }

  AccountsPage page(Viewer viewer, Accounts.Wanted wanted, Around around) {
    requireAdministrator(viewer);
    return new AccountsPage(
        accounts.list(viewer, wanted),
        wanted,
        accounts.countStranded(viewer),
        around.making(),
        around.moving(),
        around.oneTime(),
        unitsFor(viewer),
        clock.instant(),
        around.done());
  }

  /// Units of today that the administrator may put accounts into.
  private List<Unit> unitsFor(Viewer viewer) {
    List<Unit> all = organisation.unitsOn(today());
    if (access.mayEverywhere(viewer, Ability.ADMINISTER)) {
      return all;
    }
    Set<UnitId> reach = access.reach(viewer, Ability.ADMINISTER, today());
    return all.stream().filter(unit -> reach.contains(unit.id())).toList();
  }

  /// The unit of today with the code, if the administrator may put accounts into it.
  Optional<Unit> unitFor(Viewer viewer, String code) {
    return organisation
        .findUnitByCode(code.strip(), today())
        .filter(unit -> access.may(viewer, Ability.ADMINISTER, unit.id(), today()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  static void requireAdministrator(Viewer viewer) {
    if (!viewer.may(Ability.ADMINISTER)) {
      throw Refusal.forbidden();
    }
  }
}
