package vn.lantoa.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.OneTimePasswords;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The administrator's list of accounts.
@Controller
class AccountsPages {
  private final Accounts accounts;
  private final Organisation organisation;
  private final OneTimePasswords oneTime;
  private final Clock clock;

  AccountsPages(
      Accounts accounts, Organisation organisation, OneTimePasswords oneTime, Clock clock) {
    this.accounts = accounts;
    this.organisation = organisation;
    this.oneTime = oneTime;
    this.clock = clock;
  }

  @GetMapping("/accounts")
  Page list(Viewer viewer, @RequestParam(defaultValue = "") String q) {
    return page(viewer, q, AccountInput.EMPTY, "", null);
  }

  @PostMapping("/accounts")
  Object create(Viewer viewer, @ModelAttribute AccountInput input) {
    requireAdministrator(viewer);
    Optional<Unit> unit = organisation.findUnitByCode(input.unit().strip(), LocalDate.now(clock));
    if (unit.isEmpty()) {
      return refused(viewer, input, "identity.accounts.unit.wrong");
    }
    Optional<Role> role = input.knownRole();
    if (role.isEmpty() || input.person().isBlank()) {
      return refused(viewer, input, "identity.accounts.role.wrong");
    }
    String password = oneTime.generate();
    Accounts.NewAccount wanted =
        new Accounts.NewAccount(
            input.name(),
            input.person(),
            unit.get().id(),
            List.of(new Viewer.Grant(role.get(), unit.get().id())),
            password,
            true);
    return switch (accounts.create(viewer.actor(), wanted)) {
      case Accounts.Outcome.Created(AccountId id) ->
          page(
              viewer,
              "",
              AccountInput.EMPTY,
              "",
              new AccountsPage.OneTime(input.name().strip(), password));
      case Accounts.Outcome.NameTaken() -> refused(viewer, input, "identity.accounts.name.taken");
      case Accounts.Outcome.NameUnusable() ->
          refused(viewer, input, "identity.accounts.name.wrong");
      case Accounts.Outcome.PasswordWeak weak ->
          throw new IllegalStateException("A generated password was weak: " + weak.weakness());
    };
  }

  @PostMapping("/accounts/{id}/password")
  Page resetPassword(Viewer viewer, @PathVariable UUID id, @RequestParam String name) {
    requireAdministrator(viewer);
    String password =
        accounts.resetPassword(viewer, new AccountId(id)).orElseThrow(Refusal::absent);
    return page(viewer, "", AccountInput.EMPTY, "", new AccountsPage.OneTime(name, password));
  }

  @PostMapping("/accounts/{id}/lock")
  String lock(Viewer viewer, @PathVariable UUID id, @RequestParam boolean locked) {
    requireAdministrator(viewer);
    if (!accounts.setLocked(viewer, new AccountId(id), locked)) {
      throw Refusal.absent();
    }
    return "redirect:/accounts";
  }

  private Rendered refused(Viewer viewer, AccountInput input, String key) {
    return Rendered.refused(page(viewer, "", input, key, null));
  }

  private AccountsPage page(
      Viewer viewer,
      String text,
      AccountInput input,
      String refusal,
      AccountsPage.@Nullable OneTime password) {
    requireAdministrator(viewer);
    return new AccountsPage(
        accounts.list(viewer, text),
        text,
        input,
        refusal,
        password,
        organisation.unitsOn(LocalDate.now(clock)));
  }

  private static void requireAdministrator(Viewer viewer) {
    if (!viewer.may(Ability.ADMINISTER)) {
      throw Refusal.forbidden();
    }
  }
}
