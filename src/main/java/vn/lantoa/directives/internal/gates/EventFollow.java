package vn.lantoa.directives.internal.gates;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.identity.Viewer;
import vn.lantoa.policy.EventDependants;
import vn.lantoa.policy.LegalEventChanged;
import vn.lantoa.policy.LegalEventId;

/// Hears of legal events, and says which clauses wait for them.
@Component
class EventFollow implements EventDependants {
  private final Follower follower;
  private final GateReading reading;
  private final Sights sights;

  EventFollow(Follower follower, GateReading reading, Sights sights) {
    this.follower = follower;
    this.reading = reading;
    this.sights = sights;
  }

  @ApplicationModuleListener
  void on(LegalEventChanged changed) {
    follower.changed(changed.event());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Dependant> of(Viewer viewer, LegalEventId event) {
    return reading.forEvent(sights.of(viewer), event).stream()
        .map(
            one ->
                new Dependant(
                    one.label() + " · " + one.clause().ref() + " " + one.clause().heading(),
                    "/directives/" + one.directive() + "/gates",
                    one.clause().isOpenOn(sights.today())))
        .toList();
  }
}
