package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.gates.Condition;
import vn.lantoa.directives.gates.Gate;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.gates.OwedBy;
import vn.lantoa.policy.LegalEventId;
import vn.lantoa.shared.VietnameseText;

/// A gate as typed. A field that was not sent counts as empty.
///
/// @param clause id of the clause, for a new gate
/// @param kind `DATE`, `EVENT`, `DIRECTIVE` or `TEXT`
/// @param on first open day of an opening by hand
public record GateInput(
    int version,
    String clause,
    String kind,
    String day,
    String event,
    String notation,
    String wording,
    String owedBy,
    String on,
    String because) {
  public GateInput {
    clause = Typed.kept(clause);
    kind = Typed.kept(kind);
    day = Typed.kept(day);
    event = Typed.kept(event);
    notation = Typed.kept(notation);
    wording = Typed.kept(wording);
    owedBy = Typed.kept(owedBy);
    on = Typed.kept(on);
    because = Typed.kept(because);
  }

  static GateInput empty(String clause, LocalDate today) {
    return new GateInput(
        0, clause, "EVENT", "", "", "", "", OwedBy.OTHERS.name(), today.toString(), "");
  }

  static GateInput of(Gate gate, LocalDate today) {
    String day = "";
    String event = "";
    String notation = "";
    switch (gate.condition()) {
      case Condition.OnDay(var first) -> day = first.toString();
      case Condition.AfterEvent(var id) -> event = id.toString();
      case Condition.AfterDirective(var registered, String number) -> notation = number;
      case Condition.InWords words -> {}
    }
    return new GateInput(
        gate.version(),
        gate.clause().toString(),
        gate.condition().kind(),
        day,
        event,
        notation,
        gate.wording(),
        gate.owedBy().name(),
        today.toString(),
        "");
  }

  GateInput ofVersion(int newer) {
    return new GateInput(newer, clause, kind, day, event, notation, wording, owedBy, on, because);
  }

  /// What is meant; absent where a day or an event is none.
  Optional<Gates.Wanted> wanted() {
    return condition()
        .map(
            condition ->
                new Gates.Wanted(
                    condition,
                    VietnameseText.composed(wording).replace("\r\n", "\n"),
                    owes(condition)));
  }

  private Optional<Condition> condition() {
    return switch (kind) {
      case "DATE" -> Typed.day(day).map(Condition.OnDay::new);
      case "EVENT" -> id(event).map(LegalEventId::new).map(Condition.AfterEvent::new);
      case "DIRECTIVE" ->
          Optional.of(new Condition.AfterDirective(null, VietnameseText.composed(notation)));
      default -> Optional.of(new Condition.InWords());
    };
  }

  /// Nobody owes a day.
  private OwedBy owes(Condition condition) {
    if (condition instanceof Condition.OnDay) {
      return OwedBy.NOBODY;
    }
    return Stream.of(OwedBy.values())
        .filter(one -> one.name().equals(owedBy) && one != OwedBy.NOBODY)
        .findFirst()
        .orElse(OwedBy.OTHERS);
  }

  /// Where [#wanted] is absent, what is wrong.
  Wrong wrong() {
    return kind.equals("DATE")
        ? Wrong.of("day", "error.gate.day")
        : Wrong.of("event", "error.gate.event");
  }

  static Optional<UUID> id(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
