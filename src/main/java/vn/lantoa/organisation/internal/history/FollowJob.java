package vn.lantoa.organisation.internal.history;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reorganisations that were planned take effect on their day: dated views show them by themselves,
/// people and open work are moved by this job soon after midnight and after every start.
@Configuration(proxyBeanMethods = false)
class FollowJob {
  @Bean
  static RecurringTask<Void> followReorganisations(HistoryKeeper keeper) {
    return Tasks.recurring("organisation-follow", FixedDelay.ofMinutes(2))
        .execute((instance, context) -> keeper.follow());
  }
}
