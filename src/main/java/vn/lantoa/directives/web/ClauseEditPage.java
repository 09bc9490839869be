package vn.lantoa.directives.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Clause;
import vn.lantoa.directives.ClauseKind;
import vn.lantoa.directives.Directive;
import vn.lantoa.shared.web.Page;

/// @param clause null while a clause is added
/// @param now how it stands after somebody else's edit; null when nobody was quicker
/// @param gone whether somebody else has removed the clause meanwhile
public record ClauseEditPage(
    Directive directive,
    @Nullable Clause clause,
    ClauseInput input,
    List<Wrong> wrongs,
    @Nullable ClauseInput now,
    boolean gone)
    implements Page {
  /// Where the form goes.
  public String action() {
    return "/directives/" + directive.id() + "/clauses" + (clause == null ? "" : "/" + clause.id());
  }

  /// Where the clause stands among the others, from 0.
  public int position() {
    return clause == null ? -1 : directive.clauses().indexOf(clause);
  }

  public List<ClauseKind> kinds() {
    return List.of(ClauseKind.values());
  }
}
