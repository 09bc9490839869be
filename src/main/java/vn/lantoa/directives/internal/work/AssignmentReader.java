package vn.lantoa.directives.internal.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Assignments.AssignmentSummary;
import vn.lantoa.directives.WorkState;
import vn.lantoa.organisation.WorkingCalendar;

/// What rows of assignments say on a day.
@Component
class AssignmentReader {
  private final WorkingCalendar calendar;
  private final Clock clock;

  AssignmentReader(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  Assignment one(AssignmentRows.Row row) {
    return ofToday().apply(row);
  }

  /// Reads rows of one list, whose due days are few, so that each is counted once.
  Function<AssignmentRows.Row, Assignment> ofToday() {
    LocalDate today = LocalDate.now(clock);
    Map<LocalDate, Integer> left = new HashMap<>();
    return row -> assignment(row, today, left);
  }

  private @Nullable Integer workingDaysLeft(
      Work work, LocalDate today, Map<LocalDate, Integer> known) {
    LocalDate dueOn = work.dueOn();
    WorkState state = work.state(today);
    return dueOn == null || !state.isOpen() || state == WorkState.WAITING
        ? null
        : known.computeIfAbsent(dueOn, day -> calendar.workingDaysBetween(today, day));
  }

  private Assignment assignment(
      AssignmentRows.Row row, LocalDate today, Map<LocalDate, Integer> left) {
    Work work = row.work();
    AssignmentSummary summary =
        new AssignmentSummary(
            row.id(),
            row.directive(),
            row.notation(),
            row.subject(),
            row.ref(),
            row.heading(),
            row.unit(),
            row.unitName(),
            row.holder(),
            work.dueOn(),
            workingDaysLeft(work, today, left),
            work.state(today));
    return new Assignment(
        summary,
        row.clause(),
        row.unitCode(),
        work.answered().acknowledgeBy(),
        work.answered().acknowledgedAt(),
        work.acknowledgement(today, clock.getZone()),
        work.doneOn(),
        work.answered().reportedThrough(),
        work.answered().evidence(),
        row.ended(),
        new Assignments.Giving(row.responsibility(), row.parent(), row.acceptedAt()));
  }
}
