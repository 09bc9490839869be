package vn.lantoa.notifications.internal.reminders;

import org.springframework.stereotype.Component;
import vn.lantoa.notifications.ReminderRules.Quiet;

/// The quiet hours, for those who send.
@Component
public class QuietHours {
  private final RuleRows rows;

  QuietHours(RuleRows rows) {
    this.rows = rows;
  }

  /// As they are set now.
  public Quiet now() {
    return rows.quiet();
  }
}
