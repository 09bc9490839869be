package vn.lantoa.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Directives;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.Results;
import vn.lantoa.results.ResultsQuery;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.Slice;
import vn.lantoa.shared.web.Page;

/// The home page: what is due, what is new, how the year stands.
@Controller
class Home {
  private static final int TASKS = 6;
  private static final int LETTERS = 5;

  private final Assignments assignments;
  private final Directives directives;
  private final Results results;
  private final Access access;
  private final Clock clock;

  Home(
      Assignments assignments, Directives directives, Results results, Access access, Clock clock) {
    this.assignments = assignments;
    this.directives = directives;
    this.results = results;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/")
  Page home(Viewer viewer) {
    LocalDate today = LocalDate.now(clock);
    DayRange year = DayRange.inclusive(today.withDayOfYear(1), today);
    ResultsQuery query =
        new ResultsQuery(
            year,
            ResultsQuery.Breakdown.FORM,
            new ResultsQuery.Told.On(today),
            ResultsQuery.Comparison.SAME_PERIOD_LAST_YEAR,
            ResultsQuery.Filter.NONE);
    return new HomePage(
        viewer,
        year,
        access.mayEverywhere(viewer, Ability.READ),
        tasksOf(viewer),
        lettersFor(viewer),
        results.table(viewer, query));
  }

  /// Work for those who can answer it; others have none.
  private Slice<Assignments.Assignment> tasksOf(Viewer viewer) {
    boolean answers = viewer.may(Ability.ACKNOWLEDGE) && !directives.mayDirect(viewer);
    return answers
        ? assignments.list(
            viewer, new Assignments.Filter(null, "", null, true, new Assignments.Page(1, TASKS)))
        : new Slice<>(List.of(), 1, TASKS, 0);
  }

  private List<Directives.Line> lettersFor(Viewer viewer) {
    return directives.list(viewer, new Directives.Filter("", null, null, 1, LETTERS)).rows();
  }
}
