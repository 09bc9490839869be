package vn.lantoa.notifications.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class NotificationsNavigation {
  @Bean
  NavigationEntry reminderRulesEntry() {
    return new NavigationEntry(340, "rules.nav", "/reminder-rules", "bell", Set.of("ADMINISTER"));
  }

  @Bean
  NavigationEntry mailEntry() {
    return new NavigationEntry(350, "mails.nav", "/mail", "inbox", Set.of("ADMINISTER"));
  }
}
