package vn.lantoa.reports.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Printouts;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.shared.documents.OfficialDocument;
import vn.lantoa.shared.documents.Sheet;
import vn.lantoa.shared.documents.SheetBook;

/// [Printouts]: what was kept, else what the figures of this moment make.
@Service
class PrintoutDesk implements Printouts {
  private final ReportRows rows;
  private final ReportSight sight;
  private final ReportComposer composer;
  private final Printer printer;
  private final Narrowings narrowings;

  PrintoutDesk(
      ReportRows rows,
      ReportSight sight,
      ReportComposer composer,
      Printer printer,
      Narrowings narrowings) {
    this.rows = rows;
    this.sight = sight;
    this.composer = composer;
    this.printer = printer;
    this.narrowings = narrowings;
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Printout> of(Viewer viewer, ReportId id) {
    return seen(viewer, id).map(this::printout);
  }

  @Override
  public String wordsOf(Narrowing narrowing, Locale locale) {
    return narrowings.words(narrowing, locale);
  }

  private Optional<Report> seen(Viewer viewer, ReportId id) {
    return rows.find(id).filter(report -> sight.sees(viewer, report));
  }

  private Printout printout(Report report) {
    return rows.printout(report.id()).orElseGet(() -> composer.compose(report));
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<OfficialDocument> documentOf(Viewer viewer, ReportId id) {
    return seen(viewer, id).map(report -> printer.document(report, printout(report)));
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<SheetBook> bookOf(Viewer viewer, ReportId id) {
    Optional<Report> report = seen(viewer, id);
    if (report.isEmpty()) {
      return Optional.empty();
    }
    Printout printout = printout(report.get());
    List<Sheet> sheets = printer.sheets(printout);
    return sheets.isEmpty()
        ? Optional.empty()
        : Optional.of(printer.book(report.get(), printout, sheets));
  }
}
