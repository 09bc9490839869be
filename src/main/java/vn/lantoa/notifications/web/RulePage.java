package vn.lantoa.notifications.web;

import org.jspecify.annotations.Nullable;
import vn.lantoa.notifications.ReminderRules.Preview;
import vn.lantoa.shared.web.Page;

/// One rule, to be made or changed.
///
/// @param id empty for a new one
/// @param preview what it would say; null where nobody asked
/// @param now what somebody saved in the meantime; null when nobody did
public record RulePage(
    String id, RuleInput input, Problem problem, @Nullable Preview preview, @Nullable RuleInput now)
    implements Page {
  public boolean isNew() {
    return id.isEmpty();
  }

  /// Where the form goes.
  public String action() {
    return isNew() ? "/reminder-rules/new" : "/reminder-rules/" + id;
  }
}
