package vn.lantoa.targets.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.identity.Ability;
import vn.lantoa.shared.web.NavigationEntry;

/// Its line in the left rail.
@Configuration(proxyBeanMethods = false)
class DenominatorNavigation {
  @Bean
  static NavigationEntry denominatorsEntry() {
    return new NavigationEntry(
        64,
        "numbers.nav",
        DenominatorAddress.PATH,
        "tree",
        Set.of(Ability.DIRECT.name(), Ability.ADMINISTER.name(), Ability.AUDIT.name()));
  }
}
