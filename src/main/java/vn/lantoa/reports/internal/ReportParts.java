package vn.lantoa.reports.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lantoa.activities.restated.RecordsSince;

/// Parts that the book of reports is made of.
@Configuration(proxyBeanMethods = false)
class ReportParts {
  @Bean
  static Composing reportComposing(
      ReportLists lists,
      Templates templates,
      ReportComposer composer,
      Scopes scopes,
      Heads heads,
      FrozenRows frozen) {
    return new Composing(lists, templates, composer, scopes, heads, frozen);
  }

  @Bean
  static PrintDesk.Sight printSight(ReportRows rows, ReportSight sight, ContentMark marks) {
    return new PrintDesk.Sight(rows, sight, marks);
  }

  @Bean
  static LedgerDesk.Tools ledgerTools(
      Figures figures,
      Narrowings narrowings,
      Scopes scopes,
      RecordsSince records,
      RecordCount count) {
    return new LedgerDesk.Tools(figures, narrowings, scopes, records, count);
  }
}
