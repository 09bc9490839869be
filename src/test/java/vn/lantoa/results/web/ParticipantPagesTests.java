package vn.lantoa.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.lantoa.demo.Demo;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.results.CountDesk;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.shared.imports.Imports;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// Counts of participants on pages, in files and for programs. Huế (46) said 100 VssID users at the
/// end of September and 110 of October 2026, corrected from 105, and nothing else.
@LantoaTest(database = Database.DEMO)
final class ParticipantPagesTests {
  private static final String OCTOBER = "from=2026-09&to=2026-10&kind=VSSID";

  @Autowired private PageClient newcomer;
  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Imports imports;
  @Autowired private ImportWork work;
  @Autowired private ParticipantTemplates templates;
  @Autowired private JdbcClient jdbc;

  private Viewer officer;
  private static @Nullable PageClient signedIn;

  @BeforeEach
  void give() {
    jdbc.sql("truncate results.participant_count cascade").update();
    officer = accounts.findViewer("p46.officer").orElseThrow();
    CountDesk desk = new CountDesk(imports, work, officer);
    desk.take("46,2026-09,VSSID,100,Báo cáo\n46,2026-10,VSSID,105,Báo cáo\n");
    desk.take("46,2026-10,VSSID,110,Đối chiếu\n");
    api.token(tokens.create(officer, "test"));
  }

  private PageClient pages() {
    if (signedIn == null) {
      newcomer.signIn("p46.officer", Demo.PASSWORD);
      signedIn = newcomer;
    }
    return signedIn;
  }

  @Test
  void countsStandAboveReachOnTheSameMonthsAndNobodyClaimsACause() {
    Page page = pages().get("/participants?" + OCTOBER);
    assertThat(page.heading()).isEqualTo("Người tham gia: BHXH thành phố Huế");
    assertThat(page.one(".say").text())
        .isEqualTo("Cuối tháng 10/2026: 110 người, +10 (+10%) so với tháng trước.");
    assertThat(page.text()).contains("không số nào được coi là nguyên nhân của số kia");
    assertThat(page.all("#counts-plot .dot")).hasSize(2);
    assertThat(page.all("#reach-plot .sum")).hasSize(2);
    assertThat(page.all("#counts-plot .month").eachAttr("x"))
        .isEqualTo(page.all("#reach-plot .month").eachAttr("x"));
    List<List<String>> table = page.table("table.counts");
    // The latest month first; nobody said anything of voluntary insurance.
    assertThat(table.get(1).getFirst()).isEqualTo("10/2026");
    assertThat(table.get(1).get(6)).isEqualTo("110 tháng trước +10 (+10%)");
    assertThat(table.get(1).get(2)).isEqualTo("– chưa có số");
    assertThat(page.all(".reach tbody a").eachAttr("href").getFirst())
        .matches("/activities\\?unit=[-0-9a-f]+&from=2026-10-01&to=2026-10-31");
  }

