package vn.lantoa.shared;

import java.util.List;

/// What a module adds to the greeting on the terminal, such as accounts and the first thing to try.
/// Beans of this type are asked once, when the program is ready, in their `@Order`.
@FunctionalInterface
public interface WelcomeLines {
  /// The lines in the order of printing; may be empty.
  List<String> lines();
}
