package vn.lantoa.directives.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class DirectivesApiTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private ApiClient headquarters;
  @Autowired private ApiClient hue;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;
  @Autowired private Environment environment;

  private String token = "";

  @BeforeEach
  void tokens() {
    People people = new People(accounts, organisation);
    token = tokens.create(people.headquarters(), "test");
    headquarters.token(token);
    hue.token(tokens.create(people.hue(), "test"));
  }

  private HttpResponse<String> upload(String text) throws IOException, InterruptedException {
    String body =
        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n"
            + text
            + "\r\n--cut--\r\n";
    var address =
        "http://localhost:"
            + environment.getRequiredProperty("local.server.port")
            + "/api/v1/directives";
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void letterBecomesAssignments() throws Exception {
    HttpResponse<String> made = upload(People.text(901));
    assertThat(made.statusCode()).isEqualTo(201);
    JsonNode letter = JSON.readTree(made.body());
    String path = made.headers().firstValue("Location").orElseThrow();
    assertThat(path).isEqualTo("/api/v1/directives/" + letter.get("id").asString());
    assertThat(letter.get("status").asString()).isEqualTo("DRAFT");
    assertThat(letter.get("type").asString()).isEqualTo("Công văn");
    assertThat(letter.get("issuedOn").asString()).isEqualTo("2026-03-12");
    assertThat(letter.at("/clauses/1/gate").asString()).contains("Bộ Tài chính");
    assertThat(letter.at("/clauses/0/gate").isNull()).isTrue();
    assertThat(headquarters.get(path).json()).isEqualTo(letter);
    assertThat(hue.get(path).status()).isEqualTo(404);

    var order = Map.of("dueOn", "2026-12-31", "acknowledgeWithinDays", 5);
    var issued = headquarters.post(path + "/issue", order);
    assertThat(issued.status()).isEqualTo(200);
    assertThat(issued.json().get("assignments").asInt()).isEqualTo(50);
    var again = headquarters.post(path + "/issue", order);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().get("code").asString()).isEqualTo("directive.already.issued");

    String ofLetter = "/api/v1/assignments?directive=" + letter.get("id").asString();
    assertThat(headquarters.get(ofLetter).json().get("total").asInt()).isEqualTo(50);
    assertThat(headquarters.get(ofLetter + "&unit=46").json().get("total").asInt()).isEqualTo(1);
    JsonNode task = hue.get(ofLetter + "&state=OPEN_IN_TIME").json().at("/rows/0");
    assertThat(task.get("acknowledgedAt").isNull()).isTrue();
    var given =
        hue.post("/api/v1/assignments/" + task.get("id").asString() + "/acknowledge", Map.of());
    assertThat(given.status()).isEqualTo(200);
    assertThat(given.json().get("acknowledgedAt").asString()).startsWith("2026-11-20T02:00:00");
  }

  @Test
  void refusalsHaveStableCodes() throws Exception {
    HttpResponse<String> secret = upload("TUYỆT MẬT\n" + People.text(902));
    assertThat(secret.statusCode()).isEqualTo(422);
    assertThat(codeOf(secret)).isEqualTo("directive.secret");
    upload(People.text(903));
    HttpResponse<String> duplicate = upload(People.text(903));
    assertThat(duplicate.statusCode()).isEqualTo(409);
    assertThat(codeOf(duplicate)).isEqualTo("directive.duplicate");
    assertThat(codeOf(upload("   "))).isEqualTo("directive.unreadable.empty");
    assertThat(hue.get("/api/v1/assignments?state=NONE").status()).isEqualTo(422);
  }

  private static String codeOf(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).get("code").asString();
  }
}
