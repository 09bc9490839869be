package vn.lantoa.reports.internal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.reports.Looking;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Reports;

/// [Looking] with the figures of this moment.
@Service
class DraftLook implements Looking {
  private final ReportComposer composer;

  DraftLook(ReportComposer composer) {
    this.composer = composer;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Printout of(Report report, Reports.Writing writing) {
    return composer.compose(
        new Report(
            report.id(),
            report.version(),
            report.status(),
            report.unit(),
            report.period(),
            writing.title(),
            writing.definitionsOn(),
            writing.sections(),
            report.written(),
            report.issue()));
  }
}
