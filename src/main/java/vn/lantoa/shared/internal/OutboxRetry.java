package vn.lantoa.shared.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/// Tells listeners again what they have not finished with: a listener that failed, or whose process
/// died while others live, would else wait for the next start. Listeners bear being told twice.
@Configuration(proxyBeanMethods = false)
class OutboxRetry {
  private static final Duration UNFINISHED = Duration.ofMinutes(3);

  @Bean
  static RecurringTask<Void> retryOutbox(IncompleteEventPublications publications) {
    return Tasks.recurring("outbox-retry", FixedDelay.of(Duration.ofMinutes(1)))
        .execute(
            (instance, context) ->
                publications.resubmitIncompletePublicationsOlderThan(UNFINISHED));
  }
}
