package vn.lantoa.targets.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.Target;

/// Who sees and who keeps targets.
@Component
class TargetSight {
  private final Access access;
  private final Organisation organisation;
  private final Clock clock;

  TargetSight(Access access, Organisation organisation, Clock clock) {
    this.access = access;
    this.organisation = organisation;
    this.clock = clock;
  }

  /// Drafts are seen by who gives or approves them; the others also by the units below the giver.
  boolean sees(Viewer viewer, Target target) {
    if (access.mayEverywhere(viewer, Ability.READ)
        || access.may(viewer, Ability.DIRECT, target.giver(), today())) {
      return true;
    }
    return target.status() != Target.Status.DRAFT
        && (viewer.unit().equals(target.giver())
            || organisation.isBelow(viewer.unit(), target.giver(), today()));
  }

  /// Units whose rows the viewer sees.
  Predicate<UnitId> rows(Viewer viewer) {
    if (access.mayEverywhere(viewer, Ability.READ)) {
      return unit -> true;
    }
    Set<UnitId> reach = access.reach(viewer, Ability.READ, today());
    return reach::contains;
  }

  boolean mayGive(Viewer viewer, UnitId giver) {
    return access.may(viewer, Ability.DIRECT, giver, today());
  }

  boolean mayApprove(Viewer viewer, Target target) {
    boolean leads = viewer.is(Role.HQ_LEADER) || viewer.is(Role.PROVINCIAL_LEADER);
    return leads && access.may(viewer, Ability.APPROVE, target.giver(), today());
  }

  /// The unit for which a viewer writes targets: the own one where the viewer directs it.
  UnitId giverOf(Viewer viewer) {
    return access.may(viewer, Ability.DIRECT, viewer.unit(), today())
        ? viewer.unit()
        : viewer.grants().stream()
            .filter(grant -> grant.role().abilities().contains(Ability.DIRECT))
            .map(Viewer.Grant::unit)
            .findFirst()
            .orElse(viewer.unit());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
