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
import vn.lantoa.directives.register.Bearing;
import vn.lantoa.directives.register.Recalls;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.VietnameseText;

/// [Recalls] over the database.
@Service
class RecallDesk implements Recalls {
  private static final int LONGEST = 1000;

  private final BearingRows bearings;
  private final Farewell farewell;
  private final Seen seen;
  private final Audit audit;
  private final Clock clock;

  RecallDesk(BearingRows bearings, Farewell farewell, Seen seen, Audit audit, Clock clock) {
    this.bearings = bearings;
    this.farewell = farewell;
    this.seen = seen;
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
    int ended =
        farewell.bid(
            new Farewell.Part(directive.id(), Set.of(), Ending.RECALLED),
            to ->
                new Notice(
                    "directive.recalled",
                    "directive:" + directive.id(),
                    to,
                    List.of(directive.label(), today.toString(), reason),
                    "/directives/" + directive.id(),
                    Notice.Weight.PROMPT));
    bearings.recall(directive.id(), recall, viewer.account());
    bearings.advance(directive.id());
    audit.record(
        viewer.actor(),
        "directive.recalled",
        "directive:" + directive.id(),
        Map.of("reason", reason, "ended", ended));
    farewell.whole(viewer, directive.id());
    return new Recalling.Recalled(ended);
  }
}
