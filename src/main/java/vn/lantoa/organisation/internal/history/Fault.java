package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// Something against the laws of history.
///
/// @param code stable; its text is the message `error.reorganisation.<code>`
/// @param of and `subject`: the thing it is about
/// @param day from which it holds
/// @param act whose step it is; null for what was given
/// @param step number from 1; 0 when it is no single step
/// @param arguments of the message
public record Fault(
    String code,
    Kingdom of,
    UUID subject,
    LocalDate day,
    @Nullable UUID act,
    int step,
    List<String> arguments) {
  public Fault {
    arguments = List.copyOf(arguments);
  }

  static Fault law(String code, Kingdom of, UUID subject, LocalDate day, String... arguments) {
    return new Fault(code, of, subject, day, null, 0, List.of(arguments));
  }
}
