package vn.lantoa.identity.web;

import java.time.Duration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import vn.lantoa.identity.LockOuts;
import vn.lantoa.identity.LockOuts.Attempt;

/// Asks [LockOuts] before a password is looked at, and tells it what came of it. A name that is
/// locked out costs no look at a password, whether an account bears it or not.
final class SignInBrake implements AuthenticationManager {
  private final AuthenticationManager accounts;
  private final LockOuts lockOuts;

  SignInBrake(AuthenticationManager accounts, LockOuts lockOuts) {
    this.accounts = accounts;
    this.lockOuts = lockOuts;
  }

  /// Refused without looking at the password.
  static final class LockedOut extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final Duration left;

    LockedOut(Duration left) {
      super("locked out");
      this.left = left;
    }

    Duration left() {
      return left;
    }
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    String name = typed.getName();
    return switch (lockOuts.attempt(name)) {
      case Attempt.Waiting(Duration left) -> throw new LockedOut(left);
      case Attempt.Open open -> attempted(typed, name, open);
    };
  }

  private Authentication attempted(Authentication typed, String name, Attempt.Open open) {
    try {
      Authentication signedIn = accounts.authenticate(typed);
      lockOuts.succeeded(name);
      return signedIn;
    } catch (LockedException passwordRight) {
      lockOuts.succeeded(name);
      throw passwordRight;
    } catch (AuthenticationException wrong) {
      lockOuts.failed(name, open);
      throw wrong;
    }
  }
}
