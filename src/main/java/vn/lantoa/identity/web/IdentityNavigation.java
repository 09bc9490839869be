package vn.lantoa.identity.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class IdentityNavigation {
  @Bean
  NavigationEntry accountsEntry() {
    return new NavigationEntry(
        320, "identity.accounts.nav", "/accounts", "people", Set.of("ADMINISTER"));
  }

  @Bean
  NavigationEntry auditEntry() {
    return new NavigationEntry(330, "identity.audit.nav", "/audit", "audit", Set.of("AUDIT"));
  }
}
