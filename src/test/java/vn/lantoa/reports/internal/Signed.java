package vn.lantoa.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.shared.ReportingPeriod;

/// Writes and signs reports of November 2026 with one section.
record Signed(Reports reports, Viewer officer, Viewer leader) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  ReportId draft(String text) {
    ReportingPeriod november = ReportingPeriod.parse("2026-11").orElseThrow();
    ReportId id = done(reports.begin(officer, officer.unit(), november, ""));
    written(id, text);
    return id;
  }

  void written(ReportId id, String text) {
    done(writing(id, text));
  }

  Reports.Outcome writing(ReportId id, String text) {
    return reports.write(
        officer,
        id,
        new Reports.Writing(
            "Tháng mười một",
            TODAY,
            List.of(new Report.Section(Report.Role.RESULTS, "Kết quả", text))),
        version(id));
  }

  private int version(ReportId id) {
    return reports.findFor(officer, id).orElseThrow().version();
  }

  ReportId signed(String text) {
    ReportId id = draft(text);
    done(reports.submit(officer, id, version(id)));
    Reports.Signing signing =
        new Reports.Signing("1/BC-BHXH", TODAY, "Huế", "", "GIÁM ĐỐC", "Lê Thị Mẫu");
    return done(reports.approve(leader, id, signing, version(id)));
  }

  static ReportId done(Reports.Outcome outcome) {
    assertThat(outcome).isInstanceOf(Reports.Outcome.Done.class);
    return ((Reports.Outcome.Done) outcome).id();
  }
}
