package vn.lantoa.identity;

import java.time.Duration;
import java.util.Optional;

/// Slows guessing of passwords down, on all nodes alike: after five failures a name is locked out
/// for 30 seconds, after each further one for twice as long, up to an hour. Names that no account
/// bears are treated the same, so that nobody learns who has one. Programs with tokens are not
/// touched, nor are people who are signed in.
public interface LockOuts {
  /// Counts an attempt before the password is looked at, so that many at once are no way around.
  /// While the name is locked out nothing is counted and the lock-out does not grow.
  ///
  /// @param name as typed
  Attempt attempt(String name);

  /// The password was right: the failures of the name are forgotten.
  void succeeded(String name);

  /// The password was wrong. A lock-out that begins with it leaves an audit row.
  void failed(String name, Attempt.Open attempt);

  /// How long the name must still wait; absent when it may try now.
  Optional<Duration> waitOf(String name);

  /// Lets an account try again at once; false when there is no such account for the administrator.
  boolean lift(Viewer administrator, AccountId account);

  /// Whether an attempt may go on.
  sealed interface Attempt {
    /// @param number of the attempt since the last success, from 1
    record Open(int number) implements Attempt {}

    /// @param left time until the next attempt, more than zero
    record Waiting(Duration left) implements Attempt {}
  }
}
