package vn.lantoa.directives.internal.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Ending;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.register.RelationKind;
import vn.lantoa.directives.register.Successions.Fate;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.shared.Audit;

/// Carries out what was decided about the work of directives that a new one replaces or amends.
/// Called inside the transaction that issues the new one.
@Component
public class Succession {
  private final SuccessionRows rows;
  private final Farewell farewell;
  private final Sights sights;
  private final Audit audit;

  Succession(SuccessionRows rows, Farewell farewell, Sights sights, Audit audit) {
    this.rows = rows;
    this.farewell = farewell;
    this.sights = sights;
    this.audit = audit;
  }

  /// Directives with open work about which nobody has decided, as they are called.
  public List<String> undecided(DirectiveId draft) {
    return rows.succeeded(draft).stream()
        .filter(old -> !old.decided())
        .map(SuccessionRows.Succeeded::label)
        .toList();
  }

  public void carryOut(Viewer viewer, DirectiveId issued) {
    for (SuccessionRows.Succeeded old : rows.succeeded(issued)) {
      carryOut(viewer, issued, old);
    }
  }

  private void carryOut(Viewer viewer, DirectiveId issued, SuccessionRows.Succeeded old) {
    Fate fate = rows.fateOf(issued, old.id());
    if (fate == Fate.KEEP) {
      return;
    }
    Set<ClauseId> clauses = fate == Fate.END_ALL ? Set.of() : rows.endingClauses(issued, old.id());
    Ending because = old.kind() == RelationKind.REPLACES ? Ending.REPLACED : Ending.AMENDED;
    int ended =
        farewell.bid(
            new Farewell.Part(old.id(), clauses, because),
            to ->
                new Notice(
                    "directive.replaced",
                    "directive:" + old.id() + ":" + issued,
                    to,
                    List.of(old.label(), rows.labelOf(issued), sights.today().toString()),
                    "/directives/" + issued,
                    Notice.Weight.PROMPT));
    rows.confirm(issued, old.id());
    audit.record(
        viewer.actor(),
        "directive.succeeded",
        "directive:" + old.id(),
        Map.of("by", issued.toString(), "fate", fate.name(), "ended", ended));
    if (fate == Fate.END_ALL) {
      farewell.whole(viewer, old.id());
    }
  }
}
