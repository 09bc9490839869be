package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Periods;
import vn.lantoa.activities.Reopening;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;

/// Months that are closed, one that an office of Huế asks to have open again, and one that is.
/// After everything else: closed months take no new work, that of the demo neither.
@Component
class DemoPeriods {
  private static final Logger LOG = LoggerFactory.getLogger(DemoPeriods.class);

  /// After the twentieth of the next month nothing new is taken.
  private static final int CLOSES_AFTER = 20;

  /// Months before this one in which closing began.
  private static final int SINCE = 4;

  private static final int OPEN_DAYS = 14;

  private final Periods periods;
  private final Accounts accounts;
  private final Organisation organisation;

  DemoPeriods(Periods periods, Accounts accounts, Organisation organisation) {
    this.periods = periods;
    this.accounts = accounts;
    this.organisation = organisation;
  }

  /// Does nothing where somebody asked already: whoever opened the months again meant it.
  void close(LocalDate today) {
    Viewer officer = viewer("p46.officer");
    if (!periods.reopenings(officer).isEmpty()) {
      return;
    }
    LocalDate month = today.withDayOfMonth(1);
    lock(viewer("admin"), month.minusMonths(SINCE));
    // The month before the last one is closed on any day.
    ReportingPeriod closed = ReportingPeriod.of(Kind.MONTH, month.minusMonths(2));
    List<Unit> offices = organisation.childrenOf(officer.unit(), today);
    Viewer asking = viewer("b46.officer");
    if (!asked(asking, asking.unit(), closed, said("waiting"))) {
      return;
    }
    UnitId other =
        offices.stream()
            .map(Unit::id)
            .filter(id -> !id.equals(asking.unit()))
            .findFirst()
            .orElseThrow();
    if (asked(officer, other, closed, said("granted"))) {
      grant(viewer("p46.leader"), other, today.plusDays(OPEN_DAYS));
    }
  }

  private static String said(String what) {
    return NationalTotals.rows("demo/reopenings.csv").stream()
        .filter(row -> row.get("said").equals(what))
        .findFirst()
        .orElseThrow()
        .get("text");
  }

  private Viewer viewer(String name) {
    return accounts.findViewer(name).orElseThrow();
  }

  private void lock(Viewer administrator, LocalDate from) {
    Periods.Rule rule =
        periods.rules().stream()
            .filter(each -> each.kind() == Kind.MONTH)
            .findFirst()
            .orElseThrow();
    if (rule.lock() != null) {
      return;
    }
    Periods.Setting set =
        periods.set(
            administrator,
            new Periods.Rule(
                rule.kind(),
                rule.version(),
                rule.required(),
                rule.dueAfter(),
                new Periods.Lock(CLOSES_AFTER, from)));
    if (!(set instanceof Periods.Setting.Set)) {
      throw new IllegalStateException("Demo months: " + set);
    }
  }

  /// Where an administrator closes months by another rule there may be nothing to ask for.
  private boolean asked(Viewer viewer, UnitId unit, ReportingPeriod period, String reason) {
    Periods.Asking asking = periods.ask(viewer, unit, period, reason);
    return switch (asking) {
      case Periods.Asking.Asked asked -> true;
      case Periods.Asking.Open open -> nothingToShow(period, asking);
      case Periods.Asking.Already already -> nothingToShow(period, asking);
      case Periods.Asking.ReasonMissing missing -> throw unexpected(asking);
      case Periods.Asking.Forbidden forbidden -> throw unexpected(asking);
    };
  }

  private static boolean nothingToShow(ReportingPeriod period, Periods.Asking asking) {
    LOG.info("Demo shows no reopening of {}: {}", period.code(), asking);
    return false;
  }

  private static IllegalStateException unexpected(Periods.Asking asking) {
    return new IllegalStateException("Demo reopening: " + asking);
  }

  private void grant(Viewer leader, UnitId unit, LocalDate until) {
    Reopening waiting =
        periods.reopenings(leader).stream()
            .filter(one -> one.unit().equals(unit) && one.decision() == null)
            .findFirst()
            .orElseThrow();
    Periods.Deciding decided =
        periods.decide(
            leader, waiting.id(), new Periods.Verdict(waiting.version(), until, said("answer")));
    if (!(decided instanceof Periods.Deciding.Decided)) {
      throw new IllegalStateException("Demo reopening: " + decided);
    }
  }
}
