package vn.lantoa.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.web.Page;

/// @param wanted what the list was searched for
/// @param stranded how many accounts are at a unit that has ended and that nobody carries on
/// @param making what was typed for a new account
/// @param moving what was typed to move an account; null for none
/// @param oneTime a password just made, shown this once
/// @param units units of today, to choose from
/// @param now when the page was made
/// @param done message key of what was just done; empty for nothing
public record AccountsPage(
    List<Accounts.AccountRow> accounts,
    Accounts.Wanted wanted,
    long stranded,
    Making making,
    @Nullable Moving moving,
    @Nullable OneTime oneTime,
    List<Unit> units,
    Instant now,
    String done)
    implements Page {
  /// An account's name and its one-time password.
  public record OneTime(String account, String password) {}

  /// @param refusal message key of why no account was made; empty for none
  public record Making(AccountInput input, String refusal) {
    static final Making NOTHING = new Making(AccountInput.EMPTY, "");
  }

  /// An account that was not moved.
  ///
  /// @param unit what was typed
  /// @param refusal message key of why
  public record Moving(String account, String unit, String refusal) {}

  @Override
  public boolean isShownOnce() {
    return oneTime != null;
  }

  public Role[] roles() {
    return Role.values();
  }

  /// How long the account must wait; null when it may be tried now.
  public @Nullable Wait waitOf(Accounts.AccountRow account) {
    return Optional.ofNullable(account.lockedOutUntil())
        .map(until -> Duration.between(now, until))
        .filter(Duration::isPositive)
        .map(Wait::of)
        .orElse(null);
  }

  /// Whether it is this account that was not moved.
  public boolean isMoving(Accounts.AccountRow account) {
    return moving != null && moving.account().equals(account.id().toString());
  }

  /// What stands in the account's field for another unit.
  public String unitTyped(Accounts.AccountRow account) {
    return moving != null && isMoving(account) ? moving.unit() : "";
  }
}
