package vn.lantoa.campaigns.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class CampaignsNavigation {
  @Bean
  static NavigationEntry campaignsEntry() {
    return new NavigationEntry(28, "campaigns.nav", "/campaigns", "talk", Set.of("DIRECT"));
  }
}
