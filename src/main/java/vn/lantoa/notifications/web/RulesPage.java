package vn.lantoa.notifications.web;

import java.util.List;
import vn.lantoa.notifications.ReminderRules.Quiet;
import vn.lantoa.notifications.ReminderRules.Rule;
import vn.lantoa.shared.web.Page;

/// All rules of reminding, and the quiet hours.
///
/// @param begins as typed or kept, as is `ends`
/// @param done key of what was just done; empty for nothing
public record RulesPage(
    List<Rule> rules, Quiet quiet, String begins, String ends, Problem problem, String done)
    implements Page {
  public RulesPage {
    rules = List.copyOf(rules);
  }
}
