package vn.lantoa.reports.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.reports.PrintId;
import vn.lantoa.reports.PrintWork;

/// Printing as a task of the scheduler: on one node each, taken up by another when that one dies.
@Configuration(proxyBeanMethods = false)
class PrintTasks {
  /// Instances are named `<print>/<attempts so far>`.
  static final String RUN = "report-print";

  private static final Duration FILES_KEPT = Duration.ofDays(30);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  static OneTimeTask<Void> printReport(PrintWork work) {
    return Tasks.oneTime(RUN, Void.class)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
        .execute(
            (instance, context) ->
                work.run(new PrintId(UUID.fromString(instance.getId().split("/")[0]))));
  }

  @Bean
  static RecurringTask<Void> forgetPrintedReports(PrintRows rows, Clock clock) {
    return Tasks.recurring("report-print-forget", new Daily(clock.getZone(), LocalTime.of(3, 40)))
        .execute((instance, context) -> rows.forget(clock.instant().minus(FILES_KEPT)));
  }
}
