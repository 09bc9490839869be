package vn.lantoa.activities.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.Activities.Totals;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.BroadcastGrid;
import vn.lantoa.activities.Tallies;
import vn.lantoa.activities.web.UnitWorkPage.Line;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.Week;

/// Counts what a unit did.
@Component
class UnitWork {
  private static final int WEEKS = 8;
  private static final int WEEKS_OF_A_YEAR = 52;
  private static final int LAST = 10;

  private final Activities activities;
  private final Tallies tallies;
  private final BroadcastGrid grids;
  private final Taxonomies taxonomies;

  UnitWork(Activities activities, Tallies tallies, BroadcastGrid grids, Taxonomies taxonomies) {
    this.activities = activities;
    this.tallies = tallies;
    this.grids = grids;
    this.taxonomies = taxonomies;
  }

  /// Whose work is counted.
  record Of(Viewer viewer, UnitId unit, boolean ownOnly, LocalDate today) {
    ActivityFilter within(DayRange days) {
      return new ActivityFilter(
          new ActivityFilter.OfUnit(unit, today, ownOnly),
          Set.of(),
          days,
          new ActivityFilter.Anywhere(),
          0,
          0,
          null,
          null,
          "");
    }
  }

  /// This week, month and year, to today.
  static List<DayRange> spans(LocalDate today) {
    return List.of(
        DayRange.inclusive(Week.of(today).monday(), today),
        DayRange.inclusive(today.withDayOfMonth(1), today),
        DayRange.inclusive(today.withDayOfYear(1), today));
  }

  /// The same days of a week a year ago, the same dates otherwise.
  private static List<DayRange> yearBefore(LocalDate today) {
    List<DayRange> spans = spans(today);
    DayRange week = spans.getFirst();
    return List.of(
        new DayRange(
            week.from().minusWeeks(WEEKS_OF_A_YEAR), week.end().minusWeeks(WEEKS_OF_A_YEAR)),
        spans.get(1).yearBefore(),
        spans.get(2).yearBefore());
  }

  List<Line> lines(Of of) {
    List<Map<String, Totals>> now = counted(of, spans(of.today()));
    List<Map<String, Totals>> before = counted(of, yearBefore(of.today()));
    List<Line> lines = new ArrayList<>();
    for (Form form : taxonomies.forms()) {
      Line line = new Line(form, quantities(now, form), quantities(before, form));
      if (IntStream.range(0, now.size())
          .anyMatch(at -> line.now().get(at) > 0 || line.before().get(at) > 0)) {
        lines.add(line);
      }
    }
    return lines;
  }

  private List<Map<String, Totals>> counted(Of of, List<DayRange> spans) {
    return spans.stream().map(span -> tallies.byForm(of.viewer(), of.within(span))).toList();
  }

  private static List<Long> quantities(List<Map<String, Totals>> counted, Form form) {
    return counted.stream()
        .map(sums -> sums.getOrDefault(form.code(), new Totals(0, 0, 0)).quantity())
        .toList();
  }

  List<Activity> last(Of of) {
    DayRange ever = new DayRange(LocalDate.of(1900, 1, 1), of.today().plusDays(1));
    return activities.list(of.viewer(), of.within(ever), new Paging(1, LAST, false)).slice().rows();
  }

  /// Weeks before this one without a record, the latest first.
  List<Week> silentWeeks(Of of) {
    Week now = Week.of(of.today());
    DayRange days = new DayRange(now.plus(-WEEKS).monday(), now.monday());
    Set<Week> busy =
        tallies.byDay(of.viewer(), of.within(days)).stream()
            .map(one -> Week.of(one.day()))
            .collect(Collectors.toSet());
    return IntStream.rangeClosed(1, WEEKS)
        .mapToObj(ago -> now.plus(-ago))
        .filter(week -> !busy.contains(week))
        .toList();
  }

  /// Stations of which nothing is told this week, in the grid or otherwise.
  long silentStations(Of of) {
    return grids
        .gridOf(of.viewer(), of.unit(), Week.of(of.today()))
        .map(
            grid ->
                grid.rows().stream().filter(row -> row.now() == null && row.apart() == 0).count())
        .orElse(0L);
  }
}
