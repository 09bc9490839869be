package vn.lantoa.results.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.identity.Ability;
import vn.lantoa.shared.web.NavigationEntry;

/// Its lines in the left rail.
@Configuration(proxyBeanMethods = false)
class ResultsNavigation {
  @Bean
  static NavigationEntry resultsEntry() {
    return new NavigationEntry(
        60, "results.nav", ResultsPages.PATH, "results", Set.of(Ability.READ.name()));
  }

  @Bean
  static NavigationEntry exploreEntry() {
    return new NavigationEntry(
        60, "explore.nav", ExploreAsked.PATH, "search", Set.of(Ability.READ.name()));
  }

  @Bean
  static NavigationEntry participantsEntry() {
    return new NavigationEntry(
        61,
        "participants.nav",
        ParticipantPages.PATH,
        "people",
        Set.of(Ability.RECORD.name(), Ability.APPROVE.name(), Ability.AUDIT.name()));
  }

  @Bean
  static NavigationEntry measuresEntry() {
    return new NavigationEntry(
        62,
        "measures.nav",
        "/measures",
        "check",
        Set.of(Ability.DIRECT.name(), Ability.AUDIT.name()));
  }
}
