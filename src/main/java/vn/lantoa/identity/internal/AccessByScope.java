package vn.lantoa.identity.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;

/// [Access] by the spheres of the viewer's grants.
@Component
class AccessByScope implements Access {
  private final Organisation organisation;

  AccessByScope(Organisation organisation) {
    this.organisation = organisation;
  }

  @Override
  public boolean may(Viewer viewer, Ability ability, UnitId unit, LocalDate on) {
    return viewer.grants().stream()
        .filter(grant -> grant.role().abilities().contains(ability))
        .anyMatch(
            grant ->
                grant.unit().equals(unit)
                    || organisation.isBelow(unit, grant.unit(), on)
                    || organisation.sphereOf(grant.unit(), on).contains(unit));
  }

  @Override
  public Set<UnitId> reach(Viewer viewer, Ability ability, LocalDate on) {
    return viewer.grants().stream()
        .filter(grant -> grant.role().abilities().contains(ability))
        .flatMap(grant -> organisation.sphereOf(grant.unit(), on).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean mayEverywhere(Viewer viewer, Ability ability) {
    return viewer.grants().stream()
        .filter(grant -> grant.role().abilities().contains(ability))
        .map(Viewer.Grant::unit)
        .distinct()
        .anyMatch(this::isTop);
  }

  @Override
  public Set<Ability> everywhere(Viewer viewer) {
    Set<UnitId> tops =
        viewer.grants().stream()
            .map(Viewer.Grant::unit)
            .distinct()
            .filter(this::isTop)
            .collect(Collectors.toUnmodifiableSet());
    return viewer.grants().stream()
        .filter(grant -> tops.contains(grant.unit()))
        .flatMap(grant -> grant.role().abilities().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isTop(UnitId unit) {
    return organisation.lifeOf(unit).getFirst().parent() == null;
  }
}
