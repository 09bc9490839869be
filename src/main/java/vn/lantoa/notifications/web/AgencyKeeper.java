package vn.lantoa.notifications.web;

import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.web.Refusal;

/// Who may keep what concerns the whole agency.
@Component
class AgencyKeeper {
  private final Access access;

  AgencyKeeper(Access access) {
    this.access = access;
  }

  /// Refuses everyone who does not administer the agency.
  void require(Viewer viewer) {
    if (!access.mayEverywhere(viewer, Ability.ADMINISTER)) {
      throw Refusal.forbidden();
    }
  }
}
