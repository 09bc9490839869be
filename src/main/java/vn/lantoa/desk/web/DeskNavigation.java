package vn.lantoa.desk.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.identity.Ability;
import vn.lantoa.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class DeskNavigation {
  @Bean
  NavigationEntry homeEntry() {
    return new NavigationEntry(10, "desk.nav", "/", "home", Set.of());
  }

  @Bean
  NavigationEntry dashboardEntry() {
    return new NavigationEntry(
        11,
        "dashboard.nav",
        DashboardPages.PATH,
        "progress",
        Set.of(Ability.DIRECT.name(), Ability.AUDIT.name()));
  }
}
