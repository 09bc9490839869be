package vn.lantoa.reports.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.reports.Report;

/// What figures of a report may be narrowed to, as it is written into the text.
@Component
class NarrowingChoices {
  /// The text is Vietnamese, whoever writes it.
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  private final Taxonomies taxonomies;
  private final ReportUnits units;
  private final MessageSource messages;

  NarrowingChoices(Taxonomies taxonomies, ReportUnits units, MessageSource messages) {
    this.taxonomies = taxonomies;
    this.units = units;
    this.messages = messages;
  }

  List<ReportEditPage.Narrowing> of(Report report, Locale locale) {
    return List.of(
        new ReportEditPage.Narrowing(
            "audience",
            taxonomies.audiences().stream()
                .map(one -> choice("audience", one.code(), one.name().in(locale)))
                .toList()),
        new ReportEditPage.Narrowing(
            "area",
            taxonomies.policyAreas().stream()
                .map(one -> choice("area", one.code(), one.name().in(locale)))
                .toList()),
        new ReportEditPage.Narrowing(
            "form",
            taxonomies.forms().stream()
                .map(one -> choice("form", one.code(), one.name().in(locale)))
                .toList()),
        new ReportEditPage.Narrowing(
            "unit",
            units.below(report).stream()
                .map(one -> choice("unit", one.code(), one.name()))
                .toList()));
  }

  private ReportEditPage.Choice choice(String key, String code, String name) {
    return new ReportEditPage.Choice(
        messages.getMessage("reports.written." + key, new Object[] {code}, VIETNAMESE), name);
  }
}
