package vn.lantoa.directives.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.lantoa.shared.web.Refusal;

/// Versions as programs send them.
final class Versions {
  private Versions() {}

  /// The version in an If-Match; null when none is asked for.
  static @Nullable Integer of(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*")) {
      return null;
    }
    String bare = ifMatch.replace("W/", "").replace("\"", "").strip();
    if (!bare.matches("\\d{1,9}")) {
      throw Refusal.of(HttpStatus.CONFLICT, "stale");
    }
    return Integer.valueOf(bare);
  }
}
