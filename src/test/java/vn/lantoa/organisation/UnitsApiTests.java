package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;

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
final class UnitsApiTests {
  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;

  @BeforeEach
  void signIn() {
    People people = new People(accounts, organisation);
    api.token(tokens.create(people.at("BHXHVN", Role.HQ_EDITOR), "test"));
  }

  @Test
  void unitsOfADayAreToldWithHalfOpenDates() {
    ApiClient.Answer answer = api.get("/api/v1/units?on=2024-12-31&kind=PROVINCIAL");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().size()).isEqualTo(63);
    var yenBai =
        answer.json().valueStream().filter(u -> u.get("code").asString().equals("15")).findFirst();
    assertThat(yenBai.orElseThrow().get("name").asString()).isEqualTo("BHXH tỉnh Yên Bái");
    assertThat(yenBai.orElseThrow().get("validTo").asString()).isEqualTo("2025-07-01");
  }

  @Test
  void wrongKindNamesTheField() {
    ApiClient.Answer answer = api.get("/api/v1/units?kind=KINGDOM");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/code").asString()).isEqualTo("input.invalid");
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("kind");
  }

  @Test
  void unknownPathIsAProblemWithACode() {
    ApiClient.Answer answer = api.get("/api/v1/nothing-here");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().at("/code").asString()).isEqualTo("not.found");
  }

  @Test
  void badTokenIsToldApartFromNone() {
    assertThat(api.token("lantoa_wrong").get("/api/v1/units").json().at("/code").asString())
        .isEqualTo("token.invalid");
    assertThat(api.with("Authorization", "none").get("/api/v1/units").json().at("/code").asString())
        .isEqualTo("unauthorized");
  }
}
