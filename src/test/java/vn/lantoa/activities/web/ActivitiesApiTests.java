package vn.lantoa.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class ActivitiesApiTests {
  private static final String PATH = "/api/v1/activities";

  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    as(crew.headquarters());
  }

  private void as(Viewer viewer) {
    api.token(tokens.create(viewer, "test"));
  }

  private static Map<String, Object> conference() {
    Map<String, Object> body = new HashMap<>();
    body.put("unit", "46-01");
    body.put("form", "CONFERENCE");
    body.put("policyAreas", List.of("VOLUNTARY_SI", "HOUSEHOLD_HI"));
    body.put("audiences", List.of("WORKERS"));
    body.put("from", "2026-11-18");
    body.put("to", "2026-11-19");
    body.put("area", "19789");
    body.put("quantity", 2);
    body.put("attendances", 150);
    body.put("title", "Hội nghị tại phường Thuận Hóa");
    return body;
  }

  @Test
  void headquartersRecordsForAnyUnit() {
    var made = api.post(PATH, conference());
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("ETag")).isEqualTo("\"1\"");
    assertThat(made.json().path("areaName").asString()).isEqualTo("Phường Thuận Hóa");
    var read = api.get(made.header("Location"));
    assertThat(read.json()).isEqualTo(made.json());
  }

  @Test
  void missingDefaultsAreFilledIn() {
    var made =
        api.post(
            PATH,
            Map.of("unit", "46", "form", "BROADCAST", "from", "2026-11-02", "title", "Phát thanh"));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("to").asString()).isEqualTo("2026-11-02");
    assertThat(made.json().path("quantity").asLong()).isEqualTo(1);
    assertThat(made.json().path("attendances").asLong()).isZero();
  }

  @Test
  void unknownCodesAreRefusedByField() {
    for (String field : List.of("unit", "form", "area", "station")) {
      var body = conference();
      body.put(field, "KHÔNG-CÓ");
      var refused = api.post(PATH, body);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.json().path("errors").path(0).path("field").asString()).isEqualTo(field);
    }
  }

  @Test
  void staleVersionConflicts() {
    String id = api.post(PATH, conference()).json().path("id").asString();
    var body = conference();
    body.put("quantity", 3);
    body.put("version", 1);
    assertThat(api.put(PATH + "/" + id, body).json().path("version").asInt()).isEqualTo(2);
    var stale = api.put(PATH + "/" + id, body);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().path("code").asString()).isEqualTo("stale");
  }

  @Test
  void withdrawalNeedsAReason() {
    String path = PATH + "/" + api.post(PATH, conference()).json().path("id").asString();
    assertThat(api.post(path + "/withdraw", Map.of("version", 1)).status()).isEqualTo(422);
    var done = api.post(path + "/withdraw", Map.of("version", 1, "reason", "ghi nhầm"));
    assertThat(done.json().path("status").asString()).isEqualTo("WITHDRAWN");
  }

  @Test
  void listSumsWhatMatches() {
    var body = conference();
    body.put("unit", "46-05");
    body.put("area", null);
    api.post(PATH, body);
    api.post(PATH, body);
    var listed = api.get(PATH + "?unit=46-05&form=CONFERENCE&from=2026-11-19&to=2026-11-19&size=1");
    assertThat(listed.json().path("rows").size()).isEqualTo(1);
    assertThat(listed.json().path("total").asLong()).isEqualTo(2);
    // 2 records of 2 conferences with 150 attendances
    assertThat(listed.json().path("totals").path("quantity").asLong()).isEqualTo(4);
    assertThat(listed.json().path("totals").path("attendances").asLong()).isEqualTo(300);
  }

  @Test
  void baseOfficeRecordsOnlyForItself() {
    as(crew.base());
    assertThat(api.post(PATH, conference()).status()).isEqualTo(201);
    var body = conference();
    body.put("unit", "46-02");
    assertThat(api.post(PATH, body).status()).isEqualTo(403);
    assertThat(api.post(PATH + "/approve", Map.of("unit", "46-01", "week", "2026-W47")).status())
        .isEqualTo(403);
  }

  @Test
  void provinceApprovesAWeek() {
    var body = conference();
    body.put("unit", "46-07");
    body.put("area", null);
    api.post(PATH, body);
    as(crew.officer());
    var done = api.post(PATH + "/approve", Map.of("unit", "46-07", "week", "2026-W47"));
    assertThat(done.json().path("approved").asInt()).isEqualTo(1);
  }
}
