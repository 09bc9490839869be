package vn.lantoa.identity;

import java.time.LocalDate;
import java.util.Set;
import vn.lantoa.organisation.UnitId;

/// Which units a viewer may do something for.
public interface Access {
  /// Whether the viewer may do this for the unit, as the tree stands on the day.
  boolean may(Viewer viewer, Ability ability, UnitId unit, LocalDate on);

  /// All units that the viewer may do this for, predecessors of present ones included.
  Set<UnitId> reach(Viewer viewer, Ability ability, LocalDate on);

  /// Whether the viewer may do this for the whole agency.
  boolean mayEverywhere(Viewer viewer, Ability ability);

  /// Everything that the viewer may do for the whole agency.
  Set<Ability> everywhere(Viewer viewer);
}
