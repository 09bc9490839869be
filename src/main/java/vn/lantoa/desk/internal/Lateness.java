package vn.lantoa.desk.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.CollectionBoard.Mark;
import vn.lantoa.activities.Completeness;
import vn.lantoa.activities.Completeness.Counts;
import vn.lantoa.activities.Completeness.Overview;
import vn.lantoa.activities.Periods;
import vn.lantoa.desk.Dashboard.Late;
import vn.lantoa.desk.Dashboard.LateUnit;
import vn.lantoa.desk.Dashboard.Scope;
import vn.lantoa.desk.Dashboard.Week;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.WorkState;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.ReportingPeriod;

/// Who has not reported, and what is overdue.
@Component
class Lateness {
  private static final int MOST = 10;

  private final Completeness completeness;
  private final Periods periods;
  private final Assignments assignments;

  Lateness(Completeness completeness, Periods periods, Assignments assignments) {
    this.completeness = completeness;
    this.periods = periods;
    this.assignments = assignments;
  }

  Late of(Viewer viewer, Scope scope) {
    ReportingPeriod running = ReportingPeriod.of(ReportingPeriod.Kind.WEEK, scope.day());
    ReportingPeriod ended = running.plus(-1);
    Overview last = completeness.of(viewer, scope.unit().id(), ended).orElse(null);
    Overview now = completeness.of(viewer, scope.unit().id(), running).orElse(null);
    List<LateUnit> silent = last == null ? List.of() : silent(last, scope);
    return new Late(
        week(last, ended),
        silent.stream().limit(MOST).toList(),
        silent.size(),
        week(now, running),
        assignments.list(
            viewer,
            new Assignments.Filter(
                null, "", WorkState.OPEN_OVERDUE, true, new Assignments.Page(1, MOST))));
  }

  private Week week(@Nullable Overview overview, ReportingPeriod period) {
    return overview == null
        ? new Week(periods.courseOf(period), Counts.NONE)
        : new Week(overview.course(), overview.counts());
  }

  /// Units below headquarters with offices that said nothing; below a province the offices.
  private static List<LateUnit> silent(Overview overview, Scope scope) {
    return overview.lines().stream()
        .flatMap(line -> scope.national() ? below(line) : offices(line))
        .filter(unit -> unit.missing() > 0)
        .sorted(Comparator.comparing(LateUnit::missing).reversed())
        .toList();
  }

  private static Stream<LateUnit> below(Completeness.Line line) {
    Counts counts = line.counts();
    return Stream.of(
        new LateUnit(
            line.unit().id(),
            line.unit().name(),
            counts.missing(),
            counts.expected(),
            line.unit().kind().isBaseLevel()));
  }

  private static Stream<LateUnit> offices(Completeness.Line line) {
    return line.offices().stream()
        .map(
            office ->
                new LateUnit(
                    office.unit(),
                    office.name(),
                    office.mark() == Mark.NOT_REPORTED ? 1 : 0,
                    1,
                    true));
  }
}
