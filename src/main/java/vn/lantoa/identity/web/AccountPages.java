package vn.lantoa.identity.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.OneTimePasswords;
import vn.lantoa.identity.PasswordRules;
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
  private final OneTimePasswords oneTime;

  AccountPages(Accounts accounts, Tokens tokens, OneTimePasswords oneTime) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.oneTime = oneTime;
  }

  @GetMapping("/account")
  Page account(Viewer viewer, @RequestParam(defaultValue = "") String done) {
    return new AccountPage(viewer, tokens.list(viewer), "", done.equals("password"), "");
  }

  /// The one answer that shows a token. Not a redirect: the token must not be kept anywhere.
  @PostMapping("/account/tokens")
  Object makeToken(Viewer viewer, @RequestParam(defaultValue = "") String label) {
    String wanted = label.strip();
    if (wanted.isEmpty() || wanted.length() > LABEL_LENGTH) {
      return Rendered.refused(
          new AccountPage(viewer, tokens.list(viewer), "", false, "identity.token.label.wrong"));
    }
    String token = tokens.create(viewer, wanted);
    return new AccountPage(viewer, tokens.list(viewer), token, false, "");
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
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String again) {
    boolean must = oneTime.mustChange(viewer.name());
    if (!wanted.equals(again)) {
      return Rendered.refused(new PasswordPage("again", "identity.password.differs", must));
    }
    return switch (accounts.changePassword(viewer, old, wanted)) {
      case Accounts.PasswordChange.Changed() -> "redirect:/account?done=password";
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
