package vn.lantoa.activities.internal;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Completeness.Declaration;
import vn.lantoa.activities.Completeness.Declaring;
import vn.lantoa.activities.Periods;
import vn.lantoa.activities.internal.BoardRows.Said;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.Audit;
import vn.lantoa.shared.ReportingPeriod;

/// What is said of a period beside records.
@Component
class PeriodDeclarations {
  private static final int LONGEST_REASON = 500;

  private final BoardRows said;
  private final Periods periods;
  private final Sight sight;
  private final Audit audit;

  PeriodDeclarations(BoardRows said, Periods periods, Sight sight, Audit audit) {
    this.said = said;
    this.periods = periods;
    this.sight = sight;
    this.audit = audit;
  }

  Declaring declare(Viewer viewer, UnitId unit, ReportingPeriod period, Declaration declaration) {
    if (!mayDeclare(viewer, unit, declaration)) {
      return new Declaring.Forbidden();
    }
    if (period.days().from().isAfter(sight.today())) {
      return new Declaring.Future();
    }
    Optional<String> closed = periods.closedFor(unit, period.days().last());
    if (closed.isPresent()) {
      return new Declaring.Closed(closed.get());
    }
    return switch (declaration) {
      case Declaration.Nothing nothing -> nothing(viewer, unit, period);
      case Declaration.NotApplicable(String reason) -> excuse(viewer, unit, period, reason.strip());
      case Declaration.TakenBack takenBack -> takeBack(viewer, unit, period);
    };
  }

  /// Who records says zero; who is above excuses. What was said may be taken back by whoever may
  /// say it.
  private boolean mayDeclare(Viewer viewer, UnitId unit, Declaration declaration) {
    return switch (declaration) {
      case Declaration.Nothing nothing -> sight.mayRecord(viewer, unit);
      case Declaration.NotApplicable excuse -> sight.mayOversee(viewer, unit);
      case Declaration.TakenBack takenBack ->
          sight.mayRecord(viewer, unit) || sight.mayOversee(viewer, unit);
    };
  }

  private Declaring nothing(Viewer viewer, UnitId unit, ReportingPeriod period) {
    long records = said.records(unit, period);
    if (records > 0) {
      return new Declaring.NotZero(records);
    }
    if (said.saidOf(unit, period).equals(Optional.of(Said.NOT_APPLICABLE))) {
      return new Declaring.Declared();
    }
    if (said.say(unit, period, Said.ZERO, "", viewer.actor())) {
      told(viewer, "period.zero", unit, period, "");
    }
    return new Declaring.Declared();
  }

  private Declaring excuse(Viewer viewer, UnitId unit, ReportingPeriod period, String reason) {
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return new Declaring.ReasonMissing();
    }
    if (said.say(unit, period, Said.NOT_APPLICABLE, reason, viewer.actor())) {
      told(viewer, "period.excused", unit, period, reason);
    }
    return new Declaring.Declared();
  }

  private Declaring takeBack(Viewer viewer, UnitId unit, ReportingPeriod period) {
    Optional<Said> now = said.saidOf(unit, period);
    if (now.equals(Optional.of(Said.NOT_APPLICABLE)) && !sight.mayOversee(viewer, unit)) {
      return new Declaring.Forbidden();
    }
    if (now.isPresent()) {
      said.takeBack(unit, period);
      told(viewer, "period.unsaid", unit, period, now.get().name());
    }
    return new Declaring.Declared();
  }

  private void told(
      Viewer viewer, String action, UnitId unit, ReportingPeriod period, String reason) {
    audit.record(
        viewer.actor(), action, "unit:" + unit, Map.of("period", period.code(), "reason", reason));
  }
}
