package vn.lantoa.reports.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
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

/// Printing as a task of the scheduler: on one node each, taken up by another when that one dies.
@Configuration(proxyBeanMethods = false)
class PrintTasks {
  /// Instances are named by the print: each is in the queue once, until it has ended.
  static final String RUN = "report-print";

  private static final Duration FILES_KEPT = Duration.ofDays(30);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  static CustomTask<Void> printReport(PrintRunner runner, Clock clock) {
    return Tasks.custom(RUN, Void.class)
        .onDeadExecutionRevive()
        .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
        .execute(
            (instance, context) -> {
              // Older ones have more in their name than the print.
              String print = instance.getId().split("/")[0];
              boolean ended = runner.attend(new PrintId(UUID.fromString(print)));
              return (complete, operations) -> {
                if (ended) {
                  operations.remove();
                } else {
                  // Somebody is at it, and may leave it.
                  operations.reschedule(complete, clock.instant().plus(PAUSE));
                }
              };
            });
  }

  @Bean
  static RecurringTask<Void> forgetPrintedReports(PrintRows rows, Clock clock) {
    return Tasks.recurring("report-print-forget", new Daily(clock.getZone(), LocalTime.of(3, 40)))
        .execute((instance, context) -> rows.forget(clock.instant().minus(FILES_KEPT)));
  }
}
