package vn.lantoa.policy.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class PolicyNavigation {
  @Bean
  static NavigationEntry eventsEntry() {
    return new NavigationEntry(
        30, "policy.events.nav", "/events", "audit", Set.of("DIRECT", "ADMINISTER"));
  }
}
