package vn.lantoa.directives.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.shared.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class DirectivesNavigation {
  @Bean
  static NavigationEntry directivesEntry() {
    return new NavigationEntry(20, "directives.title", "/directives", "directive", Set.of("READ"));
  }

  @Bean
  static NavigationEntry difficultiesEntry() {
    return new NavigationEntry(
        28,
        "directives.difficulty.title",
        "/difficulties",
        "talk",
        Set.of("ACKNOWLEDGE", "APPROVE"));
  }

  @Bean
  static NavigationEntry reviewsEntry() {
    return new NavigationEntry(
        27, "directives.review.queue", "/reviews", "check", Set.of("APPROVE"));
  }

  @Bean
  static NavigationEntry assignmentsEntry() {
    return new NavigationEntry(
        25, "directives.work.title", "/assignments", "task", Set.of("ACKNOWLEDGE", "DIRECT"));
  }

  @Bean
  static NavigationEntry waitingEntry() {
    return new NavigationEntry(
        27, "directives.waiting.nav", "/gates", "task", Set.of("ACKNOWLEDGE", "DIRECT"));
  }

  @Bean
  static NavigationEntry followUpEntry() {
    return new NavigationEntry(
        26, "directives.followup.title", "/follow-up", "progress", Set.of("DIRECT", "APPROVE"));
  }
}
