package vn.lantoa.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class ImplementationsApiTests {
  @Autowired private ApiClient editor;
  @Autowired private ApiClient hue;
  @Autowired private ApiClient stranger;
  @Autowired private Directives directives;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;

  private People people;

  @BeforeEach
  void tokens() {
    people = new People(accounts, organisation);
    editor.token(tokens.create(people.headquarters(), "test"));
    hue.token(tokens.create(people.hue(), "test"));
    stranger.token(
        tokens.create(people.person("p48.officer", Role.PROVINCIAL_OFFICER, "48"), "test"));
  }

  private String issued(int number) {
    DirectiveId letter =
        ((Registration.Registered)
                directives.register(people.headquarters(), "cong-van.txt", People.letter(number)))
            .id();
    directives.issue(
        people.headquarters(), letter, new IssueOrder(LocalDate.of(2026, 12, 18), 5, null));
    return "/api/v1/directives/" + letter;
  }

  @Test
  void answerIsBegunLinkedAndCounted() {
    String above = issued(4301);
    var begun = hue.post(above + "/implementations", Map.of());
    assertThat(begun.status()).isEqualTo(201);
    String answer = "/api/v1/directives/" + begun.json().get("id").asString();
    JsonNode lineage = hue.get(answer + "/lineage").json();
    assertThat(lineage.get("gaps").size()).isZero();
    assertThat(lineage.get("links").size()).isEqualTo(1);
    assertThat(lineage.get("links").get(0).get("proposed").asBoolean()).isFalse();
    int version = lineage.get("version").asInt();
    var emptied = hue.put(answer + "/lineage", Map.of("version", version, "links", List.of()));
    assertThat(emptied.status()).isEqualTo(200);
    assertThat(hue.get(answer + "/lineage").json().get("gaps").size()).isEqualTo(1);
    assertThat(
            hue.put(answer + "/lineage", Map.of("version", version, "links", List.of())).status())
        .isEqualTo(409);
    assertThat(hue.get(above + "/implementations").json().get("documents").size()).isEqualTo(1);
    // A draft is nobody else's.
    assertThat(editor.get(above + "/implementations").json().get("documents").size()).isZero();
    assertThat(stranger.get(answer + "/lineage").status()).isEqualTo(404);
    assertThat(
            stranger
                .put(answer + "/lineage", Map.of("version", version + 1, "links", List.of()))
                .status())
        .isEqualTo(404);
  }

  @Test
  void headquartersDoesNotAnswerItself() {
    String above = issued(4302);
    assertThat(editor.post(above + "/implementations", Map.of()).status()).isEqualTo(403);
    // Every province with work of it is named while nobody has answered.
    JsonNode silent = editor.get(above + "/implementations").json().get("silent");
    assertThat(silent.size()).isEqualTo(34);
    assertThat(hue.get(above + "/implementations").json().get("silent").size()).isZero();
  }
}
