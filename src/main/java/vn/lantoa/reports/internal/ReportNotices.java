package vn.lantoa.reports.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.shared.Audit;

/// Tells people what happened to a report, and writes it down.
@Component
class ReportNotices {
  private final Notices notices;
  private final Audit audit;

  ReportNotices(Notices notices, Audit audit) {
    this.notices = notices;
    this.audit = audit;
  }

  void wrote(Viewer viewer, String action, ReportId id) {
    audit.record(viewer.actor(), action, "report:" + id, Map.of());
  }

  void submitted(Report report) {
    notices.tell(
        new Notice(
            "report.submitted",
            key(report),
            to(report, Ability.APPROVE),
            List.of(report.title()),
            path(report),
            Notice.Weight.DIGEST));
  }

  void givenBack(Report report, String reason) {
    notices.tell(
        new Notice(
            "report.back",
            key(report),
            to(report, Ability.READ),
            List.of(report.title(), reason),
            path(report),
            Notice.Weight.DIGEST));
  }

  void approved(Report report) {
    notices.tell(
        new Notice(
            "report.approved",
            key(report),
            to(report, Ability.READ),
            List.of(report.title()),
            path(report),
            Notice.Weight.DIGEST));
  }

  private static String key(Report report) {
    return "report:" + report.id() + ":" + report.version();
  }

  private static Notice.To to(Report report, Ability ability) {
    return new Notice.To.Units(Set.of(report.unit()), ability);
  }

  private static String path(Report report) {
    return "/reports/" + report.id();
  }
}
