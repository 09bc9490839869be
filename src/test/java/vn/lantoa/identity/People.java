package vn.lantoa.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;

/// Makes people for tests: an account with one role at one unit.
public final class People {
  /// Password of everyone here.
  public static final String PASSWORD = "correct horse battery";

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Accounts accounts;
  private final Organisation organisation;

  public People(Accounts accounts, Organisation organisation) {
    this.accounts = accounts;
    this.organisation = organisation;
  }

  /// Somebody with the role at the unit that bears the code today, named `code.role`.
  public Viewer at(String unitCode, Role role) {
    String name = (unitCode + "." + role.name().replace('_', '-')).toLowerCase(Locale.ROOT);
    UnitId unit = organisation.findUnitByCode(unitCode, TODAY).orElseThrow().id();
    if (accounts.findViewer(name).isEmpty()) {
      accounts.create(
          ActorId.PROGRAM,
          new Accounts.NewAccount(
              name,
              "Người dùng thử",
              unit,
              List.of(new Viewer.Grant(role, unit)),
              PASSWORD,
              false));
    }
    return accounts.findViewer(name).orElseThrow();
  }
}
