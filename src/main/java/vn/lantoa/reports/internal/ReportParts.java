package vn.lantoa.reports.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Parts that the book of reports is made of.
@Configuration(proxyBeanMethods = false)
class ReportParts {
  @Bean
  static ReportBook.Composing reportComposing(
      Templates templates, ReportComposer composer, Scopes scopes, Heads heads) {
    return new ReportBook.Composing(templates, composer, scopes, heads);
  }
}
