package vn.lantoa.directives.internal.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.Directive;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Ending;
import vn.lantoa.directives.internal.work.Endings;
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.Recalls;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.VietnameseText;

/// [Recalls] over the database.
@Service
class RecallDesk implements Recalls {
  private static final int LONGEST = 1000;

  private final BearingRows bearings;
  private final WorkHolders holders;
  private final Endings endings;
  private final Seen seen;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  RecallDesk(
      BearingRows bearings,
      WorkHolders holders,
      Endings endings,
      Seen seen,
      Notices notices,
      Audit audit,
      Clock clock) {
    this.bearings = bearings;
    this.holders = holders;
    this.endings = endings;
    this.seen = seen;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Recalling recall(Viewer viewer, DirectiveId id, String reason) {
    Optional<Directive> found = seen.directives().findFor(viewer, id);
    if (found.isEmpty()) {
      return new Recalling.Absent();
    }
    if (!seen.sights().mayDirect(viewer, found.get())) {
      return new Recalling.Forbidden();
    }
    if (found.get().isDraft()) {
      return new Recalling.NotIssued();
    }
    String said = VietnameseText.composed(reason);
    if (said.isEmpty() || said.length() > LONGEST) {
      return new Recalling.ReasonWrong();
    }
    bearings.lock(id);
    boolean already =
        bearings
            .find(seen.sights().of(viewer), id)
            .map(stand -> stand.recall() != null)
            .orElse(true);
    return already ? new Recalling.Already() : recalled(viewer, found.get(), said);
  }

  private Recalling recalled(Viewer viewer, Directive directive, String reason) {
    LocalDate today = seen.sights().today();
    var recall = new Bearing.Recalled(today, clock.instant(), reason);
    var units = holders.openOf(directive.id(), Set.of());
    int ended = endings.end(directive.id(), Set.of(), Ending.RECALLED, today);
    bearings.recall(directive.id(), recall, viewer.account());
    bearings.advance(directive.id());
    audit.record(
        viewer.actor(),
        "directive.recalled",
        "directive:" + directive.id(),
        Map.of("reason", reason, "ended", ended));
    if (!units.isEmpty()) {
      notices.tell(
          new Notice(
              "directive.recalled",
              "directive:" + directive.id(),
              new Notice.To.Units(units, Ability.ACKNOWLEDGE),
              List.of(directive.label(), today.toString(), reason),
              "/directives/" + directive.id(),
              Notice.Weight.PROMPT));
    }
    return new Recalling.Recalled(ended);
  }
}
