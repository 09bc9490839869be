package vn.lantoa.results.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.results.ResultsQuery.Told;
import vn.lantoa.shared.DayRange;

/// What rows of provinces and units depend on.
///
/// @param periods the period, then the compared one where there is one
/// @param province the one that is asked for; null for all
record Asked(Told told, List<DayRange> periods, @Nullable AreaId province) {
  static Asked of(ResultsQuery query) {
    return new Asked(query.told(), query.periods(), query.filter().province());
  }

  static Asked of(CrossQuery query) {
    return new Asked(query.told(), query.periods(), query.filter().province());
  }

  DayRange period() {
    return periods.getFirst();
  }
}
