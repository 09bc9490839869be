package vn.lantoa.directives.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.People;
import vn.lantoa.directives.internal.files.WordFile;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class ClausesApiTests {
  @Autowired private ApiClient api;
  @Autowired private ApiClient hue;
  @Autowired private Directives directives;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;
  @Autowired private Environment environment;

  private Viewer headquarters;
  private String token = "";

  @BeforeEach
  void tokens() {
    People people = new People(accounts, organisation);
    headquarters = people.headquarters();
    token = tokens.create(headquarters, "test");
    api.token(token);
    hue.token(tokens.create(people.hue(), "test"));
  }

  private String registered(int number) {
    var registered =
        (Registration.Registered)
            directives.register(headquarters, number + ".txt", People.letter(number));
    return "/api/v1/directives/" + registered.id();
  }

  private String clause(String directive, int at) {
    JsonNode clauses = api.get(directive).json().get("clauses");
    return directive + "/clauses/" + clauses.get(at).get("id").asString();
  }

  @Test
  void clauseIsCorrectedSplitMergedMovedAndRemoved() {
    String directive = registered(3801);
    String last = clause(directive, 7);
    var corrected = api.patch(last, Map.of("kind", "TARGET"));
    assertThat(corrected.status()).isEqualTo(200);
    assertThat(corrected.json().get(7).get("kind").asString()).isEqualTo("TARGET");
    assertThat(corrected.json().get(7).get("heading").asString())
        .isEqualTo("BHXH các tỉnh, thành phố");
    var split = api.post(last + "/split", Map.of("at", 26, "ref", "3.5"));
    assertThat(split.status()).isEqualTo(200);
    assertThat(split.json().size()).isEqualTo(9);
    assertThat(api.post(last + "/split", Map.of("at", 2, "ref", "3.5")).status()).isEqualTo(422);
    assertThat(api.post(last + "/split", Map.of("at", 99_999, "ref", "9")).status()).isEqualTo(422);
    assertThat(api.post(last + "/move", Map.of("way", "UP")).json().get(6).get("ref").asString())
        .isEqualTo("3.4");
    assertThat(api.post(last + "/merge", Map.of()).json().size()).isEqualTo(8);
    assertThat(api.delete(last).json().size()).isEqualTo(7);
    assertThat(api.patch(last, Map.of("kind", "DUTY")).status()).isEqualTo(404);
  }

  @Test
  void staleTakenForbiddenAndSecretEditsAreRefused() {
    String directive = registered(3802);
    String first = clause(directive, 0);
    assertThat(api.patch(first, Map.of("ref", "1.2")).status()).isEqualTo(422);
    assertThat(api.patch(first, Map.of("text", "TUYỆT MẬT")).status()).isEqualTo(422);
    assertThat(hue.patch(first, Map.of("ref", "7")).status()).isEqualTo(404);
    assertThat(api.with("If-Match", "\"77\"").patch(first, Map.of("ref", "7")).status())
        .isEqualTo(409);
  }

  @Test
  void marksAreProposedThenWritten() {
    String directive = registered(3803);
    String broadcast = clause(directive, 2);
    JsonNode proposed = api.get(broadcast + "/marks").json();
    assertThat(proposed.get("proposed").asBoolean()).isTrue();
    assertThat(proposed.get("forms").get(0).asString()).isEqualTo("BROADCAST");
    var written =
        api.put(
            broadcast + "/marks",
            Map.of(
                "forms", List.of("BROADCAST"),
                "policyAreas", List.of("VOLUNTARY_SI"),
                "targets",
                    List.of(
                        Map.of(
                            "words",
                            "tối thiểu 4 lượt",
                            "noun",
                            "lượt",
                            "least",
                            4,
                            "share",
                            false))));
    assertThat(written.status()).isEqualTo(200);
    assertThat(written.json().get("proposed").asBoolean()).isFalse();
    assertThat(written.json().get("targets").get(0).get("least").asInt()).isEqualTo(4);
    assertThat(api.put(broadcast + "/marks", Map.of("forms", List.of("DANCE"))).status())
        .isEqualTo(422);
    assertThat(hue.put(broadcast + "/marks", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void registerAndGraphAnswerPrograms() {
    String directive = registered(3804);
    JsonNode list = api.get("/api/v1/register?q=3804").json();
    assertThat(list.get("rows").get(0).get("stage").asString()).isEqualTo("DRAFT");
    assertThat(api.get("/api/v1/register?state=dancing").status()).isEqualTo(422);
    var related =
        api.post(directive + "/relations", Map.of("kind", "REPLACES", "notation", "3899/BHXH-TT"));
    assertThat(related.status()).isEqualTo(200);
    JsonNode relation = related.json().get("out").get(1);
    assertThat(relation.get("kind").asString()).isEqualTo("REPLACES");
    String address = directive + "/relations/" + relation.get("id").asString();
    assertThat(api.patch(address, Map.of("kind", "AMENDS")).status()).isEqualTo(200);
    assertThat(api.delete(address).json().get("out").size()).isEqualTo(1);
    assertThat(api.post(directive + "/relations", Map.of("notation", "abc")).status())
        .isEqualTo(422);
    var stand = api.put(directive + "/register", Map.of("urgency", "URGENT", "from", "2026-01-01"));
    assertThat(stand.json().get("validity").asString()).isEqualTo("IN_FORCE");
    assertThat(api.get(directive + "/graph?depth=1").json().get("nodes").size()).isEqualTo(2);
    assertThat(hue.get(directive + "/graph").status()).isEqualTo(404);
    assertThat(hue.get("/api/v1/directives/" + directive.substring(19) + ".docx").status())
        .isEqualTo(404);
  }

  /// The answer comes before a single byte of the body was sent.
  @Test
  void letterOfTwoHundredMegabytesIsRefusedWithTheReason() throws IOException {
    int port = Integer.parseInt(environment.getRequiredProperty("local.server.port"));
    try (Socket socket = new Socket("localhost", port)) {
      String head =
          "POST /api/v1/directives HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
              + token
              + "\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: 209715200\r\n\r\n";
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
      assertThat(answer.toString()).startsWith("HTTP/1.1 413").contains("body.too.large");
    }
  }

  @Test
  void zipBombIsRefusedAsALetterAndAsAnAnnex() {
    // Sixty million equal characters pack into a few ten thousand bytes.
    byte[] bomb = new WordFile().lines("a".repeat(60_000_000)).bytes();
    assertThat(bomb.length).isLessThan(1_000_000);
    var letter = new Directives.ReceivedFile("cv.txt", People.letter(3805));
    var annex = new Directives.ReceivedFile("pl.docx", bomb);
    assertThat(directives.register(headquarters, "cv.docx", bomb))
        .isEqualTo(new Registration.Unreadable(Registration.Reason.BOMB, "cv.docx"));
    assertThat(directives.register(headquarters, new Directives.Handing(List.of(letter, annex), 0)))
        .isEqualTo(new Registration.Unreadable(Registration.Reason.BOMB, "pl.docx"));
  }

  @Test
  void secretAnnexRefusesTheWholeLetter() {
    var letter = new Directives.ReceivedFile("cv.txt", People.letter(3806));
    var annex =
        new Directives.ReceivedFile(
            "pl.docx", new WordFile().lines("MẬT\nPHỤ LỤC\n1. Một.").bytes());
    assertThat(directives.register(headquarters, new Directives.Handing(List.of(letter, annex), 0)))
        .isInstanceOf(Registration.Secret.class);
    assertThat(api.get("/api/v1/register?q=3806").json().get("total").asInt()).isZero();
  }
}
