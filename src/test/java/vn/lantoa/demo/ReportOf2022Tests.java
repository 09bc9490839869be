package vn.lantoa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Printouts;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Restatements;
import vn.lantoa.shared.DayRange;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// The report of 2022 and the letter of 7/11/2022, written from the same records, each by the
/// definitions of its day.
@Tag("slow")
@LantoaTest(database = Database.DEMO)
final class ReportOf2022Tests {
  @Autowired private Reports reports;
  @Autowired private Printouts printouts;
  @Autowired private Restatements restatements;
  @Autowired private Accounts accounts;

  private Viewer editor;
  private ReportId id = new ReportId(new UUID(0, 0));

  @BeforeEach
  void prepare() {
    editor = accounts.findViewer("hq.editor").orElseThrow();
  }

  @AfterEach
  void discard() {
    reports.discard(editor, id);
  }

  private String printed(ReportingPeriod period, LocalDate definitionsOn, String text) {
    id = ((Reports.Outcome.Done) reports.begin(editor, editor.unit(), period, "Thử in lại")).id();
    Report draft = reports.findFor(editor, id).orElseThrow();
    List<Report.Section> sections =
        text.isEmpty()
            ? draft.sections()
            : List.of(new Report.Section(Report.Role.RESULTS, "Kết quả", text));
    assertThat(
            reports.write(
                editor,
                id,
                new Reports.Writing(draft.title(), definitionsOn, sections),
                draft.version()))
        .isEqualTo(new Reports.Outcome.Done(id));
    return printouts.of(editor, id).orElseThrow().parts().stream()
        .flatMap(part -> part.pieces().stream())
        .flatMap(piece -> piece.runs().stream())
        .map(Printout.Run::text)
        .collect(Collectors.joining());
  }

  /// Days as a period of their own: the demo has the report of the year already.
  private static ReportingPeriod days(DayRange days) {
    return new ReportingPeriod(
        ReportingPeriod.Kind.CAMPAIGN, days.from() + ".." + days.last(), days);
  }

  @Test
  void reviewOfTheYear() throws Exception {
    String text =
        """
        Trong năm 2022 đã tổ chức {{CONFERENCES|khoảng|gấp}} với {{CONFERENCE_ATTENDANCES|số|khoảng}}; \
        {{SMALL_GROUPS|khoảng|gấp khoảng}} với {{SMALL_GROUP_ATTENDANCES|số|khoảng}}; \
        {{ONLINE_CONFERENCES|số|khoảng}}; {{BROADCASTS|khoảng|gấp}}; {{LOCAL_PRESS|khoảng|gấp}}; \
        {{PORTAL_ITEMS|khoảng}}; {{SOCIAL_PRODUCTS|khoảng}}.

        [[bảng tỉnh: CONFERENCES, SMALL_GROUPS]]
        [[biểu tháng: BROADCASTS]]
        """;
    String told = printed(days(DayRange.year(2022)), LocalDate.of(2023, 1, 31), text);
    assertThat(told)
        .contains(
            "khoảng 45.900 hội nghị (tăng gấp 2 lần so với năm 2021)",
            "khoảng 1,7 triệu lượt người",
            "khoảng 139.000 cuộc (tăng gấp khoảng 2,8 lần so với năm 2021)",
            "khoảng 989.000 lượt người",
            "khoảng 950 hội nghị",
            "khoảng 1,05 triệu lượt phát thanh (tăng gấp 1,4 lần so với năm 2021)",
            "khoảng 18.000 tin, bài, phóng sự (tăng gấp 1,06 lần so với năm 2021)",
            "khoảng 38.000 tin, bài, văn bản (tăng gấp hơn 1,3 lần so với năm 2021)",
            "khoảng 846.000 sản phẩm (tăng gấp gần 2 lần so với năm 2021)");
    Printout printout = printouts.of(editor, id).orElseThrow();
    assertThat(printout.footnotes()).anyMatch(note -> note.contains("định nghĩa 2"));
    Printout.Grid table =
        Objects.requireNonNull(printout.parts().getFirst().pieces().get(1).grid());
    // Rows of the provinces, forces and what belongs to nobody else make the total.
    assertThat(table.lines()).hasSizeGreaterThanOrEqualTo(34);
    byte[] pdf = printouts.documentOf(editor, id).orElseThrow().pdf();
    try (var document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      assertThat(stripper.getText(document).replaceAll("\\s+", " "))
          .contains("khoảng 45.900 hội nghị (tăng gấp 2 lần so với năm 2021)", "DỰ THẢO");
    }
  }

  @Test
  void letterOfTenMonthsByItsOwnDefinitions() {
    DayRange days = DayRange.inclusive(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 10, 31));
    ReportingPeriod period =
        new ReportingPeriod(ReportingPeriod.Kind.CAMPAIGN, days.from() + ".." + days.last(), days);
    String told =
        printed(
            days(days),
            LocalDate.of(2022, 11, 7),
            "{{CONFERENCES|khoảng|gấp}}, {{CONFERENCE_ATTENDANCES|số|khoảng}},"
                + " {{BROADCASTS|đúng|gấp}}, {{LOCAL_PRESS|khoảng}}, {{SOCIAL_PRODUCTS|số|đúng}}.");
    assertThat(told)
        .contains(
            "khoảng 144.000 hội nghị (tăng gấp 2,9 lần so với cùng kỳ năm 2021)",
            "khoảng 2 triệu lượt người",
            "864.200 lượt phát thanh (tăng gấp 1,6 lần so với cùng kỳ năm 2021)",
            "khoảng 15.000 tin, bài, phóng sự (tăng gấp gần 1,2 lần so với cùng kỳ năm 2021)",
            "734.000 sản phẩm");
  }

  /// The demo's own report of 2022 is signed, and nothing of it differs today.
  @Test
  void reportOfTheDemoIsSignedAsItStands() {
    Report signed =
        reports.listFor(editor, Reports.Wanted.ALL).reports().stream()
            .filter(report -> report.period().code().equals("2022"))
            .findFirst()
            .orElseThrow();
    id = new ReportId(new UUID(0, 0));
    assertThat(signed.status()).isEqualTo(Report.Status.APPROVED);
    assertThat(printouts.of(editor, signed.id()).orElseThrow().figures().getFirst().text())
        .isEqualTo("khoảng 45.900 hội nghị (tăng gấp 2 lần so với năm 2021)");
    assertThat(restatements.listFor(editor, signed.id())).isEmpty();
  }

  /// The template of a year has results with figures, difficulties, proposals and focus.
  @Test
  void templateOfAYearTellsIt() {
    String told = printed(days(DayRange.year(2022)), LocalDate.of(2023, 1, 31), "");
    assertThat(told).contains("45.900 hội nghị (tăng gấp 2 lần so với năm 2021)");
    assertThat(printouts.bookOf(editor, id)).isPresent();
  }
}
