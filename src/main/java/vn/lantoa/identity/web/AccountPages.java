package vn.lantoa.identity.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.OneTimePasswords;
import vn.lantoa.identity.PasswordRules;
import vn.lantoa.identity.Sessions;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;
import vn.lantoa.shared.web.Refusal;
import vn.lantoa.shared.web.Rendered;

/// A person's own account: roles, password, tokens for programs.
@Controller
class AccountPages {
  private static final int LABEL_LENGTH = 80;

  private final Accounts accounts;
  private final Tokens tokens;
  private final Sessions sessions;
  private final OneTimePasswords oneTime;

  AccountPages(Accounts accounts, Tokens tokens, Sessions sessions, OneTimePasswords oneTime) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.sessions = sessions;
    this.oneTime = oneTime;
  }

  @GetMapping("/account")
  Page account(Viewer viewer, HttpSession session, @RequestParam(defaultValue = "") String done) {
    String key =
        switch (done) {
          case "password" -> "identity.password.changed";
          case "signed-out" -> "identity.sessions.done";
          default -> "";
        };
    return new AccountPage(viewer, tokens.list(viewer), signedIn(viewer, session), "", key, "");
  }

  private List<AccountPage.SignedIn> signedIn(Viewer viewer, HttpSession session) {
    return sessions.list(viewer).stream()
        .map(
            open ->
                new AccountPage.SignedIn(
                    open.begunAt(), open.usedAt(), open.id().equals(session.getId())))
        .toList();
  }

  @PostMapping("/account/sessions/end-others")
  String signOutElsewhere(Viewer viewer, HttpSession session) {
    sessions.endOthers(viewer, session.getId());
    return "redirect:/account?done=signed-out";
  }

  @PostMapping("/account/sessions/end-all")
  String signOutEverywhere(Viewer viewer) {
    sessions.endAll(viewer);
    return "redirect:/sign-in?out";
  }

  /// The one answer that shows a token. Not a redirect: the token must not be kept anywhere.
  @PostMapping("/account/tokens")
  Object makeToken(
      Viewer viewer, HttpSession session, @RequestParam(defaultValue = "") String label) {
    String wanted = label.strip();
    if (wanted.isEmpty() || wanted.length() > LABEL_LENGTH) {
      return Rendered.refused(
          new AccountPage(
              viewer,
              tokens.list(viewer),
              signedIn(viewer, session),
              "",
              "",
              "identity.token.label.wrong"));
    }
    String token = tokens.create(viewer, wanted);
    return new AccountPage(viewer, tokens.list(viewer), signedIn(viewer, session), token, "", "");
  }

  @PostMapping("/account/tokens/{id}/revoke")
  String revoke(Viewer viewer, @PathVariable UUID id) {
    if (!tokens.revoke(viewer, id)) {
      throw Refusal.absent();
    }
    return "redirect:/account";
  }

  @GetMapping("/account/password")
  Page password(Viewer viewer) {
    return new PasswordPage("", "", oneTime.mustChange(viewer.name()));
  }

  @PostMapping("/account/password")
  Object changePassword(
      Viewer viewer,
      HttpSession session,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String again) {
    boolean must = oneTime.mustChange(viewer.name());
    if (!wanted.equals(again)) {
      return Rendered.refused(new PasswordPage("again", "identity.password.differs", must));
    }
    return switch (accounts.changePassword(viewer, old, wanted)) {
      case Accounts.PasswordChange.Changed() -> {
        // Whoever knew the old one is out.
        sessions.endOthers(viewer, session.getId());
        yield "redirect:/account?done=password";
      }
      case Accounts.PasswordChange.OldOneWrong() ->
          Rendered.refused(new PasswordPage("old", "identity.password.old.wrong", must));
      case Accounts.PasswordChange.NewOneWeak(PasswordRules.Weakness weakness) ->
          Rendered.refused(new PasswordPage("wanted", keyOf(weakness), must));
    };
  }

  static String keyOf(PasswordRules.Weakness weakness) {
    return switch (weakness) {
      case TOO_SHORT -> "identity.password.short";
      case TOO_LONG -> "identity.password.long";
      case HOLDS_NAME -> "identity.password.name";
      case TRIED_FIRST -> "identity.password.common";
    };
  }
}
