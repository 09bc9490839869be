package vn.lantoa.reports.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Notice;
import vn.lantoa.notifications.Notices;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.shared.Audit;

/// Tells people what happened to a report, and writes it down.
@Component
class ReportNotices {
  private final Notices notices;
  private final Audit audit;
  private final Scopes scopes;
  private final Clock clock;

  ReportNotices(Notices notices, Audit audit, Scopes scopes, Clock clock) {
    this.notices = notices;
    this.audit = audit;
    this.scopes = scopes;
    this.clock = clock;
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

  /// Mailed at once to who writes for the unit.
  void due(Report report) {
    notices.tell(
        new Notice(
            "report.due",
            key(report),
            to(report, Ability.RECORD),
            List.of(report.title()),
            path(report),
            Notice.Weight.PROMPT));
  }

  /// Mailed at once to the unit and the one above it.
  void approved(Report report) {
    Set<UnitId> units = new HashSet<>();
    units.add(report.unit());
    scopes.find(report.unit(), LocalDate.now(clock)).map(Unit::parent).ifPresent(units::add);
    notices.tell(
        new Notice(
            "report.approved",
            key(report),
            new Notice.To.Units(units, Ability.READ),
            List.of(report.title()),
            path(report),
            Notice.Weight.PROMPT));
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
