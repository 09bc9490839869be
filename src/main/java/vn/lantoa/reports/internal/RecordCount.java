package vn.lantoa.reports.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.restated.RecordsSince.State;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.UnitSums.Tally;
import vn.lantoa.results.measures.Formula;
import vn.lantoa.shared.DayRange;

/// What one record adds to a sum.
@Component
class RecordCount {
  private final Taxonomies taxonomies;

  RecordCount(Taxonomies taxonomies) {
    this.taxonomies = taxonomies;
  }

  /// @param state null adds nothing
  /// @param units whose records count; null for all
  long of(Formula.Sum sum, @Nullable State state, DayRange period, @Nullable Set<UnitId> units) {
    if (state == null
        || !period.contains(state.day())
        || (units != null && !units.contains(state.unit()))
        || !counts(sum.among(), state)) {
      return 0;
    }
    return sum.field()
        .of(
            new Tally(
                1,
                state.quantity(),
                state.attendances(),
                state.people(),
                state.voluntaryJoined(),
                state.householdJoined(),
                state.vssidInstalled(),
                state.cost()));
  }

  private boolean counts(Formula.Among among, State state) {
    Set<Integer> forms = new HashSet<>();
    among
        .forms()
        .forEach(code -> taxonomies.findForm(code).ifPresent(form -> forms.addAll(form.family())));
    return (among.forms().isEmpty() || forms.contains(state.form()))
        && isNamed(
            among.audiences(),
            taxonomies.audienceMask(among.audiences()).orElse(0),
            state.audiences())
        && isNamed(
            among.policyAreas(),
            taxonomies.policyAreaMask(among.policyAreas()).orElse(0),
            state.policyAreas());
  }

  private static boolean isNamed(List<String> asked, int mask, int named) {
    return asked.isEmpty() || (mask & named) != 0;
  }
}
