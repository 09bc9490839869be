package vn.lantoa.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.People;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class RegisterPagesTests {
  private static final String NEW = "form[data-main]";

  @Autowired private PageClient client;
  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Tokens tokens;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
  }

  private void signIn(Role role) {
    client.signIn(new People(accounts, organisation).at("BHXHVN", role).name(), People.PASSWORD);
  }

  private Page add(Map<String, String> values) {
    return client.submit(client.get("/organisation/partners/new"), NEW, values);
  }

  @Test
  void administratorKeepsAPartnerThroughItsLife() {
    signIn(Role.ADMINISTRATOR);
    Page unknown =
        add(Map.of("from", "2025-07-01", "code", "P-1", "name", "Sở Y tế", "area", "Nơi đâu"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.one(".error-summary a").attr("href")).isEqualTo("#new-area");
    assertThat(unknown.one("#new-name").attr("value")).isEqualTo("Sở Y tế");
    Page added = client.follow(client.submit(unknown, NEW, Map.of("area", "thua thien hue, 46")));
    assertThat(added.status()).isEqualTo(422);
    added = client.follow(client.submit(unknown, NEW, Map.of("area", "46", "_key", "again")));
    assertThat(added.heading()).isEqualTo("Sở Y tế");
    Page renamed =
        client.follow(
            client.submit(
                added, "form.change", Map.of("from", "2026-01-01", "name", "=Sở Y tế mới")));
    assertThat(renamed.all("ol.life li")).hasSize(2);
    Page stale =
        client.submit(
            added, "form.change", Map.of("from", "2026-02-01", "name", "Muộn", "_key", "b"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one("#change-name").attr("value")).isEqualTo("Muộn");
    Page described =
        client.follow(
            client.submit(renamed, "form.describe", Map.of("agreement", "Quy chế số 12")));
    assertThat(described.text()).contains("Quy chế số 12");
    Page list = client.get("/organisation/partners?q=so%20y%20te&area=46");
    assertThat(list.text()).contains("=Sở Y tế mới").contains("Thành phố Huế");
    assertThat(client.get("/organisation/partners/export.csv").body()).contains("'=Sở Y tế mới");
    assertThat(client.get("/organisation/partners/export.xlsx").status()).isEqualTo(200);
    Page ended =
        client.follow(client.submit(described, "form.end", Map.of("lastDay", "2026-10-31")));
    assertThat(ended.text()).contains("Đã kết thúc ngày 31/10/2026");
    client.with("Cookie", "lang=en");
    assertThat(client.get(ended.uri().getPath()).text()).contains("Ended on");
  }

  @Test
  void everyoneReadsAndOnlyAdministratorsChange() {
    signIn(Role.STAFF);
    Page list = client.get("/organisation/stations?on=2026-11-20");
    assertThat(list.one("table.dense caption").text()).startsWith("40 mục");
    assertThat(list.all("a[href$=new]")).isEmpty();
    Page station = client.get(list.all("tbody a").getFirst().attr("href"));
    assertThat(station.all("form.change")).isEmpty();
    assertThat(client.get("/organisation/stations/new").status()).isEqualTo(403);
    assertThat(client.get("/organisation/partners?kind=KINGDOM").status()).isEqualTo(422);
    assertThat(client.get("/organisation/partners?q=zzz").text()).contains("Không có mục nào khớp");
    assertThat(client.get("/organisation/units/" + base() + "/coverage").status()).isEqualTo(403);
  }

  @Test
  void programsReadRegistersOfADay() {
    api.token(
        tokens.create(new People(accounts, organisation).at("BHXHVN", Role.HQ_EDITOR), "test"));
    ApiClient.Answer stations = api.get("/api/v1/stations?on=2026-11-20&q=kim%20long");
    assertThat(stations.json().get("total").asInt()).isEqualTo(1);
    assertThat(stations.json().at("/items/0/code").asString()).isEqualTo("DTT-19774");
    assertThat(api.get("/api/v1/partners?area=nowhere").status()).isEqualTo(422);
  }

  private String base() {
    return organisation
        .findUnitByCode("46-01", LocalDate.of(2026, 11, 20))
        .orElseThrow()
        .id()
        .toString();
  }

  @Test
  void administratorChangesTheCommunesOfABaseUnit() {
    signIn(Role.ADMINISTRATOR);
    Page page = client.get("/organisation/units/" + base() + "/coverage?on=2026-12-01");
    List<String> ticked = page.all("input[name=communes][checked]").eachAttr("value");
    assertThat(page.all("input[name=communes]")).hasSize(40);
    Page unclear =
        client.submit(page, "form.cover", Map.of("paste", "Nơi không có", "act", "preview"));
    assertThat(unclear.status()).isEqualTo(422);
    assertThat(unclear.one(".error-summary").text()).contains("Nơi không có");
    Page found = client.submit(page, "form.cover", Map.of("q", "kim", "act", "find", "_key", "f"));
    assertThat(found.all(".communes label").getFirst().text()).contains("Kim");
    Page preview =
        client.submit(
            page,
            "form.cover",
            Map.of("communes", ticked.subList(1, ticked.size()), "act", "preview", "_key", "p"));
    assertThat(preview.one(".plan.removed").text()).contains("Bớt 1");
    assertThat(preview.one(".alert-quiet").text()).contains("không có đơn vị nào phụ trách");
    Page saved = client.follow(client.submit(preview, "form.cover", Map.of("act", "save")));
    assertThat(saved.one(".done").text()).contains("Đã lưu");
    assertThat(saved.all("input[name=communes][checked]")).hasSize(ticked.size() - 1);
    Page stale = client.submit(page, "form.cover", Map.of("act", "save", "_key", "stale"));
    assertThat(stale.status()).isEqualTo(409);
  }
}
