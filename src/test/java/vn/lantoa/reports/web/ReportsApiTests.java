package vn.lantoa.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.results.Upkeep;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// Today is Friday 20/11/2026.
@LantoaTest
class ReportsApiTests {
  private static final String PATH = "/api/v1/reports";

  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;
  @Autowired private TestClock clock;
  @Autowired private Upkeep upkeep;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate reports.report cascade").update();
    jdbc.sql(
            """
            truncate activities.activity, activities.contribution_delta, results.summary,
              results.span_by_unit, results.span_by_atom, results.fold cascade
            """)
        .update();
    jdbc.sql("delete from results.measure_version where written_by is not null").update();
    upkeep.recount();
    crew = new Crew(accounts, organisation);
    as(crew.base());
  }

  private void as(Viewer viewer) {
    api.token(tokens.create(viewer, "test"));
  }

  private String record(String form, String day, int quantity) {
    var made =
        api.post(
            "/api/v1/activities",
            Map.of(
                "unit",
                "46-01",
                "form",
                form,
                "from",
                day,
                "to",
                day,
                "quantity",
                quantity,
                "title",
                "Việc của ngày " + day));
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  private String begun(String unit, String period) {
    var begun = api.post(PATH, Map.of("unit", unit, "period", period));
    assertThat(begun.status()).as(begun.json().toString()).isEqualTo(201);
    return begun.json().path("id").asString();
  }

  private void written(String id, String text) {
    Map<String, Object> section = Map.of("role", "RESULTS", "heading", "Kết quả", "text", text);
    var written = api.put(PATH + "/" + id, Map.of("sections", List.of(section)));
    assertThat(written.status()).as(written.json().toString()).isEqualTo(200);
  }

  private void approved(String id) {
    assertThat(api.post(PATH + "/" + id + "/submit", Map.of()).status()).isEqualTo(200);
    as(crew.leader());
    var approved =
        api.post(
            PATH + "/" + id + "/approve",
            Map.of(
                "notation",
                "12/BC-BHXH",
                "day",
                "2026-11-20",
                "place",
                "Huế",
                "title",
                "GIÁM ĐỐC",
                "name",
                "Lê Thị Mẫu"));
    assertThat(approved.status()).as(approved.json().toString()).isEqualTo(200);
    assertThat(approved.json().path("status").asString()).isEqualTo("APPROVED");
  }

  private JsonNode figure(String id, int index) {
    return api.get(PATH + "/" + id).json().path("figures").get(index);
  }

  @Test
  void draftBeginsFromTheTemplateWithLiveFigures() {
    record("CONFERENCE", "2026-11-02", 40);
    as(crew.officer());
    String id = begun("46", "2026-11");
    assertThat(figure(id, 0).path("value").asInt()).isEqualTo(40);
    as(crew.base());
    record("CONFERENCE", "2026-11-03", 2);
    as(crew.officer());
    assertThat(figure(id, 0).path("value").asInt()).isEqualTo(42);
    assertThat(figure(id, 0).path("text").asString()).startsWith("42 hội nghị");
    assertThat(api.post(PATH, Map.of("unit", "46", "period", "2026-11")).status()).isEqualTo(409);
  }

  /// 100 conferences are printed; then 7 come late, 100 become 90, and a word changes.
  @Test
  void printedFiguresStayAndTheLedgerAddsUp() {
    String first = record("CONFERENCE", "2026-11-02", 100);
    as(crew.officer());
    String id = begun("46", "2026-11");
    written(id, "Đã tổ chức {{CONFERENCES|số}}.\n\n[[bảng tỉnh: CONFERENCES]]");
    approved(id);
    byte[] word = file(id, "docx");
    byte[] pdf = file(id, "pdf");
    byte[] excel = file(id, "xlsx");
    clock.advance(Duration.ofMinutes(5));
    as(crew.base());
    record("CONFERENCE", "2026-11-03", 7);
    corrected(first, 90);
    record("SMALL_GROUP", "2026-11-03", 3);
    redefined();
    as(crew.leader());
    assertThat(figure(id, 0).path("value").asInt()).isEqualTo(100);
    assertThat(figure(id, 0).path("measure").asString()).isEqualTo("CONFERENCES@2");
    assertThat(file(id, "docx")).isEqualTo(word);
    assertThat(file(id, "pdf")).isEqualTo(pdf);
    assertThat(file(id, "xlsx")).isEqualTo(excel);

    JsonNode ledger = api.get("/api/v1/restatements?report=" + id).json();
    assertThat(ledger.size()).isOne();
    JsonNode restated = ledger.get(0);
    assertThat(restated.path("printed").asInt()).isEqualTo(100);
    assertThat(restated.path("now").asInt()).isEqualTo(100);
    assertThat(share(restated, "LATE_RECORD")).isEqualByComparingTo("7");
    assertThat(share(restated, "CORRECTION")).isEqualByComparingTo("-10");
    assertThat(share(restated, "REDEFINITION")).isEqualByComparingTo("3");
    assertThat(restated.path("causes").size()).isEqualTo(3);
    assertThat(restated.path("difference").asInt()).isZero();
  }

  private void redefined() {
    as(crew.headquarters());
    var revised =
        api.post(
            "/api/v1/measures/CONFERENCES/versions",
            Map.of(
                "from",
                "2026-11-20",
                "basis",
                "Thử",
                "note",
                "Tính cả nhóm nhỏ",
                "formula",
                Map.of(
                    "type", "SUM",
                    "field", "quantity",
                    "forms", List.of("CONFERENCE", "SMALL_GROUP"))));
    assertThat(revised.status()).as(revised.json().toString()).isEqualTo(201);
  }

  private static BigDecimal share(JsonNode restated, String cause) {
    return restated.path("causes").values().stream()
        .filter(one -> one.path("cause").asString().equals(cause))
        .map(one -> one.path("difference").decimalValue())
        .findFirst()
        .orElseThrow();
  }

  private void corrected(String id, int quantity) {
    JsonNode now = api.get("/api/v1/activities/" + id).json();
    var corrected =
        api.put(
            "/api/v1/activities/" + id,
            Map.of(
                "unit",
                "46-01",
                "form",
                "CONFERENCE",
                "from",
                "2026-11-02",
                "to",
                "2026-11-02",
                "quantity",
                quantity,
                "title",
                "Việc của ngày",
                "reason",
                "Đếm lại",
                "version",
                now.path("version").asInt()));
    assertThat(corrected.status()).as(corrected.json().toString()).isEqualTo(200);
  }

  private byte[] file(String id, String kind) {
    return api.bytes(PATH + "/" + id + "." + kind);
  }

  @Test
  void textThatIsNotUnderstoodIsRefusedWithItsPlace() {
    as(crew.officer());
    String id = begun("46", "2026-11");
    var refused =
        api.put(
            PATH + "/" + id,
            Map.of(
                "sections",
                List.of(Map.of("role", "RESULTS", "heading", "K", "text", "{{PARADES}}"))));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().toString()).contains("sections[0].text", "PARADES");
  }

  @Test
  void onlyTheLeaderOfTheUnitApproves() {
    as(crew.officer());
    String id = begun("46", "2026-10");
    assertThat(api.post(PATH + "/" + id + "/submit", Map.of()).status()).isEqualTo(200);
    as(crew.headquarters());
    Map<String, Object> signing =
        Map.of(
            "notation",
            "1/BC",
            "day",
            "2026-11-20",
            "place",
            "Huế",
            "title",
            "GIÁM ĐỐC",
            "name",
            "Ai đó");
    assertThat(api.post(PATH + "/" + id + "/approve", signing).status()).isEqualTo(403);
    as(crew.base());
    assertThat(api.get(PATH + "/" + id).status()).isEqualTo(404);
    as(crew.leader());
    Map<String, Object> stale = new HashMap<>(signing);
    stale.put("seen", 1);
    assertThat(api.post(PATH + "/" + id + "/approve", stale).status()).isEqualTo(409);
    assertThat(api.post(PATH + "/" + id + "/give-back", Map.of("reason", "Thiếu số")).status())
        .isEqualTo(200);
  }

  /// The province's difficulties stand in the national report under its name.
  @Test
  void textsOfProvincesRollIntoTheNationalReport() {
    as(crew.officer());
    String id = begun("46", "2026-10");
    Map<String, Object> section =
        Map.of(
            "role",
            "DIFFICULTIES",
            "heading",
            "Khó khăn",
            "text",
            "Mưa lũ kéo dài; chỉ có {{CONFERENCES|số}}.");
    api.put(PATH + "/" + id, Map.of("sections", List.of(section)));
    api.post(PATH + "/" + id + "/submit", Map.of());
    as(crew.headquarters());
    String national = begun("BHXHVN", "2026-10");
    String parts = api.get(PATH + "/" + national).json().path("parts").toString();
    assertThat(parts).contains("AUTHORED", "Huế", "Mưa lũ kéo dài", "0 hội nghị");
  }
}
