package vn.lantoa.identity;

import java.time.Instant;
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

  /// The viewer behind an actor; absent for the program, unknown and locked ones.
  Optional<Viewer> findViewer(ActorId actor);

  /// Names of the people behind actors, for lists; the program and unknown actors are left out.
  Map<ActorId, String> personsOf(Set<ActorId> actors);

  /// Accounts that the administrator keeps, by name, at most 500.
  List<AccountRow> list(Viewer viewer, Wanted wanted);

  /// How many of the accounts that the administrator keeps are stranded.
  long countStranded(Viewer viewer);

  /// Puts an account into another unit of today: its home, its roles at the former home, and those
  /// at units that have ended.
  Move move(Viewer viewer, AccountId id, UnitId to);

  /// Gives the account a one-time password, ends its sessions and its lock-out; absent when there
  /// is no such account for the administrator.
  Optional<String> resetPassword(Viewer viewer, AccountId id);

  /// Locks or unlocks; false when there is no such account for the administrator.
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

  /// @param text part of name, person or unit, whatever diacritics; empty for all
  /// @param strandedOnly only accounts whose home or a role is at a unit that has ended and that
  ///   nobody carries on, or only somebody who answers for provinces that are not theirs
  record Wanted(String text, boolean strandedOnly) {}

  /// @param unitName name of the home unit today, its last one when it has ended
  /// @param lockedOutUntil when the name may be tried again; null when it may now
  /// @param sessions how often the person is signed in
  record AccountRow(
      AccountId id,
      String name,
      String person,
      String unitName,
      Set<Role> roles,
      boolean locked,
      boolean stranded,
      @Nullable Instant lockedOutUntil,
      int sessions) {}

  /// What came of moving an account.
  sealed interface Move {
    record Moved() implements Move {}

    /// The unit does not exist today, or is not the administrator's.
    record UnitWrong() implements Move {}

    /// Nobody moves the own account: the way back could be gone.
    record Own() implements Move {}

    record Absent() implements Move {}
  }

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
