package vn.lantoa.targets.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.identity.Ability;
import vn.lantoa.shared.web.NavigationEntry;

/// Its line in the left rail.
@Configuration(proxyBeanMethods = false)
class StandingsNavigation {
  @Bean
  static NavigationEntry targetsEntry() {
    return new NavigationEntry(
        62, "standings.nav", StandingsPages.PATH, "target", Set.of(Ability.READ.name()));
  }
}
