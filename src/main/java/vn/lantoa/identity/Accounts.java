package vn.lantoa.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;

/// Accounts of people.
public interface Accounts {
  /// Makes an account.
  Outcome create(ActorId by, NewAccount account);

  /// The viewer behind an account name that may sign in; absent for unknown and locked ones.
  Optional<Viewer> findViewer(String name);

  /// Names of the people behind actors, for lists; the program and unknown actors are left out.
  Map<ActorId, String> personsOf(Set<ActorId> actors);

  /// Accounts by name, at most 500, whose name, person or unit holds the text, whatever diacritics.
  List<AccountRow> list(Viewer viewer, String text);

  /// Gives the account a one-time password and ends its sessions; absent when there is no such
  /// account.
  Optional<String> resetPassword(Viewer viewer, AccountId id);

  /// Locks or unlocks; false when there is no such account.
  boolean setLocked(Viewer viewer, AccountId id, boolean locked);

  /// Replaces the password when the old one is right and the new one is good.
  PasswordChange changePassword(Viewer viewer, String old, String wanted);

  /// Number of accounts.
  long count();

  /// @param password in clear; hashed before it is stored
  record NewAccount(
      String name,
      String person,
      UnitId unit,
      List<Viewer.Grant> grants,
      String password,
      boolean mustChange) {}

  /// @param unitName name of the home unit today; null for a unit that ended
  record AccountRow(
      AccountId id,
      String name,
      String person,
      @Nullable String unitName,
      Set<Role> roles,
      boolean locked) {}

  /// What came of making an account.
  sealed interface Outcome {
    record Created(AccountId id) implements Outcome {}

    record NameTaken() implements Outcome {}

    record NameUnusable() implements Outcome {}

    record PasswordWeak(PasswordRules.Weakness weakness) implements Outcome {}
  }

  /// What came of changing a password.
  sealed interface PasswordChange {
    record Changed() implements PasswordChange {}

    record OldOneWrong() implements PasswordChange {}

    record NewOneWeak(PasswordRules.Weakness weakness) implements PasswordChange {}
  }
}
