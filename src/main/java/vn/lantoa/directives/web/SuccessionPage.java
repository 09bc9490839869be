package vn.lantoa.directives.web;

import java.util.List;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.register.Successions.Decision;
import vn.lantoa.directives.register.Successions.Fate;
import vn.lantoa.directives.register.Successions.Old;
import vn.lantoa.shared.web.Page;

/// What becomes of open work of directives that a draft replaces or amends.
public record SuccessionPage(Directive directive, List<Old> olds, List<Wrong> wrongs)
    implements Page {
  public List<Fate> fates() {
    return List.of(Fate.values());
  }

  /// Whether a fate is chosen, or offered first where nobody has decided.
  public boolean isChosen(Old old, Fate fate) {
    Decision decision = old.decision();
    return decision == null
        ? fate == (old.kind().name().equals("REPLACES") ? Fate.END_ALL : Fate.END_CLAUSES)
        : decision.fate() == fate;
  }

  public boolean isEnding(Old old, ClauseId clause) {
    Decision decision = old.decision();
    return decision != null && decision.ends().contains(clause);
  }

  /// Whether a clause of the draft takes the place of an old one; one of the same number is offered
  /// where nobody has decided.
  public boolean isSuccessor(Old old, ClauseId clause, String ref, Clause successor) {
    Decision decision = old.decision();
    return decision == null
        ? successor.ref().equals(ref)
        : successor.id().equals(decision.successors().get(clause));
  }

  /// Whether all is decided.
  public boolean isDecided() {
    return olds.stream().allMatch(old -> old.decision() != null);
  }
}
