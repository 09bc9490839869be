package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.gates.Condition;
import vn.lantoa.directives.gates.Gate;
import vn.lantoa.directives.gates.Gates;
import vn.lantoa.directives.gates.OwedBy;

/// Gates for programs.
final class GateAnswers {
  private GateAnswers() {}

  /// @param kind `DATE`, `EVENT`, `DIRECTIVE` or `TEXT`
  /// @param event id of the legal event, where it waits for one
  /// @param notation of the directive, where it waits for one
  /// @param confirmed false while it is a proposal of the reader
  /// @param opensOn first open day; null while nobody knows
  /// @param expectedOn day that is spoken of
  /// @param openedBecause why a person opened it
  record One(
      UUID id,
      int version,
      UUID clause,
      String kind,
      @Nullable LocalDate day,
      @Nullable UUID event,
      @Nullable String notation,
      String wording,
      OwedBy owedBy,
      boolean confirmed,
      boolean open,
      @Nullable LocalDate opensOn,
      @Nullable LocalDate expectedOn,
      @Nullable String openedBecause) {
    static One of(Gate gate, LocalDate today) {
      Condition condition = gate.condition();
      Gate.ByHand opened = gate.opened();
      return new One(
          gate.id().value(),
          gate.version(),
          gate.clause().value(),
          condition.kind(),
          condition instanceof Condition.OnDay(var day) ? day : null,
          condition instanceof Condition.AfterEvent(var event) ? event.value() : null,
          condition instanceof Condition.AfterDirective awaited ? awaited.notation() : null,
          gate.wording(),
          gate.owedBy(),
          gate.confirmed(),
          gate.isOpenOn(today),
          gate.opensOn(),
          gate.expectedOn(),
          opened == null ? null : opened.because());
    }
  }

  /// @param opensOn first day on which all gates are open; null while nobody knows
  record OfClause(
      UUID clause,
      String ref,
      String heading,
      boolean open,
      @Nullable LocalDate opensOn,
      List<One> gates) {
    static OfClause of(Gates.OfClause clause, LocalDate today) {
      return new OfClause(
          clause.clause().value(),
          clause.ref(),
          clause.heading(),
          clause.isOpenOn(today),
          clause.opensOn(),
          clause.gates().stream().map(gate -> One.of(gate, today)).toList());
    }
  }
}
