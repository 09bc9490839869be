package vn.lantoa.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Activities.Edit;
import vn.lantoa.activities.Activities.NewActivity;
import vn.lantoa.activities.Activities.NewActivity.Entry;
import vn.lantoa.activities.Activities.Recording.Recorded;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.ActivityId;
import vn.lantoa.activities.Confirmation;
import vn.lantoa.activities.Crew;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.SoftRule;
import vn.lantoa.activities.Status;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
class ApprovalsApiTests {
  private static final String PATH = "/api/v1/approvals";

  @Autowired private ApiClient api;
  @Autowired private Activities activities;
  @Autowired private Accounts accounts;
  @Autowired private Tokens tokens;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    jdbc.sql("truncate activities.activity, activities.contribution_delta cascade").update();
    as(crew.officer());
  }

  private void as(Viewer viewer) {
    api.token(tokens.create(viewer, "test"));
  }

  private ActivityFacts groups(long quantity) {
    return crew.facts("46-01", Crew.TODAY, new ActivityFacts.Amount(quantity, 9, Grade.CLAIMED));
  }

  private ActivityId recorded(long quantity) {
    return ((Recorded) activities.record(crew.base(), Crew.byPerson(groups(quantity)))).id();
  }

  private void corrected(ActivityId id, int version, long quantity) {
    activities.correct(crew.base(), new Edit(id, version), Crew.byPerson(groups(quantity)));
  }

  private Status statusOf(ActivityId id) {
    return activities.findFor(crew.officer(), id).orElseThrow().status();
  }

  private static Map<String, Object> records(Object... pairs) {
    List<Map<String, Object>> records = new java.util.ArrayList<>();
    for (int at = 0; at < pairs.length; at += 2) {
      records.add(Map.of("id", pairs[at].toString(), "version", pairs[at + 1]));
    }
    return Map.of("records", records);
  }

  @Test
  void queueTellsDoubtsAndWhatChangedSinceTheLastApproval() {
    ActivityId changed = recorded(3);
    activities.approve(crew.officer(), Set.of(changed));
    corrected(changed, 2, 4);
    Confirmation because =
        new Confirmation("Chỉ mời", Set.of(SoftRule.ATTENDANCES_WITHOUT_QUANTITY));
    activities.record(crew.base(), new NewActivity(groups(0), Entry.PERSON, because));
    var answer = api.get(PATH + "?unit=46-01&period=2026-W47");
    assertThat(answer.status()).isEqualTo(200);
    var queue = answer.json();
    assertThat(queue.path("total").asInt()).isEqualTo(2);
    assertThat(queue.path("doubted").asInt()).isEqualTo(1);
    assertThat(answer.header("ETag")).isEqualTo('"' + queue.path("state").asString() + '"');
    var doubted = queue.path("rows").path(0);
    assertThat(doubted.path("doubts").path(0).path("reason").asString()).isEqualTo("Chỉ mời");
    assertThat(doubted.path("approved").isNull()).isTrue();
    var corrected = queue.path("rows").path(1);
    assertThat(corrected.path("record").path("version").asInt()).isEqualTo(3);
    assertThat(corrected.path("approved").path("quantity").asLong()).isEqualTo(3);
    assertThat(corrected.path("changes").toString())
        .isEqualTo("[{\"field\":\"quantity\",\"before\":\"3\",\"after\":\"4\"}]");
    assertThat(api.get(PATH + "?unit=46-02").json().path("total").asInt()).isZero();
    assertThat(api.get(PATH + "?period=2026-W46").json().path("total").asInt()).isZero();
    assertThat(api.get(PATH + "?period=2026-W77").status()).isEqualTo(422);
    assertThat(api.get(PATH + "?unit=nirgends").status()).isEqualTo(422);
  }

  @Test
  void recordsAreApprovedAsSeenAllOrNothing() {
    ActivityId one = recorded(3);
    ActivityId two = recorded(4);
    corrected(two, 1, 5);
    var stale = api.post(PATH, records(one, 1, two, 1));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().path("code").asString()).isEqualTo("activities.approvals.stale");
    assertThat(stale.json().path("errors").size()).isEqualTo(1);
    assertThat(stale.json().path("errors").path(0).path("field").asString())
        .isEqualTo("records[1]");
    assertThat(statusOf(one)).isEqualTo(Status.RECORDED);
    var done = api.post(PATH, records(one, 1, two, 2));
    assertThat(done.json().path("approved").asInt()).isEqualTo(2);
    assertThat(statusOf(one)).isEqualTo(Status.APPROVED);
    // What is approved already, or was never there, is no longer what was seen.
    assertThat(api.post(PATH, records(one, 1)).status()).isEqualTo(409);
    assertThat(api.post(PATH, records(UUID.randomUUID(), 1)).status()).isEqualTo(409);
  }

  @Test
  void queueIsApprovedAsLongAsItSaysWhatWasSeen() {
    recorded(3);
    Map<String, Object> all = new HashMap<>(Map.of("unit", "46-01", "period", "2026-W47"));
    assertThat(api.post(PATH, all).status()).isEqualTo(422);
    all.put("state", state());
    ActivityId later = recorded(4);
    assertThat(api.post(PATH, all).status()).isEqualTo(409);
    all.put("state", state());
    corrected(later, 1, 6);
    assertThat(api.post(PATH, all).status()).isEqualTo(409);
    all.put("state", state());
    // Work of another week does not wait in this queue.
    activities.record(
        crew.base(),
        Crew.byPerson(
            crew.facts(
                "46-01", Crew.TODAY.minusDays(7), new ActivityFacts.Amount(1, 9, Grade.CLAIMED))));
    assertThat(api.post(PATH, all).json().path("approved").asInt()).isEqualTo(2);
    assertThat(api.get(PATH).json().path("total").asInt()).isEqualTo(1);
  }

  private String state() {
    return api.get(PATH + "?unit=46-01&period=2026-W47").json().path("state").asString();
  }

  @Test
  void onlyWhoAnswersForAUnitApproves() {
    ActivityId id = recorded(3);
    as(crew.base());
    assertThat(api.get(PATH).status()).isEqualTo(403);
    assertThat(api.post(PATH, records(id, 1)).status()).isEqualTo(403);
    as(crew.officer());
    assertThat(api.post(PATH, Map.of("records", List.of())).status()).isEqualTo(422);
    assertThat(
            api.post(PATH, Map.of("records", List.of(Map.of("version", 1))))
                .json()
                .path("errors")
                .path(0)
                .path("field")
                .asString())
        .isEqualTo("records[0]");
    ActivityId elsewhere =
        ((Recorded)
                activities.record(crew.headquarters(), Crew.byPerson(crew.smallGroups("BHXHVN"))))
            .id();
    // It looks like one that does not exist.
    assertThat(api.post(PATH, records(elsewhere, 1)).status()).isEqualTo(409);
    assertThat(statusOf(id)).isEqualTo(Status.RECORDED);
  }
}
