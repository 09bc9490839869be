package vn.lantoa.directives.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives.Edit;
import vn.lantoa.identity.Viewer;

/// What becomes of open work of a directive that a draft replaces or amends. A person decides
/// before the draft is issued; issuing carries it out in the same transaction.
public interface Successions {
  /// Directives with open work that the draft replaces or amends; absent when the draft is not for
  /// the viewer.
  Optional<List<Old>> openFor(Viewer viewer, DirectiveId draft);

  /// Decides for one of them.
  Deciding decide(Viewer viewer, Edit draft, DirectiveId old, Decision decision);

  /// @param decision null while nobody has decided
  record Old(
      DirectiveId id,
      Bearing.Named named,
      RelationKind kind,
      List<OldClause> clauses,
      @Nullable Decision decision) {
    public Old {
      clauses = List.copyOf(clauses);
    }
  }

  /// @param open how many of its assignments are open
  record OldClause(ClauseId id, String ref, String heading, long open) {}

  /// What happens to the open work.
  enum Fate {
    END_ALL,
    /// Only the work of the clauses that are named.
    END_CLAUSES,
    KEEP
  }

  /// @param ends clauses whose work ends, where only some does
  /// @param successors by which clause of the draft a clause is replaced
  record Decision(Fate fate, Set<ClauseId> ends, Map<ClauseId, ClauseId> successors) {
    public Decision {
      ends = Set.copyOf(ends);
      successors = Map.copyOf(successors);
    }
  }

  /// What came of deciding.
  sealed interface Deciding {
    record Decided(int version) implements Deciding {}

    record Stale(int version) implements Deciding {}

    record NotDraft() implements Deciding {}

    /// Only some clauses are to end, and none is named.
    record NoClause() implements Deciding {}

    record Forbidden() implements Deciding {}

    record Absent() implements Deciding {}
  }
}
