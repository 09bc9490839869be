package vn.lantoa.targets.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  CourseUpkeep(
      TargetRows targets,
      CourseRows courses,
      CourseCount count,
      Lineages lineages,
      Clock clock,
      TransactionTemplate transaction) {
    this.targets = targets;
    this.courses = courses;
    this.count = count;
    this.lineages = lineages;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Bean
  static RecurringTask<Void> keepCourses(CourseUpkeep upkeep) {
    return Tasks.recurring("targets-courses", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> upkeep.refresh());
  }

  /// Each target for itself: all of them may take minutes.
  ///
  /// @return how many targets were counted
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
    CourseCount.Shared shared = new CourseCount.Shared();
    int counted = 0;
    for (Target target : wanted) {
      Frame frame = Frame.of(target, lineage, today);
      LocalDate through = CourseCount.throughOf(target, today);
      CourseRows.Kept state = states.get(target.id());
      if (state == null || !CourseBook.isUsable(frame, state) || !state.through().equals(through)) {
        CourseRows.Kept now =
            new CourseRows.Kept(target.version(), frame.rows().digest(), through, clock.instant());
        Map<UnitId, MonthLine> lines = count.count(frame, through, shared);
        transaction.executeWithoutResult(status -> courses.replace(target.id(), now, lines));
        counted++;
      }
    }
    return counted;
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
