package vn.lantoa.notifications.internal.reminders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When reminders are said: on one node, before the daily mail. A round that was missed is made up
/// for at the next start, another is not: one round says all that is due.
@Configuration(proxyBeanMethods = false)
class ReminderJobs {
  static final String NAME = "notifications-reminders";

  @Bean
  static RecurringTask<Void> remindersRound(Reminders reminders, Clock clock) {
    return Tasks.recurring(
            NAME, new Daily(clock.getZone(), LocalTime.of(5, 45), LocalTime.of(12, 45)))
        .execute((instance, context) -> reminders.round());
  }
}
