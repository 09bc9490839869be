package vn.lantoa.targets.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.UnitSums;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;

/// Keeps courses of earlier years for targets that have none, have changed, or were told in units
/// that are no more, at the beginning of each year or month, and after records of earlier years
/// changed.
@Service
class CourseUpkeep {
  private final TargetRows targets;
  private final CourseRows courses;
  private final CourseCount count;
  private final Lineages lineages;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final UnitSums sums;

  CourseUpkeep(
      TargetRows targets,
      CourseRows courses,
      CourseCount count,
      Lineages lineages,
      Clock clock,
      TransactionTemplate transaction,
      UnitSums sums) {
    this.targets = targets;
    this.courses = courses;
    this.count = count;
    this.lineages = lineages;
    this.clock = clock;
    this.transaction = transaction;
    this.sums = sums;
  }

  @Bean
  static RecurringTask<Void> keepCourses(CourseUpkeep upkeep) {
    return Tasks.recurring("targets-courses", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> upkeep.refresh());
  }

  /// Each target for itself: all of them may take minutes.
  ///
  /// @return how many targets have another course
  int refresh() {
    LocalDate today = LocalDate.now(clock);
    List<Target> wanted =
        targets.all().stream()
            .filter(target -> target.status() != Target.Status.WITHDRAWN)
            .filter(target -> target.facts().days().end().isAfter(today))
            .filter(target -> CourseCount.isFor(target.facts().rule()))
            .toList();
    if (wanted.isEmpty()) {
      return 0;
    }
    Lineage lineage = lineages.on(today);
    Map<TargetId, CourseRows.Kept> states = courses.states();
    List<Frame> due =
        wanted.stream()
            .map(target -> Frame.of(target, lineage, today))
            .filter(frame -> isDue(frame, states.get(frame.target().id()), today))
            .toList();
    if (due.isEmpty()) {
      return 0;
    }
    long mark = sums.changedAfter(0).seq();
    CourseCount.Shared shared = new CourseCount.Shared();
    int kept = 0;
    for (Frame frame : due) {
      LocalDate through = CourseCount.throughOf(frame.target(), today);
      Map<UnitId, MonthLine> lines = count.count(frame, through, shared);
      kept += isKept(frame, through, lines, mark) ? 1 : 0;
    }
    return kept;
  }

  private static boolean isDue(Frame frame, CourseRows.@Nullable Kept state, LocalDate today) {
    return state == null
        || !CourseBook.isUsable(frame, state)
        || !state.through().equals(CourseCount.throughOf(frame.target(), today));
  }

  /// Not kept where its records changed while they were counted: it is due again the next time.
  private boolean isKept(Frame frame, LocalDate through, Map<UnitId, MonthLine> lines, long mark) {
    Target target = frame.target();
    CourseRows.Kept now =
        new CourseRows.Kept(target.version(), frame.rows().digest(), through, clock.instant());
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              courses.replace(target.id(), now, lines);
              UnitSums.Changed changed = sums.changedAfter(mark);
              boolean old =
                  changed.everything() || isTouched(target, changed, LocalDate.now(clock));
              if (old) {
                status.setRollbackOnly();
              }
              return !old;
            }));
  }

  /// Forgets what is no longer so, in the transaction of who looked at the changes.
  void forget(List<Target> all, UnitSums.Changed changed) {
    LocalDate today = LocalDate.now(clock);
    courses.forget(
        all.stream()
            .filter(target -> CourseCount.isFor(target.facts().rule()))
            .filter(target -> changed.everything() || isTouched(target, changed, today))
            .map(Target::id)
            .toList());
  }

  private boolean isTouched(Target target, UnitSums.Changed changed, LocalDate today) {
    LocalDate through = CourseCount.throughOf(target, today);
    Set<Integer> forms = count.formsOf(target);
    return changed.touches().stream()
        .anyMatch(touch -> touch.day().isBefore(through) && forms.contains(touch.form()));
  }
}
