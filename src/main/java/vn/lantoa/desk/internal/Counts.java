package vn.lantoa.desk.internal;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.Status;
import vn.lantoa.activities.Tallies;
import vn.lantoa.desk.Dashboard.Scope;
import vn.lantoa.desk.Dashboard.Today;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.Results;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.shared.DayRange;

/// How many records there are of today and of this week, and how many wait.
@Component
class Counts {
  private final Results results;
  private final Tallies tallies;

  Counts(Results results, Tallies tallies) {
    this.results = results;
    this.tallies = tallies;
  }

  Today of(Viewer viewer, Scope scope) {
    DayRange day = DayRange.inclusive(scope.day(), scope.day());
    DayRange week =
        DayRange.inclusive(
            scope.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), scope.day());
    return new Today(records(viewer, day), records(viewer, week), waiting(viewer, scope), week);
  }

  private long records(Viewer viewer, DayRange days) {
    ResultsQuery query =
        new ResultsQuery(
            days,
            ResultsQuery.Breakdown.FORM,
            new ResultsQuery.Told.On(days.last()),
            ResultsQuery.Comparison.NONE,
            ResultsQuery.Filter.NONE);
    return results.table(viewer, query).total().now().activities();
  }

  private long waiting(Viewer viewer, Scope scope) {
    ActivityFilter recorded =
        new ActivityFilter(
            null,
            Set.of(),
            DayRange.inclusive(scope.day().withDayOfYear(1), scope.day()),
            new ActivityFilter.Anywhere(),
            0,
            0,
            Status.RECORDED,
            null,
            "");
    return tallies.byForm(viewer, recorded).values().stream()
        .mapToLong(Activities.Totals::records)
        .sum();
  }
}
