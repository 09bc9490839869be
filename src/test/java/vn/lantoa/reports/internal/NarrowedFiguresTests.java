package vn.lantoa.reports.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.reports.Printouts;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.reports.Restatements;
import vn.lantoa.reports.Restatements.Cause;
import vn.lantoa.reports.Restatements.Cell;
import vn.lantoa.results.Contributions;
import vn.lantoa.results.Contributions.Contribution;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.PageClient;

/// Figures of a part of a measure, and cells of tables, from their text to the ledger. The work of
/// November: the province 5 conferences for audience 0 and 3 for audience 1, a base office 2 for
/// both; together 10, 7 name audience 0, 5 name audience 1.
@LantoaTest
class NarrowedFiguresTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @Autowired private Reports reports;
  @Autowired private Printouts printouts;
  @Autowired private Restatements restatements;
  @Autowired private Taxonomies taxonomies;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private PageClient client;

  private Contributions contributions;
  private Viewer leader;
  private Signed desk;
  private String first;
  private String second;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate reports.report cascade").update();
    jdbc.sql("truncate activities.activity cascade").update();
    Contributions.forget(jdbc);
    Crew crew = new Crew(accounts, organisation);
    leader = crew.leader();
    desk = new Signed(reports, crew.officer(), leader);
    contributions = new Contributions(jdbc, organisation, accounts);
    done("46", 5, 1);
    done("46", 3, 2);
    done("46-01", 2, 3);
    jdbc.sql("update activities.activity set recorded_at = timestamptz '2026-11-10 08:00+07'")
        .update();
    first = taxonomies.audiencesIn(1).iterator().next();
    second = taxonomies.audiencesIn(2).iterator().next();
  }

  private void done(String unit, int quantity, int audiences) {
    Contribution one = contributions.by(unit, DAY, 1, quantity);
    Contribution of =
        new Contribution(
            one.day(),
            one.unit(),
            one.atom(),
            one.form(),
            one.policyAreas(),
            audiences,
            one.grade(),
            one.approved(),
            one.quantity(),
            one.attendances());
    contributions.add(of);
    contributions.record(of);
  }

  private List<Integer> values(ReportId id) {
    return printouts.of(leader, id).orElseThrow().figures().stream()
        .map(figure -> figure.value() == null ? -1 : figure.value().intValueExact())
        .toList();
  }

  @Test
  void figuresTellOfTheirPart() {
    ReportId id =
        desk.signed(
            "Có {{CONFERENCES|số}}, {{CONFERENCES|số|đối tượng: %s}}, {{CONFERENCES|số|đối tượng: %s}}, "
                    .formatted(first, second)
                + "{{CONFERENCES|số|đối tượng: %s + %s}}, {{CONFERENCES|số|đơn vị: 46-01}}, "
                    .formatted(first, second)
                + "{{CONFERENCES|số|đơn vị: 46-01|đối tượng: %s}}.".formatted(second));
    // Who names both is counted once: 10, not 12.
    assertThat(values(id)).containsExactly(10, 7, 5, 10, 2, 2);
    Narrowing kept = printouts.of(leader, id).orElseThrow().figures().get(5).narrowing();
    assertThat(kept.audiences()).containsExactly(second);
    assertThat(kept.unit()).isEqualTo("46-01");
    client.signIn("p46.leader", Crew.PASSWORD);
    String name = taxonomies.audiences().get(1).name().in(java.util.Locale.of("vi"));
    assertThat(client.get("/reports/" + id).one("#narrowed").text()).contains(name);
  }

  @Test
  void namesAreUnderstoodAsCodesAre() {
    String name = taxonomies.audiences().getFirst().name().in(java.util.Locale.of("vi"));
    ReportId id = desk.signed("Có {{CONFERENCES|số|ĐỐI TƯỢNG: " + name + "}}.");
    assertThat(values(id)).containsExactly(7);
  }

  @Test
  void whatCannotBeNarrowedIsRefusedAtItsPlace() {
    ReportId id = desk.draft("Chữ");
    assertThat(codes(id, "{{CONFERENCES|đối tượng: nobody}}"))
        .containsExactly("report.narrowing.word");
    assertThat(codes(id, "{{CONFERENCES|màu: xanh}}")).containsExactly("report.narrowing");
    assertThat(codes(id, "{{CONFERENCES|đơn vị: 48}}")).containsExactly("report.narrowing.unit");
    assertThat(codes(id, "[[bảng tỉnh: CONFERENCES | hình thức: BROADCAST]]"))
        .containsExactly("report.narrowing.measure");
    assertThat(codes(id, "[[biểu tháng: CONFERENCES | đối tượng:]]"))
        .containsExactly("report.narrowing");
  }

  private List<String> codes(ReportId id, String text) {
    Reports.Outcome outcome = desk.writing(id, text);
    assertThat(outcome).isInstanceOf(Reports.Outcome.Refused.class);
    List<Reports.Fault> faults = ((Reports.Outcome.Refused) outcome).faults();
    assertThat(faults).allMatch(fault -> fault.field().equals("sections[0].text"));
    return faults.stream().map(Reports.Fault::code).toList();
  }

  /// After signing 4 come late for audience 1 from the base office: they touch the whole figure and
  /// that of audience 1, not that of audience 0; in the table its line and the total.
  @Test
  void ledgerKnowsThePartAndTheCell() {
    ReportId id =
        desk.signed(
            "Có {{CONFERENCES|số|đối tượng: %s}} và {{CONFERENCES|số|đối tượng: %s}}.\n\n"
                    .formatted(first, second)
                + "[[bảng tỉnh: CONFERENCES, SMALL_GROUPS]]\n\n"
                + "[[bảng tỉnh: CONFERENCES | đối tượng: %s]]\n\n[[biểu tháng: CONFERENCES]]"
                    .formatted(first));
    assertThat(restatements.listFor(leader, id)).isEmpty();
    assertThat(restatements.gridsFor(leader, id)).isEmpty();
    done("46-01", 4, 2);

    assertThat(restatements.listFor(leader, id))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.figure()).isOne();
              assertThat(one.printed().value()).isEqualByComparingTo("5");
              assertThat(one.now()).isEqualByComparingTo("9");
            });
    List<Restatements.RestatedGrid> grids = restatements.gridsFor(leader, id);
    assertThat(grids).extracting(Restatements.RestatedGrid::grid).containsExactly(0, 2);
    assertThat(grids.getFirst().cells()).hasSize(2);
    assertThat(grids.getFirst().cells()).extracting(Cell::row).last().isEqualTo("Tổng số");
    addUp(grids);
    client.signIn("p46.leader", Crew.PASSWORD);
    var page = client.get("/reports/" + id);
    assertThat(page.one("#ledger").text()).doesNotContain("ô khác)");
    String tables = page.one("#ledger a").attr("href").replace("#ledger", "");
    assertThat(client.get(tables).one("#ledger").text())
        .contains("(2 ô khác)", "Hồ sơ ghi muộn +4");
  }

  private static void addUp(List<Restatements.RestatedGrid> grids) {
    assertThat(grids.stream().flatMap(grid -> grid.cells().stream()))
        .allSatisfy(
            cell -> {
              assertThat(cell.causes()).hasSize(1);
              Restatements.Share share = cell.causes().getFirst();
              assertThat(share.cause()).isEqualTo(Cause.LATE_RECORD);
              assertThat(share.records()).isOne();
              assertThat(share.difference()).isEqualByComparingTo("4");
              assertThat(value(cell.now()).subtract(value(cell.printed())))
                  .isEqualByComparingTo(share.difference());
            });
  }

  private static BigDecimal value(@org.jspecify.annotations.Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  @Test
  void listIsSearchedAndPaged() {
    ReportId id = desk.draft("Chữ");
    Reports.Wanted all = Reports.Wanted.ALL;
    assertThat(reports.listFor(desk.officer(), all).total()).isOne();
    assertThat(found("mười MỘT", 2026)).containsExactly(id);
    assertThat(found("tháng chạp", 2026)).isEmpty();
    assertThat(found("", 2025)).isEmpty();
    assertThat(reports.listFor(desk.officer(), all.onPage(2)).reports()).isEmpty();
    client.signIn("p46.officer", Crew.PASSWORD);
    assertThat(client.get("/reports?kind=YEAR").text()).contains("Không có báo cáo nào như vậy");
    assertThat(client.get("/reports?kind=MONTH&status=DRAFT&unit=46").text())
        .contains("Tháng mười một");
  }

  private List<ReportId> found(String text, int year) {
    return reports
        .listFor(desk.officer(), new Reports.Wanted(text, year, null, null, null, 1))
        .reports()
        .stream()
        .map(vn.lantoa.reports.Report::id)
        .toList();
  }
}
