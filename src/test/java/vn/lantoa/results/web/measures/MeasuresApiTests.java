package vn.lantoa.results.web.measures;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;

/// Today is Friday 20/11/2026.
@LantoaTest
class MeasuresApiTests {
  private static final String PATH = "/api/v1/measures";

  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql(
            """
            truncate activities.activity, activities.contribution_delta, results.summary,
              results.span_by_unit, results.span_by_atom cascade
            """)
        .update();
    jdbc.sql("delete from results.measure_version where written_by is not null").update();
    jdbc.sql("delete from results.measure where created_by is not null").update();
    jdbc.sql("delete from results.published_figure where entered_by is not null").update();
    crew = new Crew(accounts, organisation);
    as(crew.headquarters());
  }

  private void as(Viewer viewer) {
    api.token(tokens.create(viewer, "test"));
  }

  private void record(String form, String day, int quantity) {
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
  }

  private static Map<String, Object> definition(String code) {
    Map<String, Object> body = new HashMap<>();
    body.put("code", code);
    body.put("nameVi", "Gian hàng");
    body.put("nameEn", "Booths");
    body.put("nounVi", "gian hàng");
    body.put("nounEn", "booths");
    body.put("owner", "Ban Tuyên truyền");
    body.put("from", "2026-01-01");
    body.put("basis", "Kế hoạch 2026");
    body.put("formula", Map.of("type", "SUM", "field", "quantity", "forms", List.of("BOOTH")));
    return body;
  }

  @Test
  void dictionaryNamesTheDefinitionThatHolds() {
    var answer = api.get(PATH);
    assertThat(answer.status()).isEqualTo(200);
    JsonNode first = answer.json().get(0);
    assertThat(first.path("code").asString()).isEqualTo("CONFERENCES");
    assertThat(first.path("version").asInt()).isEqualTo(2);
    assertThat(first.path("versions").size()).isEqualTo(2);
    assertThat(first.path("versions").get(0).path("formula").path("forms").size()).isEqualTo(3);
  }

  /// 3 conferences and 4 small groups: 7 by the letter of 2022, 3 by the review.
  @Test
  void oneSetOfRecordsHasAValueByEachDefinition() {
    as(crew.base());
    record("CONFERENCE", "2026-11-02", 3);
    record("SMALL_GROUP", "2026-11-03", 4);
    as(crew.headquarters());
    String days = "?from=2026-11-01&to=2026-11-30";
    assertThat(value("CONFERENCES", days + "&version=1")).isEqualTo(7);
    assertThat(value("CONFERENCES", days + "&version=2")).isEqualTo(3);
    assertThat(value("CONFERENCES", days)).isEqualTo(3);
    assertThat(value("CONFERENCES", days + "&status=approved")).isZero();
    assertThat(value("UNITS_AT_WORK", days)).isOne();
    JsonNode ratio = api.get(PATH + "/COST_PER_ATTENDANCE/value" + days).json();
    assertThat(ratio.path("value").isNull()).isTrue();
    assertThat(ratio.path("under").asInt()).isZero();
  }

  private int value(String code, String query) {
    var answer = api.get(PATH + "/" + code + "/value" + query);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
    return answer.json().path("value").asInt();
  }

  @Test
  void measureIsDefinedAndRevisedAndKeepsItsHistory() {
    var made = api.post(PATH, definition("BOOTHS"));
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    Map<String, Object> revision =
        Map.of(
            "from", "2026-07-01",
            "basis", "Kế hoạch mới",
            "note", "Tính cả cuộc thi.",
            "seen", 1,
            "formula",
                Map.of("type", "SUM", "field", "quantity", "forms", List.of("BOOTH", "CONTEST")));
    var revised = api.post(PATH + "/BOOTHS/versions", revision);
    assertThat(revised.status()).as(revised.json().toString()).isEqualTo(201);
    assertThat(revised.json().path("version").asInt()).isEqualTo(2);
    assertThat(revised.json().path("versions").get(0).path("formula").path("forms").size()).isOne();
    // Somebody who saw the first one only is told so.
    assertThat(api.post(PATH + "/BOOTHS/versions", revision).status()).isEqualTo(409);
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    Map<String, Object> body = definition("booths 2");
    body.put("nameEn", " ");
    body.put(
        "formula", Map.of("type", "SUM", "field", "quantity", "forms", List.of("BOOTH", "PARADE")));
    var refused = api.post(PATH, body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().toString()).contains("\"code\"", "nameEn", "formula.forms", "PARADE");
    body = definition("BOOTHS");
    body.put("formula", Map.of("type", "RATIO", "over", Map.of("field", "cost")));
    assertThat(api.post(PATH, body).json().toString()).contains("formula.under");
  }

  @Test
  void newDefinitionKeepsItsWayOfAddingAndItsOrderInTime() {
    Map<String, Object> ratio =
        Map.of(
            "type", "RATIO", "over", Map.of("field", "cost"), "under", Map.of("field", "people"));
    var refused =
        api.post(
            PATH + "/CONFERENCES/versions",
            Map.of("from", "2022-06-01", "basis", "x", "note", "y", "seen", 2, "formula", ratio));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().toString()).contains("\"from\"", "formula.type");
  }

  @Test
  void onlyWhoDirectsTheAgencyDefines() {
    as(crew.officer());
    assertThat(api.get(PATH).status()).isEqualTo(200);
    assertThat(api.post(PATH, definition("BOOTHS")).status()).isEqualTo(403);
  }

  @Test
  void effectsCompareYearsAndKeepNothing() {
    as(crew.base());
    record("CONFERENCE", "2026-11-02", 3);
    record("SMALL_GROUP", "2026-11-03", 4);
    as(crew.headquarters());
    var effects =
        api.post(
            PATH + "/CONFERENCES/effects",
            Map.of(
                "formula",
                Map.of(
                    "type", "SUM",
                    "field", "quantity",
                    "forms", List.of("CONFERENCE", "SMALL_GROUP"))));
    JsonNode year = effects.json().path("years").get(0);
    assertThat(year.path("before").path("value").asInt()).isEqualTo(3);
    assertThat(year.path("after").path("value").asInt()).isEqualTo(7);
    assertThat(api.get(PATH + "/CONFERENCES").json().path("versions").size()).isEqualTo(2);
  }

  /// A form that nobody knows is not every form.
  @Test
  void effectsOfAnUnknownFormAreRefused() {
    var refused =
        api.post(
            PATH + "/CONFERENCES/effects",
            Map.of(
                "formula", Map.of("type", "SUM", "field", "quantity", "forms", List.of("PARADE"))));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().toString()).contains("formula.forms", "PARADE");
  }

  /// 144 000 of ten months by another definition is no base for 2022.
  @Test
  void letterIsNoBaseForTheYear() {
    JsonNode figures = api.get("/api/v1/published-figures?measure=CONFERENCES").json();
    JsonNode letter =
        figures.values().stream()
            .filter(figure -> figure.path("version").asInt() == 1)
            .findFirst()
            .orElseThrow();
    assertThat(letter.path("value").asInt()).isEqualTo(144_000);
    JsonNode answer =
        api.get(
                PATH
                    + "/CONFERENCES/comparison?from=2022-01-01&to=2022-12-31&style=PERCENT&published="
                    + letter.path("id").asString())
            .json();
    assertThat(answer.path("state").asString()).isEqualTo("REFUSED");
    assertThat(answer.path("reasons").toString()).contains("PERIODS_DIFFER");
    assertThat(answer.path("told").asString()).isEmpty();
  }

  /// 7 by the letter's definition, worked out anew by the review's: 3 beside 6.
  @Test
  void otherDefinitionIsWorkedOutAnew() {
    as(crew.base());
    record("CONFERENCE", "2026-11-02", 6);
    as(crew.headquarters());
    JsonNode answer =
        api.get(
                PATH
                    + "/CONFERENCES/comparison?from=2026-11-01&to=2026-11-15&baseVersion=1"
                    + "&baseFrom=2025-11-01&baseTo=2025-11-15")
            .json();
    assertThat(answer.path("state").asString()).isEqualTo("RECOMPUTED");
    assertThat(answer.path("baseVersion").asInt()).isOne();
    assertThat(answer.path("base").asInt()).isZero();
  }

  @Test
  void printedFigureIsEnteredAndTakenBackWithAReason() {
    Map<String, Object> body =
        Map.of(
            "measure", "LAUNCH_EVENTS",
            "from", "2025-01-01",
            "to", "2025-06-30",
            "value", 1200,
            "qualifier", "OVER",
            "source", "Thông cáo 2025");
    var made = api.post("/api/v1/published-figures", body);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
    String path = "/api/v1/published-figures/" + made.json().path("id").asString();
    assertThat(api.delete(path).status()).isEqualTo(422);
    assertThat(api.delete(path + "?reason=Nhầm kỳ".replace(" ", "%20")).status()).isEqualTo(204);
    assertThat(api.delete(path + "?reason=x").status()).isEqualTo(404);
  }
}