  @Test
  void emptyMonthsShowTheFirstStep() {
    Page page = pages().get("/participants?from=2024-01&to=2024-03");
    assertThat(page.one(".empty a.btn-primary").attr("href"))
        .isEqualTo("/imports/new?kind=participants");
    assertThat(page.all("#counts-plot")).isEmpty();
    assertThat(pages().get("/imports/new?kind=participants").text()).contains("số người tham gia");
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-10&to=2026-09, #f-to",
    "from=thang&to=2026-09, #f-from",
    "from=2015-01&to=2026-09, #f-from",
    "kind=ZALO, #f-kind",
    "reach=LIKES, #f-reach"
  })
  void questionsThatCannotBeAnsweredAreRefusedAtTheirField(String question, String field) {
    Page page = pages().get("/participants?" + question);
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.one(".error-summary a").attr("href")).isEqualTo(field);
    assertThat(page.all(field)).hasSize(1);
  }

  @Test
  void countsOfAnotherProvinceAreNotFound() {
    assertThat(pages().get("/participants?unit=48").status()).isEqualTo(404);
    assertThat(pages().get("/participants?unit=nowhere").status()).isEqualTo(404);
    assertThat(pages().get("/participants/2026-10?unit=48").status()).isEqualTo(404);
    assertThat(pages().get("/participants.csv?unit=48").status()).isEqualTo(404);
    assertThat(api.get("/api/v1/participants?unit=48").status()).isEqualTo(404);
  }

  @Test
  void monthTellsWhoSaidWhatAndWhatItWasBefore() {
    Page page = pages().get("/participants/2026-10");
    assertThat(page.text())
        .contains("Đối chiếu, Cán bộ BHXH thành phố Huế", "đã sửa 1 lần", "BHXH cơ sở Thuận Hóa");
    List<String> earlier = page.table("h2:contains(đã được sửa) + .sheet table").get(1);
    assertThat(earlier.get(2)).isEqualTo("105");
    assertThat(earlier.get(3)).contains("Báo cáo");
    assertThat(earlier.get(4)).isEqualTo("110");
    // 20/11/2026: November has not ended.
    assertThat(page.all("nav.bar a[href*=2026-11]")).isEmpty();
    assertThat(pages().get("/participants/2026-09").all("nav.bar a[href*=2026-10]")).hasSize(1);
    assertThat(pages().get("/participants/someday").status()).isEqualTo(404);
  }

  @Test
  void programsGetNullForWhatIsMissing() {
    JsonNode answer = api.get("/api/v1/participants?unit=46&" + OCTOBER).json();
    assertThat(answer.at("/unit/code").asString()).isEqualTo("46");
    assertThat(answer.at("/counts").size()).isEqualTo(2);
    assertThat(answer.at("/counts/1/count").asLong()).isEqualTo(110);
    assertThat(answer.at("/counts/1/state").asString()).isEqualTo("SAID");
    assertThat(answer.at("/counts/1/monthBefore").asLong()).isEqualTo(10);
    assertThat(answer.at("/counts/1/yearBefore").isNull()).isTrue();
    assertThat(answer.at("/reach").size()).isEqualTo(2);
    JsonNode all = api.get("/api/v1/participants?from=2026-10&to=2026-10").json();
    assertThat(all.at("/counts").size()).isEqualTo(6);
    assertThat(all.at("/counts/0/state").asString()).isEqualTo("NOT_SAID");
    assertThat(all.at("/counts/0/count").isNull()).isTrue();
    assertThat(api.get("/api/v1/participants?from=soon").json().at("/errors/0/field").asString())
        .isEqualTo("from");
  }

  @Test
  void filesLeaveEmptyWhatIsMissing() {
    Page csv = pages().get("/participants.csv?" + OCTOBER);
    List<String> lines = csv.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).contains("Người dùng VssID: so tháng trước");
    // Five kinds without a count, then VssID: count, change, no year before, no note.
    assertThat(lines.getLast()).startsWith("10/2026,,,,chưa có số,").contains(",110,10,,,");
    assertThat(pages().get("/participants.xlsx?" + OCTOBER).status()).isEqualTo(200);
  }

  @Test
  void templateHoldsTheUnitsAndKindsOfThePerson() throws IOException {
    byte[] book = Objects.requireNonNull(templates.template(officer, Locale.of("vi")).getBody());
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      List<Row> rows =
          read.getFirstSheet().read().stream()
              .filter(row -> !row.getCellText(0).isEmpty())
              .toList();
      assertThat(rows.get(1).getCellText(0)).isEqualTo("46 · BHXH thành phố Huế");
      assertThat(rows.get(1).getCellText(1)).isEqualTo("10/2026");
      assertThat(rows.get(2).getCellText(2)).isEqualTo("BHXH tự nguyện");
      assertThat(rows).noneMatch(row -> row.getCellText(0).startsWith("48"));
    }
    // As it is nobody said anything.
    CountDesk desk = new CountDesk(imports, work, officer);
    assertThat(desk.faults(desk.hand("mau.xlsx", book)))
        .containsExactly("0  participants.count.none");
  }
}
