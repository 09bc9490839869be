package vn.lantoa.reports.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Report;

/// Who sees a report, writes it and approves it.
@Component
class ReportSight {
  private final Access access;
  private final Scopes scopes;
  private final Clock clock;

  ReportSight(Access access, Scopes scopes, Clock clock) {
    this.access = access;
    this.scopes = scopes;
    this.clock = clock;
  }

  /// A draft is the unit's own until it is handed in; approved reports are read by who reads the
  /// unit.
  boolean sees(Viewer viewer, Report report) {
    return switch (report.status()) {
      case DRAFT -> writes(viewer, report.unit()) && viewer.unit().equals(report.unit());
      case SUBMITTED, APPROVED -> may(viewer, Ability.READ, report.unit());
    };
  }

  /// The same for lists.
  ReportLists.Sight listed(Viewer viewer) {
    return new ReportLists.Sight(
        writes(viewer, viewer.unit()) ? viewer.unit() : null,
        access.mayEverywhere(viewer, Ability.READ)
            ? null
            : access.reach(viewer, Ability.READ, LocalDate.now(clock)));
  }

  boolean writes(Viewer viewer, UnitId unit) {
    return may(viewer, Ability.RECORD, unit) || may(viewer, Ability.APPROVE, unit);
  }

  /// Who approves for the unit that reports, which is not who stands above it; base offices have
  /// nobody of their own.
  boolean approves(Viewer viewer, UnitId unit) {
    boolean isOwn =
        viewer.unit().equals(unit)
            || scopes
                .find(unit, LocalDate.now(clock))
                .filter(one -> one.kind().isBaseLevel())
                .isPresent();
    return isOwn && may(viewer, Ability.APPROVE, unit);
  }

  private boolean may(Viewer viewer, Ability ability, UnitId unit) {
    return access.may(viewer, ability, unit, LocalDate.now(clock));
  }
}
