package vn.lantoa.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.OneTimePasswords;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.Environment;
import vn.lantoa.shared.WelcomeLines;

/// Makes the first administrator of a new installation, with a one-time password that is printed
/// once and kept nowhere.
@Component
class FirstAdministrator implements ApplicationRunner, WelcomeLines {
  private static final String NAME = "admin";

  private final Accounts accounts;
  private final OneTimePasswords oneTime;
  private final Organisation organisation;
  private final Environment environment;
  private final Clock clock;
  private final List<String> told = new ArrayList<>();

  FirstAdministrator(
      Accounts accounts,
      OneTimePasswords oneTime,
      Organisation organisation,
      Environment environment,
      Clock clock) {
    this.accounts = accounts;
    this.oneTime = oneTime;
    this.organisation = organisation;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (environment.isDemo() || accounts.count() > 0) {
      return;
    }
    Unit root = organisation.unitsOn(LocalDate.now(clock), UnitKind.HEADQUARTERS).getFirst();
    String password = oneTime.generate();
    Accounts.NewAccount administrator =
        new Accounts.NewAccount(
            NAME,
            NAME,
            root.id(),
            List.of(new Viewer.Grant(Role.ADMINISTRATOR, root.id())),
            password,
            true);
    if (accounts.create(ActorId.PROGRAM, administrator) instanceof Accounts.Outcome.Created) {
      told.add("admin / mật khẩu dùng một lần, one-time password: " + password);
    }
  }

  @Override
  public List<String> lines() {
    return List.copyOf(told);
  }
}
