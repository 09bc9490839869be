package vn.lantoa.organisation.web;

import java.util.List;
import java.util.Optional;

/// A field that was refused.
///
/// @param field its id on the page
/// @param code stable; its text is the message `error.<code>`
public record FieldFault(String field, String code, List<String> arguments) {
  public FieldFault {
    arguments = List.copyOf(arguments);
  }

  static FieldFault of(String field, String code, String... arguments) {
    return new FieldFault(field, code, List.of(arguments));
  }

  public Object[] args() {
    return arguments.toArray();
  }

  /// What is wrong with the field.
  public static Optional<FieldFault> with(List<FieldFault> all, String field) {
    return all.stream().filter(fault -> fault.field().equals(field)).findFirst();
  }
}
