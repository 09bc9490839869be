package vn.lantoa.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.ReportId;
import vn.lantoa.reports.Reports;
import vn.lantoa.results.Upkeep;
import vn.lantoa.shared.ReportingPeriod;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.TestClock;

/// Today is Friday 20/11/2026: the year is told up to today.
@LantoaTest
class PublicResultsTests {
  private static final String TEXT =
      "Đã tổ chức {{CONFERENCES|số}}.\n\n[[biểu tháng: CONFERENCES]]\n\n"
          + "[[bảng tỉnh: CONFERENCES, SMALL_GROUPS]]";

  @LocalServerPort private int port;
  @Autowired private PageClient client;
  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Reports reports;
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
    upkeep.recount();
    crew = new Crew(accounts, organisation);
  }

  private void conferences(int quantity) {
    api.token(tokens.create(crew.base(), "test"));
    var made =
        api.post(
            "/api/v1/activities",
            Map.of(
                "unit", "46-01",
                "form", "CONFERENCE",
                "from", "2026-11-02",
                "to", "2026-11-02",
                "quantity", quantity,
                "title", "Hội nghị"));
    assertThat(made.status()).as(made.json().toString()).isEqualTo(201);
  }

  private ReportId submitted(Viewer writer, String period) {
    var begun =
        reports.begin(writer, writer.unit(), ReportingPeriod.parse(period).orElseThrow(), "");
    ReportId id = ((Reports.Outcome.Done) begun).id();
    Report draft = reports.findFor(writer, id).orElseThrow();
    var section = new Report.Section(Report.Role.RESULTS, "Kết quả", TEXT);
    reports.write(
        writer,
        id,
        new Reports.Writing("Báo cáo thử", draft.definitionsOn(), List.of(section)),
        draft.version());
    int version = reports.findFor(writer, id).orElseThrow().version();
    assertThat(reports.submit(writer, id, version)).isEqualTo(new Reports.Outcome.Done(id));
    return id;
  }

  private void approved(Viewer leader, ReportId id) {
    var signing =
        new Reports.Signing(
            "125/BC-BHXH", LocalDate.of(2026, 11, 20), "Hà Nội", "", "GIÁM ĐỐC", "Lê Thị Mẫu");
    int version = reports.findFor(leader, id).orElseThrow().version();
    assertThat(reports.approve(leader, id, signing, version))
        .isEqualTo(new Reports.Outcome.Done(id));
  }

  private Viewer nationalLeader() {
    return crew.person("hq.leader", Role.HQ_LEADER, "BHXHVN");
  }

  private void publishedYear() {
    conferences(100);
    approved(nationalLeader(), submitted(crew.headquarters(), "2026"));
  }

  private HttpResponse<String> raw(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private JsonNode json(String path) {
    var answer = raw(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return JsonMapper.builder().build().readTree(answer.body());
  }

  @Test
  void figuresStayAsTheyWereFrozenWhateverIsRecordedLater() {
    publishedYear();
    clock.advance(Duration.ofMinutes(5));
    conferences(7);
    Page years = client.get("/public/results");
    assertThat(years.status()).isEqualTo(200);
    assertThat(years.one(".big").text()).contains("100 hội nghị").doesNotContain("107");
    assertThat(years.text()).contains("số 125/BC-BHXH, ngày 20/11/2026");
    Page year = client.get("/public/results/2026");
    assertThat(year.text()).contains("100").doesNotContain("107");
    assertThat(year.table("table.rods:has(td.n):contains(Tháng 11)").toString()).contains("100");
    assertThat(year.all("table.rods svg.rod rect.now")).isNotEmpty();
    assertThat(client.get("/public/results?lang=en").text())
        .contains("Communication results by year", "100 conferences");
  }

  @Test
  void draftsAndReportsOfProvincesAreNotFound() {
    assertThat(client.get("/public/results").text()).contains("Chưa công bố kết quả năm nào");
    submitted(crew.headquarters(), "2026");
    approved(crew.leader(), submitted(crew.officer(), "2026"));
    nationalLeader();
    approved(nationalLeader(), submitted(crew.headquarters(), "2026-10"));
    assertThat(client.get("/public/results").text()).contains("Chưa công bố kết quả năm nào");
    for (String path : List.of("2026", "2026.csv", "2026.json", "dataset.jsonld", "abc")) {
      assertThat(client.get("/public/results/" + path).status()).as(path).isEqualTo(404);
    }
    assertThat(client.post("/public/results", Map.of()).status()).isEqualTo(405);
  }

  /// 100 conferences in Huế are 100 of the country, in November and in the year.
  @Test
  void filesAgree() throws IOException {
    publishedYear();
    String csv = raw("/public/results/2026.csv").body();
    assertThat(csv).startsWith("\uFEFFmeasure,code,definition,unit,from,to,value\r\n");
    JsonNode observations = json("/public/results/2026.json").path("observations");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = CSVParser.parse(csv.substring(1), format)) {
      var rows = parser.getRecords();
      assertThat(rows).hasSize(observations.size()).hasSizeGreaterThan(70);
      for (int n = 0; n < rows.size(); n++) {
        for (String column : rows.get(n).toMap().keySet()) {
          assertThat(rows.get(n).get(column))
              .isEqualTo(observations.get(n).path(column).asString(""));
        }
      }
    }
    assertThat(csv)
        .contains(
            "Hội nghị truyền thông,CONFERENCES,2,Toàn quốc,2026-01-01,2026-11-20,100\r\n",
            "Hội nghị truyền thông,CONFERENCES,2,Toàn quốc,2026-11-01,2026-11-20,100\r\n")
        .containsPattern("CONFERENCES,2,[^,]*Huế,2026-01-01,2026-11-20,100\r\n");
  }

  @Test
  void datasetIsDescribedForSearchEngines() {
    publishedYear();
    JsonNode card = json("/public/results/dataset.jsonld");
    assertThat(card.path("@type").asString()).isEqualTo("Dataset");
    assertThat(card.path("temporalCoverage").asString()).isEqualTo("2026-01-01/2026-11-20");
    assertThat(card.path("license").asString()).startsWith("https://");
    assertThat(card.path("name").asString()).isNotEmpty();
    assertThat(card.path("description").asString()).hasSizeBetween(50, 5000);
    assertThat(card.path("variableMeasured").toString()).contains("CONFERENCES", "SMALL_GROUPS");
    for (JsonNode one : card.path("distribution")) {
      String address = one.path("contentUrl").asString();
      assertThat(raw(URI.create(address).getPath()).statusCode()).as(address).isEqualTo(200);
    }
    String embedded = client.get("/public/results").one("script[type$=ld+json]").data();
    assertThat(JsonMapper.builder().build().readTree(embedded)).isEqualTo(card);
  }

  @Test
  void answersAreKeptAndAskForNoCookie() {
    publishedYear();
    for (String path : List.of("", "/2026", "/2026.csv", "/2026.json", "/dataset.jsonld")) {
      var first = raw("/public/results" + path, "Cookie", "lang=en");
      assertThat(first.statusCode()).as(path).isEqualTo(200);
      assertThat(first.body()).isEqualTo(raw("/public/results" + path).body());
      assertThat(first.headers().map()).doesNotContainKey("set-cookie");
      assertThat(first.headers().firstValue("cache-control")).hasValue("max-age=300, public");
      String mark = first.headers().firstValue("etag").orElseThrow();
      var again = raw("/public/results" + path, "If-None-Match", mark);
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }
}
