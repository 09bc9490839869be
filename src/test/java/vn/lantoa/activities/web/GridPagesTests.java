package vn.lantoa.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class GridPagesTests {
  private static final String WEEK = "/activities/broadcasts?week=2026-W47";
  private static final String FORM = "form.stations";

  @Autowired private PageClient client;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    jdbc.sql("truncate activities.activity, activities.contribution_delta cascade").update();
    Crew crew = new Crew(accounts, organisation);
    client.signIn(crew.base().name(), Crew.PASSWORD);
  }

  /// Columns of the grid, with these values in their first rows and the others as shown.
  private static Map<String, List<String>> typed(Page page, List<String> total, List<String> part) {
    return Map.of(
        "total", column(page, "total", total), "voluntary", column(page, "voluntary", part));
  }

  private static List<String> column(Page page, String name, List<String> first) {
    List<String> values =
        new ArrayList<>(
            page.all("input[data-column=" + name + "]").stream()
                .map(input -> input.attr("value"))
                .toList());
    for (int row = 0; row < first.size(); row++) {
      values.set(row, first.get(row));
    }
    return values;
  }

  private Page save(Page page, List<String> total, List<String> part) {
    return client.submit(page, FORM, typed(page, total, part));
  }

  @Test
  void officerSavesAWeekOfStations() {
    Page saved =
        client.follow(save(client.get(WEEK), List.of("1.000", "4", "0"), List.of("2", "4", "")));
    // 1000 of which 2 makes two records, 4 of which 4 one, 0 none.
    assertThat(saved.one(".done").text()).contains("3 hoạt động mới");
    assertThat(saved.one("#t0").attr("value")).isEqualTo("1000");
    assertThat(saved.one("output[data-sum=total]").text()).isEqualTo("1.004");
    assertThat(saved.one("tbody tr:nth-child(3) .standing").text()).contains("Bằng không");
    assertThat(saved.one("tbody tr:nth-child(4) .standing").text()).contains("Chưa báo cáo");
    assertThat(
            client.get("/activities?form=BROADCAST&policyArea=VOLUNTARY_SI").one("#records").text())
        .isEqualTo("2");
  }

  @Test
  void refusedRowNamesItsStationAndKeepsEverything() {
    Page page = client.get(WEEK);
    Page refused = save(page, List.of("3", "nhiều", "7"), List.of("5", "", "1"));
    assertThat(refused.status()).isEqualTo(422);
    String second = refused.one("tbody tr:nth-child(2) th").ownText();
    assertThat(refused.one(".error-summary").text()).contains(second).contains("số nguyên");
    assertThat(refused.one("#t2").attr("value")).isEqualTo("7");
    Page impossible = save(page, List.of("3", "2", "7"), List.of("5", "", "1"));
    assertThat(impossible.status()).isEqualTo(422);
    assertThat(impossible.one(".error-summary a").attr("href")).isEqualTo("#v0");
    assertThat(impossible.one("#v0").attr("aria-invalid")).isEqualTo("true");
  }

  @Test
  void staleRowTellsBothNumbersAndSavingAgainReplaces() {
    Page old = client.get(WEEK);
    save(client.get(WEEK), List.of("5"), List.of("2"));
    Page stale = save(old, List.of("7"), List.of("1"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one(".error-summary").text()).contains("5 lượt, trong đó 2");
    assertThat(stale.one("#t0").attr("value")).isEqualTo("7");
    Page replaced = client.follow(save(stale, List.of(), List.of()));
    assertThat(replaced.one(".done").text()).contains("2 hoạt động sửa");
    assertThat(replaced.one("#t0").attr("value")).isEqualTo("7");
  }

  /// The median of six times 2 is 2, of which 20 is ten times.
  @Test
  void doubtedStationAsksOnceForAReason() {
    save(client.get("/activities/broadcasts?week=2026-W45"), List.of("2", "2", "2"), List.of());
    save(client.get("/activities/broadcasts?week=2026-W46"), List.of("2", "2", "2"), List.of());
    Page asked = save(client.get(WEEK), List.of("20", "3"), List.of("", "1"));
    assertThat(asked.status()).isEqualTo(422);
    String first = asked.one("tbody tr:nth-child(1) th").ownText();
    assertThat(asked.one(".error-summary").text()).contains(first).contains("10 lần");
    assertThat(asked.one(".error-summary a").attr("href")).isEqualTo("#t0");
    assertThat(asked.one("#t1").attr("value")).isEqualTo("3");
    assertThat(asked.one("#v1").attr("value")).isEqualTo("1");
    assertThat(client.get("/activities?form=BROADCAST&from=2026-11-16").text())
        .contains("Không có hoạt động nào khớp");
    // Nothing is saved, and it is known that somebody was asked.
    assertThat(
            jdbc.sql("select outcome from activities.doubt where rule = 'TIMES_USUAL'")
                .query(String.class)
                .list())
        .containsExactly("OPEN");
    assertThat(client.submit(asked, FORM, Map.of("keepReason", " ")).status()).isEqualTo(422);
    Page saved =
        client.follow(client.submit(asked, FORM, Map.of("keepReason", "Phát lại mỗi giờ")));
    assertThat(saved.one(".done").text()).contains("3 hoạt động mới");
    assertThat(
            jdbc.sql("select reason from activities.doubt where outcome = 'CONFIRMED'")
                .query(String.class)
                .list())
        .containsExactly("Phát lại mỗi giờ");
    // What was confirmed stands: the same number is not asked about again.
    Map<String, Object> more = new HashMap<>(typed(saved, List.of("20", "4"), List.of("", "1")));
    assertThat(client.follow(client.submit(saved, FORM, more)).one(".done").text())
        .contains("1 hoạt động sửa");
  }

  @Test
  void gridIsFilledByThePostsOfItsButtons() {
    save(client.get("/activities/broadcasts?week=2026-W46"), List.of("6", "4"), List.of("3", "2"));
    Page page = client.get(WEEK);
    assertThat(page.all("tbody tr:first-child td.was").getFirst().text()).isEqualTo("6");
    Map<String, Object> before = new HashMap<>(typed(page, List.of("9"), List.of("1")));
    before.put("do", "before");
    Page filled = client.submit(page, FORM, before);
    // What was typed stays, what was empty is filled.
    assertThat(filled.one("#t0").attr("value")).isEqualTo("9");
    assertThat(filled.one("#t1").attr("value")).isEqualTo("4");
    assertThat(filled.one("#v1").attr("value")).isEqualTo("2");
    Map<String, Object> all = new HashMap<>(typed(filled, List.of(), List.of()));
    all.putAll(Map.of("do", "all", "allTotal", "8"));
    Page same = client.submit(filled, FORM, all);
    assertThat(same.one("#t0").attr("value")).isEqualTo("8");
    assertThat(same.one("#v0").attr("value")).isEqualTo("1");
    assertThat(client.get("/activities?form=BROADCAST&from=2026-11-16").text())
        .contains("Không có hoạt động nào khớp");
  }
}
