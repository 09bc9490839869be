package vn.lantoa.directives.gates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.identity.Viewer;

/// What clauses wait for. Whoever sees a directive sees its gates; whoever directs the whole agency
/// sets them, in a draft and after it was issued.
public interface Gates {
  /// Gates of a directive; absent too when it is not for the viewer.
  Optional<OfDirective> findFor(Viewer viewer, DirectiveId directive);

  /// Clauses of issued directives that may not be worked on today, as far as the viewer sees the
  /// directive: those that wait longest first.
  List<Waiting> waiting(Viewer viewer);

  /// Does an act; in an issued directive the clause opens or closes with it.
  Outcome act(Viewer viewer, Act act);

  /// @param label `Công văn 4736/BHXH-TT`
  /// @param draft whether it is not issued yet
  /// @param clauses all of them, in order
  record OfDirective(
      DirectiveId directive, String label, boolean draft, boolean mayEdit, List<OfClause> clauses) {
    public OfDirective {
      clauses = List.copyOf(clauses);
    }

    /// Clauses with at least one gate.
    public List<OfClause> gated() {
      return clauses.stream().filter(clause -> !clause.gates().isEmpty()).toList();
    }

    /// Proposals that nobody has looked at.
    public long unconfirmed() {
      return clauses.stream()
          .flatMap(clause -> clause.gates().stream())
          .filter(gate -> !gate.confirmed())
          .count();
    }
  }

  /// @param gates all must open
  record OfClause(ClauseId clause, String ref, String heading, ClauseKind kind, List<Gate> gates) {
    public OfClause {
      gates = List.copyOf(gates);
    }

    public boolean isOpenOn(LocalDate day) {
      return gates.stream().allMatch(gate -> gate.isOpenOn(day));
    }

    /// First day on which all gates are open; null while nobody knows, and without gates.
    public @Nullable LocalDate opensOn() {
      return gates.stream().anyMatch(gate -> gate.opensOn() == null)
          ? null
          : gates.stream()
              .map(Gate::opensOn)
              .flatMap(Stream::ofNullable)
              .max(Comparator.naturalOrder())
              .orElse(null);
    }
  }

  /// @param label of the directive
  /// @param since moment from which it waits: the issue, or the gate where that was set later
  /// @param units that have open work with it, as far as the viewer sees them
  record Waiting(DirectiveId directive, String label, OfClause clause, Instant since, long units) {}

  /// What a person wants a gate to be.
  ///
  /// @param wording may be empty where the condition says it all
  record Wanted(Condition condition, String wording, OwedBy owedBy) {}

  /// What is done to a gate.
  sealed interface Act {
    record Add(ClauseId clause, Wanted wanted) implements Act {}

    /// A change is a confirmation too.
    record Change(GateId gate, int version, Wanted wanted) implements Act {}

    record Confirm(GateId gate, int version) implements Act {}

    /// Only in a draft: once issued, a gate is opened with a reason.
    record Remove(GateId gate, int version) implements Act {}

    /// @param on first open day
    record Open(GateId gate, int version, LocalDate on, String because) implements Act {}

    /// Takes an opening by hand back.
    record TakeBack(GateId gate, int version) implements Act {}
  }

  /// What came of it.
  sealed interface Outcome {
    /// @param directive whose gate it is
    record Done(DirectiveId directive) implements Outcome {}

    /// @param field `wording`, `event`, `notation`, `day`, `on` or `because`
    /// @param code its text is the message `error.gate.<code>`
    record Refused(String field, String code) implements Outcome {}

    /// Somebody else was quicker.
    record Stale() implements Outcome {}

    record Absent() implements Outcome {}

    record Forbidden() implements Outcome {}
  }
}
