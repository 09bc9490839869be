package vn.lantoa.organisation.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A field of a step that cannot be understood.
///
/// @param step number of the step from 1
/// @param field its name, `newCode-2` for the third thing founded
/// @param line in a field that takes several, from 0
/// @param code stable; its text is the message `error.<code>`
/// @param choices what may have been meant
public record StepFault(
    int step, String field, int line, String code, List<String> arguments, List<Choice> choices) {
  public StepFault {
    arguments = List.copyOf(arguments);
    choices = List.copyOf(choices);
  }

  /// @param label name and code
  public record Choice(UUID id, String label) {}

  public Object[] args() {
    return arguments.toArray();
  }

  /// What is wrong with the field.
  public static List<StepFault> with(List<StepFault> all, String field) {
    return all.stream().filter(fault -> fault.field().equals(field)).toList();
  }

  /// What is wrong first.
  public static Optional<StepFault> first(List<StepFault> all, String field) {
    return with(all, field).stream().findFirst();
  }
}
