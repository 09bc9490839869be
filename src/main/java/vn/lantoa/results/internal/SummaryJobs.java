package vn.lantoa.results.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.results.Upkeep;

/// When the summary is kept up. The scheduler runs each job on one node; the fold also soon after
/// every start.
@Configuration(proxyBeanMethods = false)
class SummaryJobs {
  /// Short enough that few contributions wait, long enough that an idle program rests.
  @Bean
  static RecurringTask<Void> foldContributions(Upkeep upkeep) {
    return Tasks.recurring("results-fold", FixedDelay.ofSeconds(10))
        .execute((instance, context) -> upkeep.fold());
  }

  /// At night, when nobody waits for the table.
  @Bean
  static RecurringTask<Void> recountFigures(Upkeep upkeep, Clock clock) {
    return Tasks.recurring("results-recount", new Daily(clock.getZone(), LocalTime.of(2, 40)))
        .execute((instance, context) -> upkeep.recount());
  }
}
