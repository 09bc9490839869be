package vn.lantoa.activities.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class ActivitiesNavigation {
  @Bean
  NavigationEntry boardEntry() {
    return new NavigationEntry(
        30, "activities.board.nav", "/board", "board", Set.of("RECORD", "APPROVE", "AUDIT"));
  }

  @Bean
  NavigationEntry approvalsEntry() {
    return new NavigationEntry(
        31, "activities.approvals.nav", "/approvals", "check", Set.of("APPROVE"));
  }

  @Bean
  NavigationEntry activityRulesEntry() {
    return new NavigationEntry(
        345, "activities.rules.nav", "/activity-rules", "check", Set.of("ADMINISTER"));
  }

  @Bean
  NavigationEntry activitiesEntry() {
    return new NavigationEntry(40, "activities.nav", "/activities", "activity", Set.of("READ"));
  }
}
