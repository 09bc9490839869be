package vn.lantoa.reports.internal;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Report.Role;
import vn.lantoa.reports.Reports.Template;
import vn.lantoa.results.measures.FigureWords;
import vn.lantoa.shared.ReportingPeriod;

/// How a report begins: results with live figures, difficulties, what comes next.
@Component
class Templates {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");

  private final MessageSource messages;
  private final FigureWords words;

  Templates(MessageSource messages, FigureWords words) {
    this.messages = messages;
    this.words = words;
  }

  Template of(Unit unit, ReportingPeriod period) {
    boolean isTop = unit.kind() == UnitKind.HEADQUARTERS;
    boolean isShort =
        period.kind() == ReportingPeriod.Kind.WEEK || period.kind() == ReportingPeriod.Kind.MONTH;
    boolean isCampaign = period.code().startsWith(ReportingPeriod.CAMPAIGN);
    String name = isCampaign ? period.number() : words.period(period.days(), VIETNAMESE);
    String results =
        t("reports.template.results.first", name, unit.name())
            + " "
            + t("reports.template.results.rest");
    String drawn = t(isShort ? "reports.template.short" : "reports.template.long");
    boolean collects = isTop || unit.kind() == UnitKind.PROVINCIAL;
    return new Template(
        t("reports.template.title", name),
        List.of(
            new Report.Section(
                Role.RESULTS, t("reports.template.results.heading"), results + "\n\n" + drawn),
            new Report.Section(
                Role.DIFFICULTIES,
                t("reports.template.difficulties.heading"),
                collects ? t("reports.template.difficulties") : ""),
            new Report.Section(
                Role.PROPOSALS,
                t("reports.template.proposals.heading"),
                collects ? t("reports.template.proposals") : ""),
            new Report.Section(Role.FOCUS, t("reports.template.focus.heading"), "")));
  }

  private String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, VIETNAMESE);
  }
}
