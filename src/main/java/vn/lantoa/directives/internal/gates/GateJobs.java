package vn.lantoa.directives.internal.gates;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gates that open by the day: states follow the day by themselves; units are told by this job soon
/// after midnight and after every start. It also heals what an event did not bring through.
@Configuration(proxyBeanMethods = false)
class GateJobs {
  @Bean
  static RecurringTask<Void> followGates(Follower follower) {
    return Tasks.recurring("directives-gates", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((instance, context) -> follower.followToday());
  }
}
