package vn.lantoa.reports.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.identity.Ability;
import vn.lantoa.shared.web.NavigationEntry;

/// Its line in the left rail.
@Configuration(proxyBeanMethods = false)
class ReportsNavigation {
  @Bean
  static NavigationEntry reportsEntry() {
    return new NavigationEntry(
        66, "reports.nav", ReportPages.PATH, "directive", Set.of(Ability.READ.name()));
  }
}
