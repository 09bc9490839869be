package vn.lantoa.organisation.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.People;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.Upload;

@LantoaTest
class CalendarPagesTests {
  private static final String ADD = "form[action^=/organisation/calendar?year]";

  @Autowired private PageClient client;
  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;

  private void signIn(Role role) {
    client.signIn(new People(accounts, organisation).at("BHXHVN", role).name(), People.PASSWORD);
  }

  @Test
  void yearShowsEveryMonthWithHolidaysInWords() {
    signIn(Role.STAFF);
    Page year = client.get("/organisation/calendar?year=2026");
    assertThat(year.heading()).isEqualTo("Lịch làm việc năm 2026");
    assertThat(year.all("table.month")).hasSize(12);
    // February 2026: Tết from Monday 16 to Friday 20.
    assertThat(year.all("table.month:contains(Tháng 2) td.off")).hasSize(5);
    assertThat(year.all("td.made-up")).hasSize(2);
    assertThat(year.all(ADD)).isEmpty();
    assertThat(client.get("/organisation/calendar/import").status()).isEqualTo(403);
    assertThat(client.get("/organisation/calendar?year=1800").status()).isEqualTo(422);
    client.with("Cookie", "lang=en");
    assertThat(client.get("/organisation/calendar?year=2026").text()).contains("February");
  }

  @Test
  void administratorAddsChangesAndRemovesADay() {
    signIn(Role.ADMINISTRATOR);
    Page year = client.get("/organisation/calendar?year=2028");
    Page refused =
        client.submit(year, ADD, Map.of("day", "2028-01-03", "kind", "WORKING", "name", "Bù"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary a").attr("href")).isEqualTo("#kind");
    assertThat(refused.one("#name").attr("value")).isEqualTo("Bù");
    Page added =
        client.follow(client.submit(refused, ADD, Map.of("kind", "HOLIDAY", "name", "Nghỉ thử")));
    assertThat(added.one(".done").text()).contains("Đã thêm");
    Page edit = client.get("/organisation/calendar/days/2028-01-03");
    client.submit(edit, "form[data-main]", Map.of("name", "Đổi tên"));
    Page stale = client.submit(edit, "form[data-main]", Map.of("name", "Muộn", "_key", "another"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one(".error-summary").text()).contains("Đổi tên");
    assertThat(stale.one("#name").attr("value")).isEqualTo("Muộn");
    Page removed =
        client.follow(
            client.submit(
                client.get("/organisation/calendar/days/2028-01-03"),
                "form[action$=remove]",
                Map.of()));
    assertThat(removed.text()).contains("Đã bỏ").doesNotContain("Đổi tên");
  }

  @Test
  void tableIsPreviewedThenTakenIn() {
    signIn(Role.ADMINISTRATOR);
    Page empty = client.get("/organisation/calendar/import");
    Page wrong = client.submit(empty, "form.read", Map.of("table", "2029-13-01,nghỉ,A"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one(".error-summary").text()).contains("Dòng 1").contains("2029-13-01");
    Page latin =
        client.submit(
            empty,
            "form.read",
            Map.of(
                "file",
                new Upload("a.csv", "text/csv", "2029-01-01,nghỉ,Tết là ngày".getBytes(ISO_8859_1)),
                "_key",
                "another"));
    assertThat(latin.status()).isEqualTo(422);
    Page preview =
        client.submit(wrong, "form.read", Map.of("table", "01/01/2029\tnghỉ\tTết Dương lịch"));
    assertThat(preview.text()).contains("1 ngày mới");
    assertThat(client.get("/organisation/calendar?year=2029").all("td.off")).isEmpty();
    client.follow(client.submit(preview, "form.take", Map.of()));
    assertThat(client.get("/organisation/calendar?year=2029").all("td.off")).hasSize(1);
  }

  @Test
  void programsAskForWorkingDays() {
    api.token(
        tokens.create(new People(accounts, organisation).at("BHXHVN", Role.HQ_EDITOR), "test"));
    ApiClient.Answer answer = api.get("/api/v1/calendar/working-days?from=2026-08-28&days=1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("day").asString()).isEqualTo("2026-09-03");
    ApiClient.Answer year = api.get("/api/v1/calendar?year=2024");
    // 2024: 262 weekdays; off on weekdays 1/1, 8, 9, 12, 13, 14/2, 18, 29, 30/4, 1/5, 2, 3/9; 4/5
    // made up.
    assertThat(year.json().get("workingDays").asInt()).isEqualTo(262 - 12 + 1);
    assertThat(api.get("/api/v1/calendar/working-days?from=2026-08-28&days=401").status())
        .isEqualTo(422);
  }
}
