package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.demo.Demo;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.ActorId;

/// One account for each role: headquarters, every province (`p46.officer`, `p46.leader`), a base
/// office where the demo has some (`b46.officer`), staff, auditor, administrator.
@Component
class DemoAccounts {
  private static final String HEADQUARTERS = "BHXHVN";

  private final Accounts accounts;
  private final Organisation organisation;

  DemoAccounts(Accounts accounts, Organisation organisation) {
    this.accounts = accounts;
    this.organisation = organisation;
  }

  void create(LocalDate today) {
    Unit headquarters = organisation.findUnitByCode(HEADQUARTERS, today).orElseThrow();
    account("admin", "Quản trị viên", headquarters, Role.ADMINISTRATOR);
    account("auditor", "Đặng Minh Soát", headquarters, Role.AUDITOR);
    account("hq.editor", "Vũ Thị Biên", headquarters, Role.HQ_EDITOR);
    account("hq.leader", "Hoàng Văn Lãnh", headquarters, Role.HQ_LEADER);
    for (Unit province : organisation.unitsOn(today, UnitKind.PROVINCIAL)) {
      String prefix = "p" + province.code();
      account(prefix + ".officer", "Cán bộ " + province.name(), province, Role.PROVINCIAL_OFFICER);
      account(prefix + ".leader", "Lãnh đạo " + province.name(), province, Role.PROVINCIAL_LEADER);
      List<Unit> base = organisation.childrenOf(province.id(), today);
      if (!base.isEmpty()) {
        Unit first = base.getFirst();
        account(
            "b" + province.code() + ".officer", "Cán bộ " + first.name(), first, Role.BASE_OFFICER);
      }
    }
    Unit hue = organisation.findUnitByCode("46", today).orElseThrow();
    for (int number = 1; number <= 3; number++) {
      account("staff" + number, "Viên chức " + number, hue, Role.STAFF);
    }
  }

  private void account(String name, String person, Unit unit, Role role) {
    Accounts.NewAccount wanted =
        new Accounts.NewAccount(
            name,
            person,
            unit.id(),
            List.of(new Viewer.Grant(role, unit.id())),
            Demo.PASSWORD,
            false);
    switch (accounts.create(ActorId.PROGRAM, wanted)) {
      case Accounts.Outcome.Created created -> {
        // As wanted.
      }
      case Accounts.Outcome.NameTaken taken -> {
        // Made by an earlier, interrupted load.
      }
      case Accounts.Outcome.NameUnusable unusable ->
          throw new IllegalStateException("Demo account cannot be named " + name);
      case Accounts.Outcome.PasswordWeak weak ->
          throw new IllegalStateException("Demo password: " + weak.weakness());
    }
  }
}
