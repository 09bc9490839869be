package vn.lantoa.identity.web;

import java.time.Instant;
import java.util.List;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Page;

/// @param signedIn where the person is signed in, the session used last first
/// @param newToken a token just made, shown this once; empty otherwise
/// @param done message key of what was just done; empty for nothing
/// @param refusal message key of why a token was not made; empty for none
public record AccountPage(
    Viewer viewer,
    List<Tokens.TokenRow> tokens,
    List<SignedIn> signedIn,
    String newToken,
    String done,
    String refusal)
    implements Page {
  @Override
  public boolean isShownOnce() {
    return !newToken.isEmpty();
  }

  /// @param present whether it is the session in which the page was asked for
  public record SignedIn(Instant begunAt, Instant usedAt, boolean present) {}
}
