package vn.lantoa.identity.web;

import java.time.Duration;

/// Time that somebody must wait, in words: never less than it is.
///
/// @param key message that takes the number
/// @param number seconds or minutes
public record Wait(String key, long number) {
  private static final long SECONDS_SAID = 90;

  static Wait of(Duration left) {
    long seconds = left.plusNanos(999_999_999).toSeconds();
    return seconds <= SECONDS_SAID
        ? new Wait("identity.wait.seconds", seconds)
        : new Wait("identity.wait.minutes", (seconds + 59) / 60);
  }
}
