package vn.lantoa.identity;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// Where people are signed in. Tokens of programs are no sessions; see [Tokens].
public interface Sessions {
  /// The owner's open sessions, the one used last first.
  List<Open> list(Viewer owner);

  /// Ends all sessions of the owner but one.
  ///
  /// @param present id of the session that goes on
  /// @return how many ended
  int endOthers(Viewer owner, String present);

  /// Ends all sessions of the owner, the present one too.
  ///
  /// @return how many ended
  int endAll(Viewer owner);

  /// Ends all sessions of an account; empty when there is no such account for the administrator.
  OptionalInt endAllOf(Viewer administrator, AccountId account);

  /// @param id secret: who knows it is signed in; never on a page
  record Open(String id, Instant begunAt, Instant usedAt) {}
}
