package vn.lantoa.shared.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.People;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.shared.imports.ImportWork;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.Upload;

@LantoaTest
final class ImportsApiTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String GOOD =
      "kind,code,name,parent,from,to\nCOMMUNE,9%s,Phường %s,46,2025-07-01,\n";

  @Autowired private ApiClient api;
  @Autowired private PageClient pages;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;
  @Autowired private ImportWork work;
  @Autowired private Environment environment;

  private String administrator = "";
  private String officer = "";

  @BeforeEach
  void signIn() {
    People people = new People(accounts, organisation);
    administrator = tokens.create(people.at("BHXHVN", Role.ADMINISTRATOR), "test");
    officer = tokens.create(people.at("46", Role.PROVINCIAL_OFFICER), "test");
    api.token(administrator);
  }

  private String address() {
    return "http://localhost:" + environment.getRequiredProperty("local.server.port");
  }

  private HttpResponse<String> upload(String token, String path, String text)
      throws IOException, InterruptedException {
    String body =
        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + text
            + "\r\n--cut--\r\n";
    var request =
        HttpRequest.newBuilder(URI.create(address() + "/api/v1/imports/" + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "vi")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void fileIsPreviewedAndWrittenOnRequest() throws Exception {
    var accepted = upload(administrator, "areas", GOOD.formatted("1001", "Một"));
    assertThat(accepted.statusCode()).isEqualTo(202);
    JsonNode job = JSON.readTree(accepted.body());
    assertThat(job.get("status").asString()).isEqualTo("RUNNING");
    assertThat(job.at("/progress/phase").asString()).isEqualTo("WAITING");
    String path = accepted.headers().firstValue("Location").orElseThrow();
    assertThat(path).isEqualTo("/api/v1/imports/" + job.get("id").asString());
    assertThat(api.post(path + "/commit", Map.of()).status()).isEqualTo(409);

    work.runWaiting();
    JsonNode shown = api.get(path).json();
    assertThat(shown.get("status").asString()).isEqualTo("PREVIEWED");
    assertThat(shown.at("/counts/rows").asInt()).isEqualTo(1);
    assertThat(shown.at("/counts/new").asInt()).isEqualTo(1);
    assertThat(api.post(path + "/commit", Map.of()).status()).isEqualTo(202);
    work.runWaiting();
    assertThat(api.get(path).json().get("status").asString()).isEqualTo("DONE");
    assertThat(api.get("/api/v1/imports").json().at("/rows/0/id").asString())
        .isEqualTo(job.get("id").asString());
  }

  @Test
  void wrongRowIsToldInWords() throws Exception {
    String wrong = GOOD.formatted("1002", "Hai").replace(",46,", ",99,");
    JsonNode job = JSON.readTree(upload(administrator, "areas?commit=true", wrong).body());
    work.runWaiting();
    JsonNode refused =
        api.with("Accept-Language", "vi").get("/api/v1/imports/" + job.get("id").asString()).json();
    assertThat(refused.get("status").asString()).isEqualTo("REFUSED");
    assertThat(refused.at("/errors/0/row").asInt()).isEqualTo(2);
    assertThat(refused.at("/errors/0/column").asString()).isEqualTo("parent");
    assertThat(refused.at("/errors/0/code").asString()).isEqualTo("import.code.unknown");
    assertThat(refused.at("/errors/0/message").asString()).isEqualTo("Không có mã 99.");
  }

  @Test
  void onlyThoseWithTheAbilityImport() throws Exception {
    assertThat(upload(officer, "areas", GOOD.formatted("1003", "Ba")).statusCode()).isEqualTo(403);
    assertThat(upload(administrator, "areas", GOOD.formatted("1003", "Ba")).statusCode())
        .isEqualTo(202);
    assertThat(upload(administrator, "gossip", "a").statusCode()).isEqualTo(404);
    assertThat(upload(administrator, "areas", "").statusCode()).isEqualTo(422);
    var wrongDay = upload(administrator, "areas?effectiveOn=soon", GOOD.formatted("1003", "Ba"));
    assertThat(wrongDay.statusCode()).isEqualTo(422);
    // Who records work imports it, and sees the own imports only.
    var others = api.token(administrator).get("/api/v1/imports").json();
    assertThat(others.get("total").asInt()).isPositive();
    String id = others.at("/rows/0/id").asString();
    assertThat(api.token(officer).get("/api/v1/imports").json().get("total").asInt()).isZero();
    assertThat(api.get("/api/v1/imports/" + id).status()).isEqualTo(403);
    String auditor =
        tokens.create(new People(accounts, organisation).at("46", Role.AUDITOR), "test");
    assertThat(api.token(auditor).get("/api/v1/imports").status()).isEqualTo(403);
  }

  /// The answer comes before a single byte of the body was sent.
  @Test
  void fileOfTwoGigabytesIsRefusedWithTheReason() throws IOException {
    int port = Integer.parseInt(environment.getRequiredProperty("local.server.port"));
    try (Socket socket = new Socket("localhost", port)) {
      String head =
          "POST /api/v1/imports/areas HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + administrator
              + "\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: 2147483648\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      StringBuilder answer = new StringBuilder();
      byte[] buffer = new byte[4096];
      while (!answer.toString().contains("requestId")) {
        int read = in.read(buffer);
        assertThat(read).isPositive();
        answer.append(new String(buffer, 0, read, UTF_8));
      }
      assertThat(answer.toString()).startsWith("HTTP/1.1 413").contains("body.too.large", "257 MB");
    }
  }

  @Test
  void administratorImportsOnPages() {
    pages.with("Accept-Language", "vi").signIn("bhxhvn.administrator", People.PASSWORD);
    Page list = pages.get("/imports");
    assertThat(list.heading()).isEqualTo("Nhập dữ liệu từ tệp");
    assertThat(pages.get("/imports/new").text()).contains("địa bàn", "bản đồ");
    for (String kind :
        new String[] {"areas", "successions", "units", "stations", "partners", "geometry"}) {
      Page form = pages.get("/imports/new?kind=" + kind);
      form.all("a[download]")
          .forEach(a -> assertThat(pages.get(a.attr("href")).status()).isEqualTo(200));
    }
    Page form = pages.get("/imports/new?kind=areas");
    Page empty =
        pages.submit(
            form,
            "form[enctype]",
            Map.of("file", new Upload("a.csv", "text/csv", new byte[0]), "effectiveOn", "mai"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.one("#effectiveOn").attr("value")).isEqualTo("mai");
    assertThat(empty.all(".error-summary a")).hasSize(2);
  }

  @Test
  void pageShowsThePreviewAndLetsItBeWritten() {
    pages.with("Accept-Language", "vi").signIn("bhxhvn.administrator", People.PASSWORD);
    Page running = handIn(GOOD.formatted("1004", "Bốn"));
    assertThat(running.one("#job").attr("data-events")).endsWith("/events");
    work.runWaiting();
    Page shown = pages.get(running.uri().getPath());
    assertThat(shown.one("#job").hasAttr("data-events")).isFalse();
    assertThat(shown.one("#commit").text()).isEqualTo("Ghi 1 dòng vào hệ thống");
    pages.submit(shown, "form[action$=commit]", Map.of());
    work.runWaiting();
    assertThat(pages.get(running.uri().getPath()).text()).contains("Đã ghi vào hệ thống.");
  }

  @Test
  void pageTellsEachWrongRow() {
    pages.with("Accept-Language", "vi").signIn("bhxhvn.administrator", People.PASSWORD);
    Page refused = handIn(GOOD.formatted("1005", "Năm").replace(",46,", ",99,"));
    work.runWaiting();
    Page told = pages.get(refused.uri().getPath());
    assertThat(told.text()).contains("Không nhận tệp này", "Không có mã 99.");
    assertThat(pages.get(refused.uri().getPath() + "/errors.csv").body())
        .contains("2,,parent,Không có mã 99.");
    assertThat(pages.get("/imports").table("table")).hasSizeGreaterThanOrEqualTo(2);
  }

  private Page handIn(String text) {
    Upload file = new Upload("a.csv", "text/csv", text.getBytes(UTF_8));
    Page form = pages.get("/imports/new?kind=areas");
    return pages.follow(pages.submit(form, "form[enctype]", Map.of("file", file)));
  }
}
