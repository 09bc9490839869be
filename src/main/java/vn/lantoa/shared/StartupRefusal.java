package vn.lantoa.shared;

import java.io.Serial;

/// The program will not start, for a reason that a person can act on. The message is one line: the
/// sentence in Vietnamese and the same in English.
public final class StartupRefusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// Refuses with both sentences.
  public StartupRefusal(String vietnamese, String english) {
    super(oneLine(vietnamese) + " / " + oneLine(english));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
