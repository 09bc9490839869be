package vn.lantoa.identity.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When failed attempts to sign in are forgotten.
@Configuration(proxyBeanMethods = false)
class LockOutJobs {
  @Bean
  static RecurringTask<Void> forgetSignInFailures(LockOutBook lockOuts) {
    return Tasks.recurring("identity-sign-in-failures", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((instance, context) -> lockOuts.tidy());
  }
}
