package vn.lantoa.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a password must be: long enough, not the account's name, not one of those that everyone
/// tries first. Length beats rules about characters (NIST SP 800-63B, 5.1.1.2).
public final class PasswordRules {
  /// Characters at least.
  public static final int MINIMUM_LENGTH = 12;

  /// Characters at most; more would only make hashing slow.
  public static final int MAXIMUM_LENGTH = 200;

  private static final Set<String> TRIED_FIRST =
      Set.of("password", "matkhau", "123456", "qwerty", "baohiem", "bhxh", "vietnam", "lantoa");

  private PasswordRules() {}

  /// Why a password is refused.
  public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    HOLDS_NAME,
    TRIED_FIRST
  }

  /// The first weakness found; empty for a good password.
  public static Optional<Weakness> weaknessOf(String password, String accountName) {
    if (password.length() < MINIMUM_LENGTH) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (password.length() > MAXIMUM_LENGTH) {
      return Optional.of(Weakness.TOO_LONG);
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (lower.contains(accountName.toLowerCase(Locale.ROOT))) {
      return Optional.of(Weakness.HOLDS_NAME);
    }
    String bare = lower.replaceAll("[^a-z]+", "");
    boolean common = TRIED_FIRST.contains(bare) || lower.chars().distinct().count() < 5;
    return common ? Optional.of(Weakness.TRIED_FIRST) : Optional.empty();
  }
}
