package vn.lantoa.identity;

import java.util.List;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;

/// Who asks, with which scope. Read anew for every request, so that a role taken away is gone at
/// once.
///
/// @param account the account
/// @param name its sign-in name
/// @param person name of the person
/// @param unit home unit: whose day the home page shows
/// @param grants roles, each at a unit
public record Viewer(
    AccountId account, String name, String person, UnitId unit, List<Grant> grants) {
  public Viewer {
    grants = List.copyOf(grants);
  }

  /// A role at a unit and everything below it.
  public record Grant(Role role, UnitId unit) {}

  /// Whether the viewer may do this for any unit at all.
  public boolean may(Ability ability) {
    return grants.stream().anyMatch(g -> g.role().abilities().contains(ability));
  }

  /// Whether the viewer holds the role somewhere.
  public boolean is(Role role) {
    return grants.stream().anyMatch(g -> g.role() == role);
  }

  public ActorId actor() {
    return account.actor();
  }
}
