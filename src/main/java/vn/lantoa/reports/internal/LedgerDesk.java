package vn.lantoa.reports.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.activities.restated.RecordsSince;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Restatements;

/// [Restatements] over frozen reports and the records of today.
@Service
class LedgerDesk implements Restatements {
  /// Reports whose figures are worked out at a time.
  private static final int SIZE = 10;

  private final ReportRows rows;
  private final ReportLists lists;
  private final FrozenRows frozen;
  private final ReportSight sight;
  private final Tools tools;
  private final Clock clock;

  LedgerDesk(
      ReportRows rows,
      ReportLists lists,
      FrozenRows frozen,
      ReportSight sight,
      Tools tools,
      Clock clock) {
    this.rows = rows;
    this.lists = lists;
    this.frozen = frozen;
    this.sight = sight;
    this.tools = tools;
    this.clock = clock;
  }

  /// What a ledger is worked out with.
  record Tools(
      Figures figures,
      Narrowings narrowings,
      Scopes scopes,
      RecordsSince records,
      RecordCount count) {}

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<Restated> listFor(Viewer viewer, ReportId report) {
    return seen(viewer, report).flatMap(this::ledger).map(ReportLedger::figures).orElse(List.of());
  }

  private Optional<Report> seen(Viewer viewer, ReportId id) {
    return rows.find(id)
        .filter(one -> one.status() == Report.Status.APPROVED)
        .filter(one -> sight.sees(viewer, one));
  }

  private Optional<ReportLedger> ledger(Report report) {
    return rows.printout(report.id()).map(printout -> ledger(report, printout));
  }

  private ReportLedger ledger(Report report, Printout printout) {
    LocalDate today = LocalDate.now(clock);
    return new ReportLedger(
        new ReportLedger.Frozen(
            report,
            printout,
            frozen.counted(report.id()),
            tools.scopes().countedFor(report.unit(), today)),
        tools,
        clock);
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Page pageFor(Viewer viewer, int page) {
    ReportLists.Sight seen = sight.listed(viewer);
    Reports.Wanted approved =
        new Reports.Wanted("", null, null, null, Report.Status.APPROVED, page);
    long reports = lists.count(seen, approved);
    return new Page(
        lists.page(seen, approved, SIZE).stream()
            .flatMap(report -> ledger(report).stream())
            .flatMap(ledger -> ledger.figures().stream())
            .toList(),
        page,
        (int) Math.max(1, (reports + SIZE - 1) / SIZE),
        reports);
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<RestatedGrid> gridsFor(Viewer viewer, ReportId report) {
    return seen(viewer, report).flatMap(this::ledger).map(ReportLedger::grids).orElse(List.of());
  }
}
