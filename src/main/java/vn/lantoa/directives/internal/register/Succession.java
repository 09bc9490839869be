package vn.lantoa.directives.internal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Ending;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.directives.internal.work.Endings;
import vn.lantoa.directives.register.RelationKind;
import vn.lantoa.directives.register.Successions.Fate;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.shared.Audit;

/// Carries out what was decided about the work of directives that a new one replaces or amends.
/// Called inside the transaction that issues the new one.
@Component
public class Succession {
  private final SuccessionRows rows;
  private final WorkHolders holders;
  private final Endings endings;
  private final Notices notices;
  private final Sights sights;
  private final Audit audit;

  Succession(
      SuccessionRows rows,
      WorkHolders holders,
      Endings endings,
      Notices notices,
      Sights sights,
      Audit audit) {
    this.rows = rows;
    this.holders = holders;
    this.endings = endings;
    this.notices = notices;
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
    LocalDate today = sights.today();
    Set<ClauseId> clauses = fate == Fate.END_ALL ? Set.of() : rows.endingClauses(issued, old.id());
    Ending because = old.kind() == RelationKind.REPLACES ? Ending.REPLACED : Ending.AMENDED;
    var units = holders.openOf(old.id(), clauses);
    int ended = endings.end(old.id(), clauses, because, today);
    rows.confirm(issued, old.id());
    audit.record(
        viewer.actor(),
        "directive.succeeded",
        "directive:" + old.id(),
        Map.of("by", issued.toString(), "fate", fate.name(), "ended", ended));
    if (!units.isEmpty()) {
      notices.tell(
          new Notice(
              "directive.replaced",
              "directive:" + old.id() + ":" + issued,
              new Notice.To.Units(units, Ability.ACKNOWLEDGE),
              List.of(old.label(), rows.labelOf(issued), today.toString()),
              "/directives/" + issued,
              Notice.Weight.PROMPT));
    }
  }
}
