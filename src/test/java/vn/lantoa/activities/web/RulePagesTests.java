package vn.lantoa.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.activities.Crew;
import vn.lantoa.activities.Grade;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class RulePagesTests {
  @Autowired private PageClient pages;
  @Autowired private PageClient above;
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
    jdbc.sql("truncate activities.contribution_delta, activities.period_report").update();
    jdbc.sql("truncate activities.activity cascade").update();
  }

  private static void signIn(PageClient client, Viewer viewer) {
    client.signIn(viewer.name(), Crew.PASSWORD);
  }

  private static Map<String, Object> odd() {
    return Map.of(
        "form", "SMALL_GROUP",
        "quantity", "0",
        "attendances", "30",
        "title", "Nhóm nhỏ ở tổ 5",
        "policyAreas", List.of("VOLUNTARY_SI"),
        "audiences", List.of("VOLUNTARY_AND_HOUSEHOLD"));
  }

  @Test
  void entryAsksOnceKeepsEverythingAndTellsTheApproverWhy() {
    signIn(pages, crew.base());
    Page asked = pages.submit(pages.get("/activities/new"), "form.entry", odd());
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.one(".error-summary h2").text()).isEqualTo("Hãy xem lại trước khi lưu");
    assertThat(asked.one(".error-summary a").attr("href")).isEqualTo("#attendances");
    assertThat(asked.one("#title").attr("value")).isEqualTo("Nhóm nhỏ ở tổ 5");
    Page silent = pages.submit(asked, "form.entry", Map.of("note", "Thêm"));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.one("#keep-wrong").text()).contains("lý do");
    Page saved =
        pages.follow(
            pages.submit(silent, "form.entry", Map.of("keepReason", "Chỉ mời được người dự")));
    assertThat(saved.one(".doubts").text())
        .contains("30 lượt người dự")
        .contains("Chỉ mời được người dự");
    signIn(above, crew.officer());
    Page queue = above.get("/approvals");
    assertThat(queue.one("ol.waiting .doubts").text()).contains("Chỉ mời được người dự");
    Page done = above.follow(above.submit(queue, "form.approvals", Map.of("do", "all")));
    assertThat(done.one(".done").text()).contains("Đã duyệt 1");
    assertThat(done.text()).contains("Không còn gì chờ duyệt");
  }

  /// A refused form is undone whole, what it asked is not.
  @Test
  void questionOfARefusedFormIsCountedAndSoIsItsCorrection() {
    signIn(pages, crew.base());
    Page asked = pages.submit(pages.get("/activities/new"), "form.entry", odd());
    assertThat(asked.status()).isEqualTo(422);
    assertThat(outcomes()).containsExactly("OPEN");
    pages.follow(pages.submit(asked, "form.entry", Map.of("quantity", "1")));
    assertThat(outcomes()).containsExactly("CORRECTED");
  }

  private List<String> outcomes() {
    return jdbc.sql(
            "select outcome from activities.doubt where rule = 'ATTENDANCES_WITHOUT_QUANTITY'")
        .query(String.class)
        .list();
  }

  private ActivityFacts groups(long quantity) {
    return crew.facts("46-01", Crew.TODAY, new ActivityFacts.Amount(quantity, 9, Grade.CLAIMED));
  }

  /// The median of 2, 2, 2, 2, 2 is 2, of which 20 is ten times.
  @Test
  void cellOfTheBoardAsksForAReason() {
    for (int n = 0; n < 5; n++) {
      activities.record(
          crew.base(),
          Crew.byPerson(
              crew.facts(
                  "46-01",
                  Crew.TODAY.minusDays(20),
                  new ActivityFacts.Amount(2, 9, Grade.CLAIMED))));
    }
    signIn(pages, crew.officer());
    String cell = "cell-" + crew.unit("46-01") + "-SMALL_GROUP";
    Page sheet = pages.get("/board/edit?period=2026-W46");
    Page asked = pages.submit(sheet, "form[action='/board/edit']", Map.of(cell, "20"));
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.one(".error-summary").text()).contains("10 lần");
    assertThat(asked.one("[name='" + cell + "']").attr("value")).isEqualTo("20");
    Page board =
        pages.follow(
            pages.submit(asked, "form[action='/board/edit']", Map.of("keepReason", "Đợt ra quân")));
    assertThat(board.status()).isEqualTo(200);
    assertThat(
            jdbc.sql("select reason from activities.doubt where outcome = 'CONFIRMED'")
                .query(String.class)
                .single())
        .isEqualTo("Đợt ra quân");
  }

  @Test
  void administratorTunesARuleAndOthersDoNotSeeThem() {
    signIn(pages, crew.person("hq.admin", Role.ADMINISTRATOR, "BHXHVN"));
    Page list = pages.get("/activity-rules");
    String form = "form[action='/activity-rules/TIMES_USUAL']";
    Page wrong = pages.submit(list, form, Map.of("threshold", "1"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("#TIMES_USUAL-threshold").attr("value")).isEqualTo("1");
    Page saved = pages.follow(pages.submit(list, form, Map.of("threshold", "12", "_key", "b")));
    assertThat(saved.one("#TIMES_USUAL-threshold").attr("value")).isEqualTo("12");
    Page stale = pages.submit(list, form, Map.of("threshold", "14", "_key", "c"));
    assertThat(stale.status()).isEqualTo(409);
    pages.submit(pages.get("/activity-rules"), form, Map.of("threshold", "10"));
    signIn(above, crew.leader());
    assertThat(above.get("/activity-rules").status()).isEqualTo(403);
  }

  private Map<String, Object> body() {
    Map<String, Object> body = new HashMap<>();
    body.put("unit", "46-01");
    body.put("form", "SMALL_GROUP");
    body.put("to", "2026-11-19");
    body.put("quantity", 0);
    body.put("attendances", 30);
    body.put("title", "Nhóm nhỏ ở tổ 6");
    return body;
  }

  @Test
  void programsConfirmByTheCodesOfRules() {
    api.token(tokens.create(crew.officer(), "test"));
    var asked = api.post("/api/v1/activities", body());
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.json().path("code").asString()).isEqualTo("activities.doubtful");
    assertThat(asked.json().path("errors").path(0).path("code").asString())
        .isEqualTo("activities.doubt.ATTENDANCES_WITHOUT_QUANTITY");
    var body = body();
    body.put(
        "confirmation",
        Map.of("reason", "Đã kiểm tra", "rules", List.of("ATTENDANCES_WITHOUT_QUANTITY")));
    var made = api.post("/api/v1/activities", body);
    assertThat(made.status()).isEqualTo(201);
    String doubts = made.header("Location") + "/doubts";
    assertThat(api.get(doubts).json().path(0).path("reason").asString()).isEqualTo("Đã kiểm tra");
    body.put("confirmation", Map.of("reason", "x", "rules", List.of("NOTHING")));
    assertThat(api.post("/api/v1/activities", body).status()).isEqualTo(422);
    assertThat(api.get("/api/v1/activity-rules").status()).isEqualTo(403);
    api.token(tokens.create(crew.person("hq.admin", Role.ADMINISTRATOR, "BHXHVN"), "test"));
    var rules = api.get("/api/v1/activity-rules").json();
    assertThat(rules.path(0).path("code").asString()).isEqualTo("TIMES_USUAL");
    assertThat(rules.size()).isEqualTo(8);
    assertThat(api.get("/api/v1/activity-rules/forms").json().path("forms").path(0).asString())
        .isEqualTo("COUNTER_ADVICE");
  }

  @Test
  void changedRecordShowsWhatIsDifferentFromTheApprovedOne() {
    var id =
        ((Activities.Recording.Recorded) activities.record(crew.base(), Crew.byPerson(groups(3))))
            .id();
    activities.approve(crew.officer(), Set.of(id));
    activities.correct(crew.base(), new Activities.Edit(id, 2), Crew.byPerson(groups(4)));
    signIn(above, crew.officer());
    Page queue = above.get("/approvals?period=2026-W47&unit=46-01");
    assertThat(queue.one(".differences").text()).contains("3").contains("4");
    assertThat(above.get("/approvals?unit=46-02").text()).contains("Không còn gì chờ duyệt");
  }
}
