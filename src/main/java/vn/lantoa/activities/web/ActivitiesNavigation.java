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
  NavigationEntry activitiesEntry() {
    return new NavigationEntry(40, "activities.nav", "/activities", "activity", Set.of("READ"));
  }
}
