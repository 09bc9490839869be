package vn.lantoa.targets.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

/// Dated numbers on pages, in files and for programs. Huế (46) has 610 000 people of working age
/// since January 2026, corrected from 600 000; its office Thuận Hóa (46-01) has 80 000.
@LantoaTest
final class DenominatorPagesTests {
  private static final String PATH = "/api/v1/denominators";

  @Autowired private PageClient pages;
  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private DenominatorFiles files;
  @Autowired private JdbcClient jdbc;

  private Crew crew;
  private Viewer officer;

  @BeforeEach
  void give() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate targets.denominator, targets.denominator_version").update();
    crew = new Crew(accounts, organisation);
    officer = crew.officer();
    as(officer);
    enter("46", "2026-01-01", 600_000, "Ước tính");
    enter("46", "2026-01-01", 610_000, "Niên giám 2025");
    enter("46-01", "2026-01-01", 80_000, "Niên giám 2025");
    pages.signIn("p46.officer", Crew.PASSWORD);
  }

  private void as(Viewer viewer) {
    api.token(tokens.create(viewer, "test"));
  }

  private static Map<String, Object> number(String unit, String from, Object value) {
    Map<String, Object> body = new HashMap<>();
    body.put("series", "LABOUR_FORCE");
    body.put("unit", unit);
    body.put("from", from);
    body.put("value", value);
    body.put("source", "Niên giám");
    return body;
  }

  private void enter(String unit, String from, long value, String source) {
    Map<String, Object> body = number(unit, from, value);
    body.put("source", source);
    var made = api.post(PATH, body);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
  }

  @Test
  void programsReadWhatHoldsWithItsOrigin() {
    JsonNode one = api.get(PATH + "?series=LABOUR_FORCE&unit=46&on=2026-06-30").json().get(0);
    assertThat(one.path("value").asLong()).isEqualTo(610_000);
    assertThat(one.path("origin").asString()).isEqualTo("GIVEN");
    assertThat(one.path("from").asString()).isEqualTo("2026-01-01");
    assertThat(one.path("source").asString()).isEqualTo("Niên giám 2025");
    JsonNode before = api.get(PATH + "?series=LABOUR_FORCE&unit=46&on=2025-12-31").json().get(0);
    assertThat(before.path("value").isNull()).isTrue();
    assertThat(before.path("origin").isNull()).isTrue();
    JsonNode communes = api.get(PATH + "?series=COMMUNES&unit=46-01").json().get(0);
    assertThat(communes.path("value").asInt()).isEqualTo(5);
    assertThat(communes.path("origin").asString()).isEqualTo("REGISTER");
    JsonNode all = api.get(PATH + "?series=LABOUR_FORCE").json();
    assertThat(all.findValuesAsString("unit")).contains("46", "46-01").doesNotContain("48");
    assertThat(api.get(PATH + "?series=GOATS").status()).isEqualTo(422);
    assertThat(api.get(PATH + "?series=LABOUR_FORCE&unit=48").status()).isEqualTo(404);
  }

  @Test
  void programsAreToldWhatIsWrongWithANumber() {
    assertThat(fault(number("46", "2026-01-01", -1))).isEqualTo("value");
    assertThat(fault(number("46", "2026-01-01", 1.5))).isEqualTo("value");
    assertThat(fault(number("46", "2060-01-01", 1))).isEqualTo("from");
    assertThat(fault(number("49", "2026-01-01", 1))).isEqualTo("unit");
    Map<String, Object> series = number("46", "2026-01-01", 1);
    series.put("series", "GOATS");
    assertThat(fault(series)).isEqualTo("series");
    Map<String, Object> source = number("46", "2026-01-01", 1);
    source.put("source", " ");
    assertThat(fault(source)).isEqualTo("source");
    assertThat(api.post(PATH, number("48", "2026-01-01", 1)).status()).isEqualTo(403);
    as(crew.base());
    assertThat(api.post(PATH, number("46-01", "2026-01-01", 1)).status()).isEqualTo(403);
  }

  private String fault(Map<String, Object> body) {
    var refused = api.post(PATH, body);
    assertThat(refused.status()).as(refused.json().toString()).isEqualTo(422);
    return refused.json().path("errors").get(0).path("field").asString();
  }

  @Test
  void administratorsAddSeries() {
    Map<String, Object> body =
        Map.of(
            "code", "HEALTH_STATIONS",
            "nameVi", "Trạm y tế xã",
            "nameEn", "Health stations",
            "nounVi", "trạm",
            "nounEn", "stations",
            "people", false);
    assertThat(api.post(PATH + "/series", body).status()).isEqualTo(403);
    as(crew.person("admin", Role.ADMINISTRATOR, "BHXHVN"));
    assertThat(api.post(PATH + "/series", body).status()).isEqualTo(201);
    var again = api.post(PATH + "/series", body);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.json().path("errors").get(0).path("code").asString())
        .isEqualTo("targets.series.taken");
    Map<String, Object> nameless = new HashMap<>(body);
    nameless.put("code", "health");
    assertThat(api.post(PATH + "/series", nameless).status()).isEqualTo(422);
    assertThat(api.get(PATH + "/series").json().findValuesAsString("code"))
        .contains("HEALTH_STATIONS", "LABOUR_FORCE");
    jdbc.sql("delete from targets.series where code = 'HEALTH_STATIONS'").update();
  }

  @Test
  void pageTellsWhatHoldsAndWhatIsMissing() {
    Page page = pages.get("/denominators?series=LABOUR_FORCE");
    assertThat(page.heading()).isEqualTo("Số liệu nền: Lực lượng lao động trong độ tuổi");
    List<List<String>> table = page.table("table.numbers");
    assertThat(table.get(1).get(0)).isEqualTo("BHXH thành phố Huế 46");
    assertThat(table.get(1).get(1)).isEqualTo("610.000");
    assertThat(table.get(1).get(2)).isEqualTo("đã nhập");
    assertThat(table.get(1).get(3)).isEqualTo("từ 01/01/2026 Niên giám 2025 đã sửa 1 lần");
    assertThat(table.get(3).get(1)).isEqualTo("– chưa có số");
    assertThat(page.one(".say").text()).contains("Bước đầu tiên");
    assertThat(page.all("nav.series [aria-current]").text())
        .isEqualTo("Lực lượng lao động trong độ tuổi");
    assertThat(pages.get("/denominators?series=LABOUR_FORCE&unit=48").status()).isEqualTo(404);
    assertThat(pages.get("/denominators?series=GOATS").status()).isEqualTo(404);
    Page wrong = pages.get("/denominators?on=mai");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one(".error-summary a").attr("href")).isEqualTo("#on");
  }

  @Test
  void numberIsEnteredCorrectedAndItsHistoryKept() {
    String unit = officer.unit().toString();
    Page form = pages.get("/denominators/new?series=LABOUR_FORCE&unit=" + unit);
    Page refused =
        pages.submit(
            form,
            "form[data-main]",
            Map.of("from", "2026-07-01", "value", "nhiều", "source", "Sở"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary a").attr("href")).isEqualTo("#value");
    assertThat(refused.one("#value").attr("value")).isEqualTo("nhiều");
    assertThat(refused.one("#unit option[selected]").attr("value")).isEqualTo(unit);
    Page history =
        pages.follow(pages.submit(refused, "form[data-main]", Map.of("value", "620.000")));
    assertThat(history.one(".say").text()).isEqualTo("Đã lưu số.");
    List<List<String>> table = history.table("table.numbers");
    assertThat(table.stream().skip(1).map(row -> row.get(1)))
        .containsExactly("620.000", "610.000", "600.000");
    assertThat(table.get(3).getFirst()).isEqualTo("01/01/2026 số cũ, đã được sửa");
    assertThat(table.get(2).get(3)).startsWith("Trần Văn Mẫu");

    Page correction =
        pages.get("/denominators/new?series=LABOUR_FORCE&from=2026-07-01&unit=" + unit);
    assertThat(correction.one("#value").attr("value")).isEqualTo("620000");
    assertThat(correction.one("#source").attr("value")).isEqualTo("Sở");
    enter("46", "2026-07-01", 625_000, "Cục Thống kê");
    Page stale = pages.submit(correction, "form[data-main]", Map.of("value", "621000"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one(".say").text()).contains("625.000").contains("Cục Thống kê");
    assertThat(stale.one("#value").attr("value")).isEqualTo("621000");
    assertThat(pages.submit(stale, "form[data-main]", Map.of()).isRedirect()).isTrue();
    assertThat(api.get(PATH + "?series=LABOUR_FORCE&unit=46").json().get(0).path("value").asLong())
        .isEqualTo(621_000);
  }

  @Test
  void historyOfAnotherProvinceIsNotFound() {
    String other = crew.unit("48").toString();
    assertThat(pages.get("/denominators/history?series=LABOUR_FORCE&unit=" + other).status())
        .isEqualTo(404);
    assertThat(pages.get("/denominators.csv?series=LABOUR_FORCE&unit=48").status()).isEqualTo(404);
  }

  @Test
  void filesSayTheSameAsThePage() throws IOException {
    var csv = files.csv(officer, "LABOUR_FORCE", "46", "", Locale.of("vi"));
    assertThat(new String(Objects.requireNonNull(csv.getBody()), UTF_8).lines().limit(2))
        .containsExactly(
            "\uFEFFMã,Đơn vị,Số đang dùng,Số từ đâu,Số nhập gần nhất,Từ ngày,Nguồn",
            "46,BHXH thành phố Huế,610000,đã nhập,610000,01/01/2026,Niên giám 2025");
    var xlsx = files.xlsx(officer, "LABOUR_FORCE", "46", "", Locale.of("vi"));
    List<String> rows = rows(Objects.requireNonNull(xlsx.getBody()));
    assertThat(rows).anyMatch(row -> row.startsWith("46|BHXH thành phố Huế|610000|đã nhập"));
    List<String> template =
        rows(
            Objects.requireNonNull(
                files.template(officer, "LABOUR_FORCE", Locale.of("vi")).getBody()));
    assertThat(template.getFirst()).startsWith("Chuỗi số liệu|Đơn vị|Từ ngày|Giá trị|Nguồn");
    assertThat(template.get(1))
        .startsWith("Lực lượng lao động trong độ tuổi|46 · BHXH thành phố Huế|01/01/2026");
  }

  private static List<String> rows(byte[] workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getFirstSheet().read().stream().map(DenominatorPagesTests::text).toList();
    }
  }

  private static String text(Row row) {
    return String.join("|", row.stream().map(c -> c == null ? "" : c.getText()).toList());
  }
}
