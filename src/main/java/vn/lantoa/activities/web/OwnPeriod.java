package vn.lantoa.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Paging;
import vn.lantoa.activities.ActivityFilter;
import vn.lantoa.activities.CollectionBoard;
import vn.lantoa.activities.CollectionBoard.Board;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Form;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.web.Refusal;

/// Draws a period of one's own unit.
@Component
class OwnPeriod {
  private static final int ROWS = 100;

  private final CollectionBoard boards;
  private final Activities activities;
  private final BoardPeriods periods;
  private final Taxonomies taxonomies;
  private final Clock clock;

  OwnPeriod(
      CollectionBoard boards,
      Activities activities,
      BoardPeriods periods,
      Taxonomies taxonomies,
      Clock clock) {
    this.boards = boards;
    this.activities = activities;
    this.periods = periods;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  /// @param refusal key of why something was refused; empty for nothing
  OwnPeriodPage page(Viewer viewer, ReportingPeriod period, String refusal) {
    Board board = boards.ownOf(viewer, period).orElseThrow(Refusal::absent);
    UnitId unit = board.unit().id();
    ActivityFilter filter =
        new ActivityFilter(
            new ActivityFilter.OfUnit(unit, period.days().last(), true),
            Set.of(),
            period.days(),
            new ActivityFilter.Anywhere(),
            0,
            0,
            null,
            null,
            "");
    return new OwnPeriodPage(
        board,
        activities.list(viewer, filter, new Paging(1, ROWS, false)).slice().rows(),
        formsByCode(),
        LocalDate.now(clock),
        activities.unitsToRecordFor(viewer).stream().anyMatch(mine -> mine.id().equals(unit)),
        periods.courseOf(period),
        refusal);
  }

  private Map<String, Form> formsByCode() {
    return taxonomies.forms().stream()
        .collect(Collectors.toUnmodifiableMap(Form::code, Function.identity()));
  }
}
