package vn.lantoa.identity.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.AccountId;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.LockOuts;
import vn.lantoa.identity.OneTimePasswords;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Sessions;
import vn.lantoa.identity.Viewer;
import vn.lantoa.identity.web.AccountsDrawing.Around;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// The administrator's list of accounts.
@Controller
class AccountsPages {
  private final Accounts accounts;
  private final Sessions sessions;
  private final LockOuts lockOuts;
  private final OneTimePasswords oneTime;
  private final AccountsDrawing drawing;

  AccountsPages(
      Accounts accounts,
      Sessions sessions,
      LockOuts lockOuts,
      OneTimePasswords oneTime,
      AccountsDrawing drawing) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.lockOuts = lockOuts;
    this.oneTime = oneTime;
    this.drawing = drawing;
  }

  @GetMapping("/accounts")
  Page list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(defaultValue = "") String done) {
    String key =
        switch (done) {
          case "moved" -> "identity.accounts.done.moved";
          case "signed-out" -> "identity.accounts.done.signed.out";
          case "lifted" -> "identity.accounts.done.lifted";
          default -> "";
        };
    var wanted = new Accounts.Wanted(q, only.equals("stranded"));
    return drawing.page(viewer, wanted, Around.done(key));
  }

  @PostMapping("/accounts")
  Object create(Viewer viewer, @ModelAttribute AccountInput input) {
    AccountsDrawing.requireAdministrator(viewer);
    Optional<Unit> unit = drawing.unitFor(viewer, input.unit());
    if (unit.isEmpty()) {
      return notMade(viewer, input, "identity.accounts.unit.wrong");
    }
    Optional<Role> role = input.knownRole();
    if (role.isEmpty() || input.person().isBlank()) {
      return notMade(viewer, input, "identity.accounts.role.wrong");
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
      case Accounts.Outcome.Created(AccountId id) -> made(viewer, input.name().strip(), password);
      case Accounts.Outcome.NameTaken() -> notMade(viewer, input, "identity.accounts.name.taken");
      case Accounts.Outcome.NameUnusable() ->
          notMade(viewer, input, "identity.accounts.name.wrong");
      case Accounts.Outcome.PasswordWeak weak ->
          throw new IllegalStateException("A generated password was weak: " + weak.weakness());
    };
  }

  @PostMapping("/accounts/{id}/password")
  Page resetPassword(Viewer viewer, @PathVariable UUID id, @RequestParam String name) {
    AccountsDrawing.requireAdministrator(viewer);
    String password =
        accounts.resetPassword(viewer, new AccountId(id)).orElseThrow(Refusal::absent);
    return made(viewer, name, password);
  }

  @PostMapping("/accounts/{id}/lock")
  String lock(Viewer viewer, @PathVariable UUID id, @RequestParam boolean locked) {
    AccountsDrawing.requireAdministrator(viewer);
    if (!accounts.setLocked(viewer, new AccountId(id), locked)) {
      throw Refusal.absent();
    }
    return "redirect:/accounts";
  }

  @PostMapping("/accounts/{id}/sessions/end")
  String signOut(Viewer viewer, @PathVariable UUID id) {
    AccountsDrawing.requireAdministrator(viewer);
    sessions.endAllOf(viewer, new AccountId(id)).orElseThrow(Refusal::absent);
    return "redirect:/accounts?done=signed-out";
  }

  @PostMapping("/accounts/{id}/lock-out/lift")
  String lift(Viewer viewer, @PathVariable UUID id) {
    AccountsDrawing.requireAdministrator(viewer);
    if (!lockOuts.lift(viewer, new AccountId(id))) {
      throw Refusal.absent();
    }
    return "redirect:/accounts?done=lifted";
  }

  @PostMapping("/accounts/{id}/unit")
  Object move(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String unit) {
    AccountsDrawing.requireAdministrator(viewer);
    Optional<Unit> to = drawing.unitFor(viewer, unit);
    if (to.isEmpty()) {
      return notMoved(viewer, id, unit, "identity.accounts.unit.wrong");
    }
    return switch (accounts.move(viewer, new AccountId(id), to.get().id())) {
      case Accounts.Move.Moved() -> "redirect:/accounts?done=moved";
      case Accounts.Move.UnitWrong() -> notMoved(viewer, id, unit, "identity.accounts.unit.wrong");
      case Accounts.Move.Own() -> notMoved(viewer, id, unit, "identity.accounts.move.own");
      case Accounts.Move.Absent() -> throw Refusal.absent();
    };
  }

  private Page made(Viewer viewer, String name, String password) {
    return drawing.page(viewer, AccountsDrawing.EVERYONE, Around.made(name, password));
  }

  private Rendered notMade(Viewer viewer, AccountInput input, String key) {
    return Rendered.refused(
        drawing.page(viewer, AccountsDrawing.EVERYONE, Around.notMade(input, key)));
  }

  private Rendered notMoved(Viewer viewer, UUID id, String unit, String key) {
    var moving = new AccountsPage.Moving(id.toString(), unit, key);
    return Rendered.refused(
        drawing.page(viewer, AccountsDrawing.EVERYONE, Around.notMoved(moving)));
  }
}
