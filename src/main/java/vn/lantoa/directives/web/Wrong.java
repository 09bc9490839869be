package vn.lantoa.directives.web;

import java.util.List;
import java.util.Optional;

/// A field that was refused.
///
/// @param field its id on the page
/// @param key message that says how to put it right
/// @param arguments of the message
public record Wrong(String field, String key, List<String> arguments) {
  public Wrong {
    arguments = List.copyOf(arguments);
  }

  static Wrong of(String field, String key, String... arguments) {
    return new Wrong(field, key, List.of(arguments));
  }

  /// The arguments as a message takes them.
  public Object[] args() {
    return arguments.toArray();
  }

  /// What is wrong with the field.
  public static Optional<Wrong> with(List<Wrong> all, String field) {
    return all.stream().filter(w -> w.field().equals(field)).findFirst();
  }
}
