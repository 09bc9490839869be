package vn.lantoa.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.web.Page;

/// @param text what the list was searched for
/// @param input what was typed for a new account
/// @param refusal message key of why it was not made; empty for none
/// @param oneTime a password just made, shown this once
/// @param units units of today, to choose from
public record AccountsPage(
    List<Accounts.AccountRow> accounts,
    String text,
    AccountInput input,
    String refusal,
    @Nullable OneTime oneTime,
    List<Unit> units)
    implements Page {
  /// An account's name and its one-time password.
  public record OneTime(String account, String password) {}

  public Role[] roles() {
    return Role.values();
  }
}
