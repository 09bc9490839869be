package vn.lantoa.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.CollectionBoard;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class PeriodPagesTests {
  @Autowired private Activities activities;
  @Autowired private CollectionBoard boards;
  @Autowired private BoardReport report;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Tokens tokens;
  @Autowired private PageClient pages;
  @Autowired private PageClient above;
  @Autowired private ApiClient api;
  @Autowired private JdbcClient jdbc;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    pages.signIn(crew.officer().name(), Crew.PASSWORD);
    above.signIn(crew.headquarters().name(), Crew.PASSWORD);
  }

  @AfterEach
  void open() {
    jdbc.sql("update activities.period_rule set lock_after = null, locks_from = null").update();
  }

  private String cell(String unit, String form) {
    return "cell-" + crew.unit(unit) + "-" + form;
  }

  @Test
  void figureIsTypedIntoAnEmptyCellCorrectedAndTakenBack() {
    Page sheet = pages.get("/board/edit?period=2026-W46");
    Page board =
        pages.follow(
            pages.submit(
                sheet,
                "form[action='/board/edit']",
                Map.of(cell("46-01", "SMALL_GROUP"), "1.200", cell("46-02", "BROADCAST"), "7")));
    assertThat(board.text()).contains("1.200");
    Page again = pages.get("/board/edit?period=2026-W46");
    assertThat(again.one("[name='" + cell("46-01", "SMALL_GROUP") + "']").attr("value"))
        .isEqualTo("1200");
    pages.submit(
        again,
        "form[action='/board/edit']",
        Map.of(cell("46-01", "SMALL_GROUP"), "12", cell("46-02", "BROADCAST"), "0"));
    Page now = pages.get("/board/edit?period=2026-W46");
    assertThat(now.one("[name='" + cell("46-01", "SMALL_GROUP") + "']").attr("value"))
        .isEqualTo("12");
    assertThat(now.one("[name='" + cell("46-02", "BROADCAST") + "']").attr("value")).isEmpty();
  }

  /// The page that was read before a correction does not overwrite it, nor save its other cells.
  @Test
  void staleCellIsToldAndNothingIsSaved() {
    Page sheet = pages.get("/board/edit?period=2026-W43");
    pages.submit(sheet, "form[action='/board/edit']", Map.of(cell("46-01", "SMALL_GROUP"), "10"));
    Page old = pages.get("/board/edit?period=2026-W43");
    pages.submit(
        pages.get("/board/edit?period=2026-W43"),
        "form[action='/board/edit']",
        Map.of(cell("46-01", "SMALL_GROUP"), "12"));
    Page stale =
        pages.submit(
            old,
            "form[action='/board/edit']",
            Map.of(cell("46-01", "SMALL_GROUP"), "99", cell("46-03", "SMALL_GROUP"), "5"));
    assertThat(stale.status()).isEqualTo(422);
    assertThat(stale.one(".error-summary").text()).contains("nay là 12");
    assertThat(stale.one("[name='" + cell("46-03", "SMALL_GROUP") + "']").attr("value"))
        .isEqualTo("5");
    assertThat(
            pages
                .get("/board/edit?period=2026-W43")
                .one("[name='" + cell("46-03", "SMALL_GROUP") + "']")
                .attr("value"))
        .isEmpty();
  }

  @Test
  void wordOfTheCellIsNamedWithItsUnit() {
    Page sheet = pages.get("/board/edit?period=2026-W45");
    Page refused =
        pages.submit(
            sheet, "form[action='/board/edit']", Map.of(cell("46-04", "BROADCAST"), "mười"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary a").attr("href"))
        .isEqualTo("#" + cell("46-04", "BROADCAST"));
    assertThat(refused.one("[name='" + cell("46-04", "BROADCAST") + "']").attr("value"))
        .isEqualTo("mười");
  }

  @Test
  void boardOfAMonthTellsItsReportForAChatAndAsAWordFile() throws IOException {
    activities.record(crew.base(), Crew.byPerson(crew.smallGroups("46-01")));
    Page board = pages.get("/board?period=2026-11");
    assertThat(board.one("h1").text()).contains("Tháng 11/2026");
    assertThat(board.one("#report").text()).contains("đơn vị đã báo cáo").contains("Chưa báo cáo:");
    assertThat(pages.get("/board/report.docx?period=2026-11").status()).isEqualTo(200);
    var collected =
        boards
            .boardOf(
                crew.officer(), crew.unit("46"), ReportingPeriod.parse("2026-11").orElseThrow())
            .orElseThrow();
    byte[] bytes = report.docx(collected, Crew.TODAY);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      String text =
          document.getParagraphs().stream()
              .map(paragraph -> paragraph.getText())
              .reduce("", (a, b) -> a + "\n" + b);
      assertThat(text).contains("Kết quả công tác truyền thông Tháng 11/2026");
      assertThat(document.getTables()).isNotEmpty();
    }
  }

  @Test
  void closedMonthIsOpenedForTheProvinceThatAsks() {
    PageClient admin = above;
    admin.signIn(crew.person("hq.admin", Role.ADMINISTRATOR, "BHXHVN").name(), Crew.PASSWORD);
    Page rules = admin.get("/periods");
    Page wrong =
        admin.submit(rules, "form[action='/periods/rules/MONTH']", Map.of("lockAfter", "10"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("#rule-MONTH-lockAfter").attr("value")).isEqualTo("10");
    admin.submit(wrong, "form[action='/periods/rules/MONTH']", Map.of("locksFrom", "2026-10-01"));
    Page mine = pages.get("/periods");
    assertThat(mine.text()).contains("đã khóa từ 11/11/2026");
    Page open =
        pages.submit(
            mine,
            "form[action='/periods/reopenings']",
            Map.of("unit", crew.unit("46").toString(), "period", "2026-11", "reason", "Bổ sung"));
    assertThat(open.one(".error-summary").text()).contains("không khóa");
    pages.submit(open, "form[action='/periods/reopenings']", Map.of("period", "2026-10"));
    PageClient chief = above;
    chief.signIn(crew.headquarters().name(), Crew.PASSWORD);
    Page asked = chief.get("/periods");
    assertThat(asked.text()).contains("Bổ sung");
    Page refused = chief.submit(asked, "form.decide", Map.of("verdict", "refuse", "answer", ""));
    assertThat(refused.status()).isEqualTo(422);
    chief.submit(refused, "form.decide", Map.of("verdict", "grant", "until", "2026-11-25"));
    assertThat(pages.get("/periods").text()).contains("Đang mở đến hết 25/11/2026");
  }

  @Test
  void officeIsExcusedAndTheOthersReminded() {
    Page offices = pages.get("/completeness/offices?period=2026-W44");
    String unit = crew.unit("46-03").toString();
    Page excused =
        pages.follow(
            pages.submit(
                offices,
                "form:has(input[value='" + unit + "']):has(input[name=reason])",
                Map.of("reason", "Đang thành lập")));
    assertThat(excused.text()).contains("Không áp dụng");
    Page reminded =
        pages.follow(pages.submit(excused, "form[action='/completeness/remind']", Map.of()));
    assertThat(reminded.one(".done").text()).contains("Đã nhắc");
    assertThat(pages.get("/completeness?until=2026-W47").one("table caption").text())
        .contains("đã báo cáo");
  }

  @Test
  void programReadsPeriodsCompletenessAndTheBoard() {
    api.token(tokens.create(crew.officer(), "test"));
    var periods = api.get("/api/v1/periods?kind=WEEK&most=2").json();
    assertThat(periods.at("/0/code").asString()).isEqualTo("2026-W47");
    assertThat(periods.at("/1/dueOn").asString()).isEqualTo("2026-11-17");
    var complete = api.get("/api/v1/completeness?unit=46&period=2026-W40").json();
    long expected = complete.at("/counts/expected").asLong();
    assertThat(expected).isPositive().isEqualTo(complete.at("/lines").size());
    assertThat(complete.at("/counts/missing").asLong()).isEqualTo(expected);
    var board = api.get("/api/v1/board?unit=46&period=2026-11").json();
    assertThat(board.at("/forms").size()).isEqualTo(board.at("/rows/0/cells").size());
    assertThat(api.get("/api/v1/board?period=2026-99").status()).isEqualTo(422);
    assertThat(api.get("/api/v1/completeness?unit=01").status()).isEqualTo(404);
  }
}
