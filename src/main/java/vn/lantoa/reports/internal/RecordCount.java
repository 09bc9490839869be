package vn.lantoa.reports.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongBiFunction;
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

  /// What a sum asks for, in the numbers of records.
  ///
  /// @param forms ids; empty for all
  /// @param audiences mask
  /// @param policyAreas mask
  private record Asked(Formula.Sum sum, Set<Integer> forms, int audiences, int policyAreas) {
    boolean counts(State state) {
      Formula.Among among = sum.among();
      return (among.forms().isEmpty() || forms.contains(state.form()))
          && isNamed(among.audiences(), audiences, state.audiences())
          && isNamed(among.policyAreas(), policyAreas, state.policyAreas());
    }

    private static boolean isNamed(List<String> asked, int mask, int named) {
      return asked.isEmpty() || (mask & named) != 0;
    }
  }

  /// Counts records of a sum.
  ToLongBiFunction<State, Where> of(Formula.Sum sum) {
    Set<Integer> forms = new HashSet<>();
    sum.among()
        .forms()
        .forEach(code -> taxonomies.findForm(code).ifPresent(form -> forms.addAll(form.family())));
    Asked asked =
        new Asked(
            sum,
            forms,
            taxonomies.audienceMask(sum.among().audiences()).orElse(0),
            taxonomies.policyAreaMask(sum.among().policyAreas()).orElse(0));
    return (state, where) -> added(asked, state, where);
  }

  /// @param units whose records count; null for all
  record Where(DayRange period, @Nullable Set<UnitId> units) {
    boolean has(State state) {
      return period.contains(state.day()) && (units == null || units.contains(state.unit()));
    }
  }

  private static long added(Asked asked, State state, Where where) {
    if (!where.has(state) || !asked.counts(state)) {
      return 0;
    }
    return asked
        .sum()
        .field()
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
}
