package vn.lantoa.directives.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.implementation.Lineage;
import vn.lantoa.shared.web.Page;

/// What the clauses of a document carry out.
///
/// @param typed links that were typed and not saved; null for what is kept
/// @param stale whether somebody else was quicker
/// @param saved whether it was saved a moment ago
public record LineagePage(
    Directive directive,
    Lineage lineage,
    boolean mayLink,
    @Nullable Map<ClauseId, Set<ClauseId>> typed,
    boolean stale,
    boolean saved)
    implements Page {
  /// Clauses that may carry something out.
  public List<Clause> clauses() {
    return directive.operative();
  }

  /// Whether the box of the link is ticked.
  public boolean isTicked(Clause clause, Lineage.Duty duty) {
    Set<ClauseId> shown =
        typed == null ? lineage.shown(clause.id()) : typed.getOrDefault(clause.id(), Set.of());
    return shown.contains(duty.clause());
  }

  /// Whether what is ticked for the clause was only guessed.
  public boolean isGuessed(Clause clause) {
    return typed == null && lineage.proposed().containsKey(clause.id());
  }

  /// What somebody else says meanwhile.
  public String theirs(Clause clause) {
    return lineage.of(clause.id()).stream()
        .map(Lineage.Duty::ref)
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /// Name of the box of a link.
  public static String field(Clause clause, Lineage.Duty duty) {
    return "link." + clause.id() + "." + duty.clause();
  }
}
