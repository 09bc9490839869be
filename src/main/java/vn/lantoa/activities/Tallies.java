package vn.lantoa.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.AtomId;

/// Records put together in one way or another, counted from the records themselves: what a list
/// with the same filter would show. Withdrawn ones add nothing to sums.
public interface Tallies {
  /// By counting day and form, in the order of days.
  List<OfDay> byDay(Viewer viewer, ActivityFilter filter);

  /// By form; a form without records is left out.
  Map<String, Totals> byForm(Viewer viewer, ActivityFilter filter);

  /// By atom of the geography.
  Map<AtomId, Totals> byAtom(Viewer viewer, ActivityFilter filter);

  /// By commune, as far as it is known.
  Map<AreaId, Totals> byArea(Viewer viewer, ActivityFilter filter);

  /// The atom that a record counts at; absent too when the record is not for the viewer.
  Optional<AtomId> atomOf(Viewer viewer, ActivityId id);

  /// @param form code
  record OfDay(LocalDate day, String form, Totals totals) {}
}
