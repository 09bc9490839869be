package vn.lantoa.directives.gates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.policy.LegalEventId;

/// What opens a gate.
public sealed interface Condition {
  /// A day comes.
  ///
  /// @param day the first open day
  record OnDay(LocalDate day) implements Condition {}

  /// A legal event happens; open from the day on which it happened.
  record AfterEvent(LegalEventId event) implements Condition {}

  /// Another directive is issued; open from the day printed on it.
  ///
  /// @param registered null for one that is still to come
  /// @param notation its number and notation
  record AfterDirective(@Nullable DirectiveId registered, String notation) implements Condition {}

  /// Only words say it: closed until a person opens it or says what they mean.
  record InWords() implements Condition {}

  /// The kind as programs call it.
  default String kind() {
    return switch (this) {
      case OnDay day -> "DATE";
      case AfterEvent event -> "EVENT";
      case AfterDirective directive -> "DIRECTIVE";
      case InWords words -> "TEXT";
    };
  }
}
