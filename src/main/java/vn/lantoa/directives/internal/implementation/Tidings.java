package vn.lantoa.directives.internal.implementation;

import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.DirectiveEnded;
import vn.lantoa.directives.DirectiveIssued;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.organisation.UnitId;

/// Tells who asked that a unit has answered, and who answered that what they carry out has ended:
/// their work goes on until they say otherwise.
@Component("implementationTidings")
class Tidings {
  private final LinkRows rows;
  private final EndRows ends;
  private final Reading reading;
  private final Notices notices;
  private final Sights sights;

  Tidings(LinkRows rows, EndRows ends, Reading reading, Notices notices, Sights sights) {
    this.rows = rows;
    this.ends = ends;
    this.reading = reading;
    this.notices = notices;
    this.sights = sights;
  }

  @ApplicationModuleListener
  void on(DirectiveIssued issued) {
    ends.published(issued.directive())
        .forEach(
            one ->
                notices.tell(
                    new Notice(
                        "implementation.published",
                        "directive:" + issued.directive() + ":" + one.above(),
                        sights.issuersOf(one.unitAbove()),
                        List.of(
                            reading.nameOf(Objects.requireNonNull(one.unit())),
                            one.label(),
                            one.aboveLabel()),
                        "/directives/" + one.above() + "/answers",
                        Notice.Weight.DIGEST)));
  }

  @EventListener
  void on(DirectiveEnded ended) {
    for (LinkRows.Below below : rows.below(ended.directive())) {
      UnitId unit = below.unit();
      if (unit != null) {
        rows.say(below.id(), ended.directive(), ended.by());
        rows.ended(below.id(), ended.directive(), ended.on());
        notices.tell(
            new Notice(
                "implementation.ended",
                "directive:" + below.id() + ":" + ended.directive(),
                sights.issuersOf(unit),
                List.of(ends.labelOf(ended.directive()), below.label()),
                "/directives/" + below.id() + "/lineage",
                Notice.Weight.PROMPT));
      }
    }
  }
}
