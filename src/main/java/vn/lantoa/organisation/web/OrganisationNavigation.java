package vn.lantoa.organisation.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class OrganisationNavigation {
  @Bean
  NavigationEntry organisationEntry() {
    return new NavigationEntry(310, "organisation.nav", "/organisation", "tree", Set.of());
  }
}
