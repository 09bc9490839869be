package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.People;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
final class ReorganisationsApiTests {
  private static final String ACTS = "/api/v1/reorganisations";

  @Autowired private ApiClient api;
  @Autowired private ApiClient editor;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;

  @BeforeEach
  void signIn() {
    People people = new People(accounts, organisation);
    api.token(tokens.create(people.at("BHXHVN", Role.ADMINISTRATOR), "test"));
    editor.token(tokens.create(people.at("BHXHVN", Role.HQ_EDITOR), "test"));
  }

  private static Map<String, Object> act(String number, Object... steps) {
    return Map.of(
        "number", number,
        "signedOn", "2026-10-01",
        "effectiveOn", "2026-12-01",
        "title", "Sắp xếp thử",
        "steps", List.of(steps));
  }

  private static Map<String, Object> merge() {
    return Map.of(
        "type",
        "MERGE",
        "of",
        "UNIT",
        "subjects",
        List.of("11", "12"),
        "into",
        Map.of("code", "12", "name", "BHXH tỉnh Lai Châu mới"));
  }

  @Test
  void actIsDraftedPreviewedEnactedAndWithdrawn() {
    ApiClient.Answer drafted = api.post(ACTS, act("A1", merge()));
    assertThat(drafted.status()).isEqualTo(201);
    assertThat(drafted.header("ETag")).isEqualTo("\"1\"");
    String path = drafted.header("Location");
    ApiClient.Answer preview = api.post(path + "/preview", Map.of());
    assertThat(preview.json().at("/enactable").asBoolean()).isTrue();
    assertThat(preview.json().at("/lines").size()).isEqualTo(3);
    ApiClient.Answer enacted = api.post(path + "/enact", Map.of());
    assertThat(enacted.json().at("/state").asString()).isEqualTo("ENACTED");
    assertThat(codes("2026-12-01")).contains("12").doesNotContain("11");
    assertThat(codes("2026-11-30")).contains("11", "12");
    String unit = bearer("12", "2026-12-01").get("id").asString();
    ApiClient.Answer history = editor.get("/api/v1/units/" + unit + "/history");
    assertThat(history.json().at("/predecessors").size()).isEqualTo(2);
    assertThat(history.json().at("/predecessors/0/act/number").asString()).isEqualTo("A1");
    assertThat(history.json().at("/versions/0/parents/0/code").asString()).isEqualTo("BHXHVN");
    assertThat(api.post(path + "/withdraw", Map.of()).status()).isEqualTo(422);
    ApiClient.Answer withdrawn = api.post(path + "/withdraw", Map.of("reason", "Nhầm số"));
    assertThat(withdrawn.json().at("/withdrawal/reason").asString()).isEqualTo("Nhầm số");
    assertThat(codes("2026-12-01")).contains("11", "12");
    assertThat(api.post(path + "/enact", Map.of()).json().at("/code").asString())
        .isEqualTo("act.state");
  }

  private List<String> codes(String on) {
    return editor.get("/api/v1/units?kind=PROVINCIAL&on=" + on).json().findValuesAsString("code");
  }

  private tools.jackson.databind.JsonNode bearer(String code, String on) {
    return editor
        .get("/api/v1/units?kind=PROVINCIAL&on=" + on)
        .json()
        .valueStream()
        .filter(u -> u.get("code").asString().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void wrongPlacesAreNamed() {
    ApiClient.Answer refused =
        api.post(
            ACTS,
            act(
                "A2",
                merge(),
                Map.of("type", "TRANSFER", "subjects", List.of("46", "XX"), "parent", "YY"),
                Map.of("type", "FOUND", "code", "99", "name", "Mới", "kind", "CASTLE")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.json().at("/errors").findValuesAsString("field"))
        .containsExactly("steps[1].subjects[1]", "steps[1].parent", "steps[2].kind");
    assertThat(refused.json().at("/errors").findValuesAsString("code"))
        .containsExactly("step.unknown", "step.unknown", "step.kind.unknown");
    ApiClient.Answer head = api.post(ACTS, Map.of("number", "", "effectiveOn", "soon"));
    assertThat(head.json().at("/errors").findValuesAsString("field"))
        .containsExactly("number", "title", "signedOn", "effectiveOn");
  }

  @Test
  void lawsOfHistoryAreToldWithTheStep() {
    ApiClient.Answer drafted =
        api.post(ACTS, act("A3", Map.of("type", "RENAME", "subject", "46", "code", "12")));
    String path = drafted.header("Location");
    ApiClient.Answer refused = api.post(path + "/enact", Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/0/code").asString())
        .isEqualTo("reorganisation.code.taken");
    ApiClient.Answer preview = api.post(path + "/preview", Map.of());
    assertThat(preview.json().at("/enactable").asBoolean()).isFalse();
    assertThat(preview.json().at("/problems/0/message").asString()).contains("12");
  }

  @Test
  void draftIsReplacedAgainstItsVersionAndItsOwnAnswer() {
    ApiClient.Answer drafted = api.post(ACTS, act("A4", merge()));
    String path = drafted.header("Location");
    ApiClient.Answer same = api.with("If-Match", "\"1\"").put(path, drafted.json());
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.json().at("/steps")).isEqualTo(drafted.json().at("/steps"));
    assertThat(api.put(path, act("A4", merge())).status()).isEqualTo(409);
    assertThat(api.delete(path).status()).isEqualTo(409);
    assertThat(api.with("If-Match", "\"2\"").delete(path).status()).isEqualTo(204);
    assertThat(editor.get(path).status()).isEqualTo(404);
  }

  @Test
  void whoIsNoAdministratorReadsOnly() {
    ApiClient.Answer drafted = api.post(ACTS, act("A5", merge()));
    String path = drafted.header("Location");
    assertThat(editor.get(path).status()).isEqualTo(200);
    assertThat(editor.get(ACTS).json().findValuesAsString("number")).contains("A5");
    assertThat(editor.post(ACTS, act("A6", merge())).status()).isEqualTo(403);
    assertThat(editor.post(path + "/enact", Map.of()).status()).isEqualTo(403);
    assertThat(api.post(ACTS, act("A5", merge())).json().at("/code").asString())
        .isEqualTo("act.number.taken");
  }

  @Test
  void codeWithoutADayAnswersWithEveryBearer() {
    ApiClient.Answer all = editor.get("/api/v1/areas?code=15");
    assertThat(all.json().findValuesAsString("name"))
        .containsExactly("Tỉnh Yên Bái", "Tỉnh Lào Cai");
    assertThat(all.json().at("/0/validTo").asString()).isEqualTo("2025-07-01");
    assertThat(editor.get("/api/v1/areas?code=15&on=2026-01-01").json().findValuesAsString("name"))
        .containsExactly("Tỉnh Lào Cai");
    assertThat(editor.get("/api/v1/areas?on=2025-06-30&kind=PROVINCE").json().size()).isEqualTo(63);
    assertThat(editor.get("/api/v1/areas?on=2026-01-01&parent=46").json().size()).isZero();
    ApiClient.Answer unknown = editor.get("/api/v1/areas?parent=zz");
    assertThat(unknown.json().at("/errors/0/field").asString()).isEqualTo("parent");
    String id = all.json().at("/0/id").asString();
    ApiClient.Answer history = editor.get("/api/v1/areas/" + id + "/history");
    assertThat(history.json().at("/successors/0/thing/name").asString()).isEqualTo("Tỉnh Lào Cai");
    assertThat(history.json().at("/successors/0/effectiveOn").asString()).isEqualTo("2025-07-01");
  }
}
