package vn.lantoa.organisation.internal.history;

import java.util.List;
import vn.lantoa.organisation.reorganisation.HistoryChange;

/// What would come of a change, not yet written.
///
/// @param given what would be given
/// @param acts enacted acts that were replayed
/// @param after history as everyone would read it
/// @param faults what is against the laws; a trial with faults is not written
/// @param change what happens to units and areas
public record Trial(
    History given, List<EnactedAct> acts, History after, List<Fault> faults, HistoryChange change) {
  public Trial {
    acts = List.copyOf(acts);
    faults = List.copyOf(faults);
  }

  public boolean isSound() {
    return faults.isEmpty();
  }
}
