package vn.lantoa.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Printouts;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Restatements;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.web.Errors;
import vn.lantoa.shared.web.Refusal;

/// Puts the page of a report together.
@Component
class ReportDrawing {
  private final Reports reports;
  private final Printouts printouts;
  private final Restatements restatements;
  private final Measures measures;
  private final ReportUnits units;
  private final Errors errors;
  private final Clock clock;

  ReportDrawing(
      Reports reports,
      Printouts printouts,
      Restatements restatements,
      Measures measures,
      ReportUnits units,
      Errors errors,
      Clock clock) {
    this.reports = reports;
    this.printouts = printouts;
    this.restatements = restatements;
    this.measures = measures;
    this.units = units;
    this.errors = errors;
    this.clock = clock;
  }

  /// @param signing what was typed; null for the usual
  /// @param faults what was refused
  /// @param done what was just done: a message key; empty for nothing
  /// @param tables whether cells of tables are to be compared with today: each is worked out anew
  record Said(
      Reports.@Nullable Signing signing, List<Reports.Fault> faults, String done, boolean tables) {
    static Said done(String key, boolean tables) {
      return new Said(null, List.of(), key, tables);
    }
  }

  ReportPage page(Viewer viewer, Report report, Said said, Locale locale) {
    Printout printout = printouts.of(viewer, report.id()).orElseThrow(Refusal::absent);
    Reports.Signing typed = said.signing();
    return new ReportPage(
        report,
        units.of(report).name(),
        printout,
        printout.parts().stream()
            .flatMap(part -> part.pieces().stream())
            .anyMatch(piece -> piece.grid() != null),
        new ReportPage.Doors(reports.mayWrite(viewer, report), reports.mayApprove(viewer, report)),
        reports.commentsFor(viewer, report.id()),
        report.status() == Report.Status.APPROVED ? ledger(viewer, report, locale) : List.of(),
        said.tables() && report.status() == Report.Status.APPROVED
            ? restatements.gridsFor(viewer, report.id())
            : null,
        narrowed(printout, locale),
        typed == null
            ? new Reports.Signing("/BC-BHXH", LocalDate.now(clock), "", "", headOf(report), "")
            : typed,
        problems(said.faults(), locale),
        said.done());
  }

  private List<ReportPage.Narrowed> narrowed(Printout printout, Locale locale) {
    return printout.figures().stream()
        .filter(figure -> !figure.narrowing().isNone())
        .map(
            figure ->
                new ReportPage.Narrowed(
                    figure.text(), called(figure, locale), "/measures/" + figure.measure().code()))
        .distinct()
        .toList();
  }

  /// The name of the measure, with what it was narrowed to.
  private String called(Printout.Figure figure, Locale locale) {
    String name =
        measures
            .find(figure.measure().code())
            .map(measure -> measure.name().in(locale))
            .orElse(figure.measure().toString());
    return figure.narrowing().isNone()
        ? name
        : name + " – " + printouts.wordsOf(figure.narrowing(), locale);
  }

  List<ReportPage.Problem> problems(List<Reports.Fault> faults, Locale locale) {
    return faults.stream()
        .map(
            fault ->
                new ReportPage.Problem(
                    fault.field(), errors.textOf(ReportFaults.error(fault), locale)))
        .toList();
  }

  private String headOf(Report report) {
    return reports.headOf(report.unit(), LocalDate.now(clock));
  }

  private List<ReportPage.Restated> ledger(Viewer viewer, Report report, Locale locale) {
    return restatements.listFor(viewer, report.id()).stream()
        .map(
            one ->
                new ReportPage.Restated(
                    called(one.printed(), locale),
                    one.printed().text(),
                    one.printed().value(),
                    one.now(),
                    one.causes(),
                    one.asOf()))
        .toList();
  }
}
