package vn.lantoa.directives.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;

/// Who sees what of directives, and who may do what with them.
@Component
public class Sights {
  private final Access access;
  private final Clock clock;

  Sights(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  /// What the viewer may see.
  public Sight of(Viewer viewer) {
    boolean everywhere = access.mayEverywhere(viewer, Ability.READ);
    List<String> units =
        everywhere
            ? List.of()
            : access.reach(viewer, Ability.READ, today()).stream().map(UnitId::toString).toList();
    return new Sight(everywhere, mayDirect(viewer), units);
  }

  /// Whether the viewer directs the whole agency.
  public boolean mayDirect(Viewer viewer) {
    return access.mayEverywhere(viewer, Ability.DIRECT);
  }

  /// Whether the viewer answers for the unit.
  public boolean mayAcknowledge(Viewer viewer, UnitId unit) {
    return access.may(viewer, Ability.ACKNOWLEDGE, unit, today());
  }

  /// The agency's day.
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /// The agency's zone.
  public ZoneId zone() {
    return clock.getZone();
  }
}
