package vn.lantoa.notifications.internal.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When mail is made and sent: every minute, on one node.
@Configuration(proxyBeanMethods = false)
class MailJobs {
  static final String NAME = "notifications-mail";
  private static final Duration TEXTS_KEPT = Duration.ofDays(30);

  @Bean
  static RecurringTask<Void> mailRound(Digests digests, Post post) {
    return Tasks.recurring(NAME, FixedDelay.of(Duration.ofMinutes(1)))
        .execute(
            (instance, context) -> {
              digests.round();
              post.round();
            });
  }

  @Bean
  static RecurringTask<Void> forgetTextsOfMails(PostRows rows, Clock clock) {
    return Tasks.recurring(
            "notifications-mail-forget", new Daily(clock.getZone(), LocalTime.of(3, 40)))
        .execute((instance, context) -> rows.forgetTexts(clock.instant().minus(TEXTS_KEPT)));
  }
}
