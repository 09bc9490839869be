package vn.lantoa.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class AdministrationPagesTests {
  @Autowired private PageClient pages;
  @Autowired private PageClient province;
  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;
  @Autowired private JdbcClient jdbc;

  private Viewer administrator;
  private Viewer officer;

  @BeforeEach
  void signIn() {
    People people = new People(accounts, organisation);
    administrator = people.person("admin1", Role.ADMINISTRATOR, "BHXHVN");
    officer = people.hue();
    people.person("p46.two", Role.PROVINCIAL_OFFICER, "46");
    pages.signIn("admin1", People.PASSWORD);
    province.signIn("p46.officer", People.PASSWORD);
  }

  @Test
  void rulesAreAddedLookedAtBeforehandChangedAndRemoved() {
    Page list = pages.get("/reminder-rules");
    assertThat(list.text()).contains("Sau hạn 20 ngày", "Đúng ngày đến hạn");
    Page form = pages.get("/reminder-rules/new");
    Map<String, String> typed =
        Map.of("lateness", "SILENT", "days", "60", "everyDays", "", "recipient", "HEADQUARTERS");
    var posted = new java.util.HashMap<String, String>(typed);
    posted.put("do", "preview");
    posted.put("version", "0");
    posted.put("_csrf", form.all("input[name=_csrf]").getFirst().val());
    Page preview = pages.post("/reminder-rules/new", posted);
    assertThat(preview.one(".say").text()).contains("Riêng hôm nay");
    assertThat(preview.one("#days").val()).isEqualTo("60");
    posted.put("do", "save");
    Page done = pages.follow(pages.post("/reminder-rules/new", posted));
    assertThat(done.one(".done").text()).isEqualTo("Đã thêm quy tắc.");
    Page twice = pages.post("/reminder-rules/new", posted);
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.one(".error-summary a").attr("href")).isEqualTo("#days");

    String rule = done.all("tr:contains(Sau 60 ngày) a").getFirst().attr("href");
    posted.put("days", "70");
    posted.put("version", "7");
    Page stale = pages.post(rule, posted);
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one(".error-summary").text()).contains("60 ngày");
    assertThat(stale.one("#days").val()).isEqualTo("70");
    posted.put("version", "1");
    assertThat(pages.follow(pages.post(rule, posted)).text()).contains("Sau 70 ngày");
    posted.put("do", "remove");
    posted.put("version", "2");
    assertThat(pages.follow(pages.post(rule, posted)).text()).doesNotContain("Sau 70 ngày");
    assertThat(pages.get(rule).status()).isEqualTo(404);
  }

  @Test
  void quietHoursAreSetAndWrongOnesRefused() {
    Page list = pages.get("/reminder-rules");
    Page other = pages.get("/reminder-rules");
    String form = "form[action=/reminder-rules/quiet]";
    Page wrong = pages.submit(list, form, Map.of("begins", "25:00", "ends", "06:00"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("#begins").val()).isEqualTo("25:00");
    Page done = pages.follow(pages.submit(wrong, form, Map.of("begins", "19:00", "ends", "06:00")));
    assertThat(done.one("#begins").val()).isEqualTo("19:00");
    Page stale = pages.submit(other, form, Map.of("begins", "18:00"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one(".error-summary").text()).contains("19:00");
    assertThat(stale.one("#begins").val()).isEqualTo("18:00");
  }

  @Test
  void othersKeepOut() {
    for (String path : List.of("/reminder-rules", "/reminder-rules/new", "/mail")) {
      assertThat(province.get(path).status()).isEqualTo(403);
    }
    api.token(tokens.create(officer, "test"));
    assertThat(api.get("/api/v1/reminder-rules").status()).isEqualTo(403);
    assertThat(api.get("/api/v1/mails").status()).isEqualTo(403);
  }

  @Test
  void personKeepsAddressHourAndAbsence() {
    Page form = province.get("/inbox/settings");
    Page bad = province.submit(form, "form[action=/inbox/settings/email]", Map.of("email", "hue"));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.one("#email").val()).isEqualTo("hue");
    Page done =
        province.follow(
            province.submit(
                form, "form[action=/inbox/settings/email]", Map.of("email", "hue@vss.test")));
    assertThat(done.one("#email").val()).isEqualTo("hue@vss.test");
    String settings = "form[action=/inbox/settings]";
    var away = Map.of("digestAt", "08:15", "awayFrom", "2026-11-23", "awayThrough", "2026-11-20");
    Page backwards = province.submit(done, settings, away);
    assertThat(backwards.status()).isEqualTo(422);
    assertThat(backwards.one("#awayThrough-wrong").text()).contains("từ ngày đầu");
    assertThat(backwards.one("#digestAt").val()).isEqualTo("08:15");
    Page other = province.get("/inbox/settings");
    String deputy = done.all("#deputy option").getLast().val();
    Page saved =
        province.follow(
            province.submit(
                done,
                settings,
                Map.of(
                    "digestAt", "08:15",
                    "awayFrom", "2026-11-23",
                    "awayThrough", "2026-11-27",
                    "deputy", deputy)));
    assertThat(saved.one("#deputy option[selected]").val()).isEqualTo(deputy);
    Page stale = province.submit(other, settings, Map.of("digestAt", "09:00"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one(".error-summary").text()).contains("08:15");
    assertThat(stale.one("#digestAt").val()).isEqualTo("09:00");
  }

  @Test
  void mailPageShowsWhatWaitsAndTakesDecisions() {
    jdbc.sql(
            """
            insert into notifications.mail (account_id, kind, for_day, address, message_id, language,
              subject, body, html, lines, state, next_attempt_at, made_at, reply)
            values (:account, 'DIGEST', '2026-11-20', 'a@b.test', '<1@b.test>', 'vi', 'Thư mẫu', 'x',
              'x', 1, 'UNKNOWN', now(), now(), 'EOF')
            """)
        .param("account", officer.account().value())
        .update();
    Page list = pages.get("/mail");
    assertThat(list.text()).contains("Chưa có máy chủ thư", "Thư mẫu", "EOF");
    assertThat(pages.get("/mail?state=SENT").text()).contains("Chưa có thư nào");
    Page done = pages.follow(pages.submit(list, "form[action$=/settle]", Map.of()));
    assertThat(done.one(".done").text()).isEqualTo("Đã coi thư là xong.");
    assertThat(pages.submit(list, "form[action$=/again]", Map.of()).status()).isIn(409, 422);
    Page test =
        pages.post("/mail/test", Map.of("_csrf", list.all("input[name=_csrf]").getFirst().val()));
    assertThat(test.status()).isEqualTo(422);
    assertThat(test.text()).contains("Chưa có máy chủ thư");
    api.token(tokens.create(administrator, "test"));
    assertThat(api.get("/api/v1/mails").json().at("/rows/0/state").asString()).isEqualTo("SETTLED");
  }

  @Test
  void programsKeepRules() {
    api.token(tokens.create(administrator, "test"));
    var request =
        new java.util.HashMap<String, Object>(
            Map.of("lateness", "OVERDUE", "days", 33, "recipient", "ABOVE", "prompt", true));
    var preview = api.post("/api/v1/reminder-rules/preview", request);
    assertThat(preview.json().at("/backlog/pieces").asInt()).isZero();
    var made = api.post("/api/v1/reminder-rules", request);
    assertThat(made.status()).isEqualTo(201);
    String path = "/api/v1/reminder-rules/" + made.json().get("id").asString();
    assertThat(api.post("/api/v1/reminder-rules", request).status()).isEqualTo(422);
    request.put("everyDays", 5);
    assertThat(api.put(path, request).status()).isEqualTo(422);
    request.put("version", 1);
    assertThat(api.put(path, request).json().get("version").asInt()).isEqualTo(2);
    assertThat(api.put(path, request).status()).isEqualTo(409);
    assertThat(api.delete(path + "?version=1").status()).isEqualTo(409);
    assertThat(api.delete(path + "?version=2").status()).isEqualTo(204);
    assertThat(api.post("/api/v1/reminder-rules", Map.of("days", 1)).status()).isEqualTo(422);
  }
}
