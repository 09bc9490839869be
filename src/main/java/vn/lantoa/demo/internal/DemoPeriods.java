package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import vn.lantoa.activities.Periods;
import vn.lantoa.activities.Periods.Lock;
import vn.lantoa.activities.Periods.Rule;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.shared.ReportingPeriod.Kind;

/// Months close after two months, and one office wants an old one opened again.
@Component
class DemoPeriods {
  private static final int LOCK_AFTER = 60;

  /// So many months ago a month is closed, whatever the lengths of months.
  private static final int MONTHS_AGO = 4;

  private static final String REASON =
      "Đài truyền thanh xã gửi muộn sổ phát thanh; cần bổ sung 12 lượt phát chưa ghi.";

  private final Periods periods;
  private final Accounts accounts;

  DemoPeriods(Periods periods, Accounts accounts) {
    this.periods = periods;
    this.accounts = accounts;
  }

  /// Does nothing where a lock is set already.
  void load(LocalDate today) {
    Viewer administrator = accounts.findViewer("admin").orElseThrow();
    Viewer officer = accounts.findViewer("b46.officer").orElseThrow();
    ReportingPeriod old =
        ReportingPeriod.parse(YearMonth.from(today).minusMonths(MONTHS_AGO).toString())
            .orElseThrow();
    LocalDate from = today.withDayOfYear(1).minusYears(2);
    periods.rules().stream()
        .filter(rule -> rule.kind() == Kind.MONTH && rule.lock() == null)
        .forEach(
            rule -> {
              periods.set(administrator, locked(rule, from));
              periods.ask(officer, officer.unit(), old, REASON);
            });
  }

  private static Rule locked(Rule rule, LocalDate from) {
    return new Rule(
        rule.kind(), rule.version(), rule.required(), rule.dueAfter(), new Lock(LOCK_AFTER, from));
  }
}
