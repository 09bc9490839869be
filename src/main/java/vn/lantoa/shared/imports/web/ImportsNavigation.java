package vn.lantoa.shared.imports.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class ImportsNavigation {
  @Bean
  NavigationEntry importsEntry() {
    return new NavigationEntry(
        325, "imports.nav", "/imports", "inbox", Set.of("ADMINISTER", "RECORD"));
  }
}
