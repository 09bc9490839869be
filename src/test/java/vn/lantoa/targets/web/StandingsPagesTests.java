package vn.lantoa.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.demo.Demo;
import vn.lantoa.identity.Accounts;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// The pages of the demo's ten targets, as of Friday 20/11/2026.
@LantoaTest(database = Database.DEMO)
final class StandingsPagesTests {
  @Autowired private PageClient newcomer;
  @Autowired private JdbcClient jdbc;
  @Autowired private StandingsFiles files;
  @Autowired private Accounts accounts;

  private static final StandingsInput TODAY =
      new StandingsInput(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  private static @Nullable PageClient signedIn;

  @BeforeEach
  void open() {
    if (signedIn == null) {
      newcomer.signIn("hq.editor", Demo.PASSWORD);
      signedIn = newcomer;
    }
  }

  private static PageClient pages() {
    return java.util.Objects.requireNonNull(signedIn);
  }

  private String target(String type) {
    return jdbc.sql(
            "select id from targets.target where rule ->> 'type' = :type order by created_at, id limit 1")
        .param("type", type)
        .query(String.class)
        .single();
  }

  @Test
  void listTellsEveryTargetAndTheWidestGaps() {
    Page page = pages().get("/targets");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.all(".target-list > li")).hasSize(10);
    assertThat(page.all(".gaps tbody tr")).hasSize(10);
  }

  @Test
  void listIsNarrowedByTypeUnitAndWords() {
    assertThat(pages().get("/targets?type=RATIO").all(".target-list > li")).hasSize(1);
    assertThat(pages().get("/targets?q=loa+truyen").all(".target-list > li")).isEmpty();
    assertThat(pages().get("/targets?q=dai+truyen+thanh").all(".target-list > li")).hasSize(1);
    Page hue = pages().get("/targets?unit=46");
    assertThat(hue.all(".target-list > li .target-own")).hasSize(10);
  }

  @Test
  void unreadableDayIsRefusedAndTheViewIsOfToday() {
    Page page = pages().get("/targets?on=hom-nay");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.one(".error-summary a").attr("href")).isEqualTo("#f-on");
    assertThat(page.all(".target-list > li")).hasSize(10);
  }

  @Test
  void weeksOfAFloorAreAMatrixWithReasonsOfExcuses() {
    Page page = pages().get("/targets/" + target("WEEKLY_FLOOR") + "?weeks=all");
    assertThat(page.all("table.heat tbody tr")).hasSize(34);
    // Tết for everyone, two weeks of a flood for Huế
    assertThat(page.all("table.heat td.excused")).hasSize(36);
    assertThat(page.one("table.heat td.excused a[href*='/units/01?']").attr("aria-label"))
        .contains("Nghỉ Tết");
  }

  @Test
  void eachKindOfRuleHasItsPageAndExplanation() {
    for (String type :
        List.of(
            "RANGE", "WEEKLY_FLOOR", "COVERAGE", "PER_PARTNER", "SHARE", "CUMULATIVE", "RATIO")) {
      String path = "/targets/" + target(type);
      Page page = pages().get(path);
      assertThat(page.status()).as(type).isEqualTo(200);
      assertThat(page.all("table.standings tbody tr")).as(type).hasSize(34);
      assertThat(pages().get(path + "/units/46").status()).as(type).isEqualTo(200);
      assertThat(pages().get(path + "?geographyOn=2025-06-30").all("table.standings tbody tr"))
          .as(type)
          .hasSize(63);
    }
  }

  /// What was done month by month comes to the value beside it.
  @Test
  void monthsOfEveryUnitAddUpToItsValue() {
    for (String type : List.of("RANGE", "COVERAGE", "PER_PARTNER", "CUMULATIVE")) {
      Page page = pages().get("/targets/" + target(type));
      assertThat(page.all("ul.months > li")).as(type).isNotEmpty();
      for (Element unit : page.all("ul.months > li")) {
        long months =
            Stream.of(unit.select("svg").attr("aria-label").split(", "))
                .mapToLong(month -> number(month.substring(month.indexOf(": ") + 2)))
                .sum();
        String value = unit.select("p").textNodes().getLast().text().strip().split("/")[0];
        assertThat(months).as(type + " " + unit.text()).isEqualTo(number(value));
      }
    }
    assertThat(pages().get("/targets/" + target("WEEKLY_FLOOR")).all("ul.months")).isEmpty();
    assertThat(pages().get("/targets/" + target("RATIO")).all("ul.months")).isEmpty();
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(".", ""));
  }

  @Test
  void figureOpensToRecordsThatAddUpToIt() {
    String path = "/targets/" + target("RANGE");
    Page page = pages().get(path + "/units/01");
    String number = page.all(".fact b").get(1).text();
    assertThat(page.one(".say").text()).contains(" " + number + " ");
    assertThat(page.all("table.records tbody tr")).isNotEmpty();
    String record = page.all("table.records tbody th a").getFirst().attr("href");
    assertThat(pages().get(record).status()).isEqualTo(200);
  }

  @Test
  void unitHasAllItsTargets() {
    Page page = pages().get("/targets/units/46");
    assertThat(page.all("table.standings tbody tr")).hasSize(10);
    assertThat(pages().get("/targets/units/99-99").status()).isEqualTo(404);
  }

  @Test
  void workbookHoldsARowForEveryTargetAndUnit() throws IOException {
    assertThat(pages().get("/targets.xlsx").status()).isEqualTo(200);
    byte[] book =
        java.util.Objects.requireNonNull(
            files
                .all(accounts.findViewer("hq.editor").orElseThrow(), TODAY, Locale.of("vi"))
                .getBody());
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      List<Row> rows = workbook.getFirstSheet().read();
      long rowsOfHue =
          rows.stream()
              .filter(row -> row.getCellCount() > 3)
              .filter(row -> "46".equals(row.getCellText(1)))
              .count();
      assertThat(rowsOfHue).isEqualTo(10);
      // a row for every week that has begun: 1/1/2026 is a Thursday, so the year has 47 until then
      assertThat(
              workbook.getSheet(1).orElseThrow().read().stream()
                  .filter(row -> "46".equals(row.getCellText(1)))
                  .count())
          .isEqualTo(47);
    }
    assertThat(pages().get("/targets/" + target("RANGE") + ".xlsx").status()).isEqualTo(200);
  }
}
