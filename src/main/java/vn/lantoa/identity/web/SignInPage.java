package vn.lantoa.identity.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Page;

/// @param account what was typed before
/// @param refusal message key of why the last try failed; empty for none
/// @param pause how long the account must wait; null when it may be tried now
/// @param signedOut whether the person has just signed out
public record SignInPage(String account, String refusal, @Nullable Wait pause, boolean signedOut)
    implements Page {
  /// Whether something has to be told before the form.
  public boolean isRefused() {
    return !refusal.isEmpty() || pause != null;
  }
}
