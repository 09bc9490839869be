package vn.lantoa.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.ReportingPeriod;

/// The national report of 2022, signed; reports of the month that ended last from some provinces;
/// and the national one that collects them.
@Component
class DemoReports {
  private static final String REVIEWED = "2022";
  private static final String NOTATION = "/BC-BHXH";
  private static final LocalDate SIGNED = LocalDate.of(2023, 1, 31);

  private final Reports reports;
  private final Accounts accounts;

  DemoReports(Reports reports, Accounts accounts) {
    this.reports = reports;
    this.accounts = accounts;
  }

  /// Does nothing where there are reports already.
  void write(LocalDate today) {
    Viewer editor = accounts.findViewer("hq.editor").orElseThrow();
    if (reports.listFor(editor, Reports.Wanted.ALL).total() > 0) {
      return;
    }
    List<CSVRecord> texts = NationalTotals.rows("demo/reports.csv");
    review(editor, texts);
    ReportingPeriod month =
        ReportingPeriod.of(ReportingPeriod.Kind.MONTH, today.withDayOfMonth(1).minusDays(1));
    for (CSVRecord text : texts) {
      accounts
          .findViewer("p" + text.get("unit") + ".officer")
          .ifPresent(officer -> handIn(officer, month, text));
    }
    begun(editor, month);
  }

  private ReportId begun(Viewer writer, ReportingPeriod period) {
    return done(reports.begin(writer, writer.unit(), period, ""));
  }

  private static ReportId done(Reports.Outcome outcome) {
    if (outcome instanceof Reports.Outcome.Done(ReportId id)) {
      return id;
    }
    throw new IllegalStateException("Demo report: " + outcome);
  }

  private Report found(Viewer viewer, ReportId id) {
    return reports.findFor(viewer, id).orElseThrow();
  }

  private void review(Viewer editor, List<CSVRecord> texts) {
    ReportId id = begun(editor, ReportingPeriod.parse(REVIEWED).orElseThrow());
    Report draft = found(editor, id);
    List<Report.Section> sections = new ArrayList<>();
    for (Report.Section section : draft.sections()) {
      texts.stream()
          .filter(text -> text.get("unit").equals(REVIEWED))
          .filter(text -> text.get("role").equals(section.role().name()))
          .findFirst()
          .ifPresentOrElse(
              text ->
                  sections.add(new Report.Section(section.role(), section.heading(), lines(text))),
              () -> sections.add(section));
    }
    done(
        reports.write(
            editor, id, new Reports.Writing(draft.title(), SIGNED, sections), draft.version()));
    done(reports.submit(editor, id, found(editor, id).version()));
    Viewer leader = accounts.findViewer("hq.leader").orElseThrow();
    done(
        reports.approve(
            leader,
            id,
            new Reports.Signing(
                NOTATION,
                SIGNED,
                texts.stream()
                    .filter(text -> text.get("role").equals("PLACE"))
                    .map(DemoReports::lines)
                    .findFirst()
                    .orElseThrow(),
                "",
                reports.headOf(leader.unit(), SIGNED),
                leader.person()),
            found(leader, id).version()));
  }

  private void handIn(Viewer officer, ReportingPeriod month, CSVRecord text) {
    ReportId id = begun(officer, month);
    Report draft = found(officer, id);
    List<Report.Section> sections =
        draft.sections().stream()
            .map(
                section ->
                    section.role().name().equals(text.get("role"))
                        ? new Report.Section(section.role(), section.heading(), lines(text))
                        : section)
            .toList();
    done(
        reports.write(
            officer,
            id,
            new Reports.Writing(draft.title(), draft.definitionsOn(), sections),
            draft.version()));
    done(reports.submit(officer, id, found(officer, id).version()));
  }

  private static String lines(CSVRecord text) {
    return text.get("text").replace("\\n", "\n");
  }
}
