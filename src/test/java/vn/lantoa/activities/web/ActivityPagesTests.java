package vn.lantoa.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class ActivityPagesTests {
  @Autowired private PageClient client;
  @Autowired private Activities activities;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;

  private Crew crew;

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
  }

  private void signIn(Viewer viewer) {
    client.signIn(viewer.name(), Crew.PASSWORD);
  }

  private Page save(Map<String, Object> values) {
    return client.submit(client.get("/activities/new"), "form.entry", values);
  }

  private static Map<String, Object> broadcasts() {
    return Map.of(
        "form", "BROADCAST",
        "quantity", "1.200",
        "title", "Phát thanh về BHXH tự nguyện",
        "policyAreas", List.of("VOLUNTARY_SI"),
        "audiences", List.of("VOLUNTARY_AND_HOUSEHOLD"));
  }

  @Test
  void baseOfficerRecordsOnOneScreen() {
    signIn(crew.base());
    Page saved = client.follow(save(broadcasts()));
    assertThat(saved.heading()).isEqualTo("Phát thanh về BHXH tự nguyện");
    assertThat(saved.one(".done").text()).contains("Đã lưu").contains("Ghi tiếp");
    assertThat(saved.one(".fact div b").text()).isEqualTo("1.200");
  }

  @Test
  void refusedEntryKeepsWhatWasTyped() {
    signIn(crew.base());
    Page refused =
        save(
            Map.of(
                "form", "BROADCAST",
                "quantity", "nhiều",
                "title", "Tên đã gõ",
                "policyAreas", List.of("VOLUNTARY_SI")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary a").attr("href")).isEqualTo("#quantity");
    assertThat(refused.one("#title").attr("value")).isEqualTo("Tên đã gõ");
    assertThat(refused.one("#quantity").attr("value")).isEqualTo("nhiều");
    assertThat(refused.all("input[name=policyAreas][checked]")).hasSize(1);
  }

  @Test
  void correctionFromAnOldPageShowsBothStates() {
    signIn(crew.base());
    Page saved = client.follow(save(broadcasts()));
    Page edit = client.get(saved.uri().getPath() + "/edit");
    client.submit(edit, "form.entry", Map.of("quantity", "1300"));
    Page stale = client.submit(edit, "form.entry", Map.of("quantity", "1400", "_key", "another"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one(".error-summary").text()).contains("1.300");
    assertThat(stale.one("#quantity").attr("value")).isEqualTo("1400");
    Page history = client.get(saved.uri().getPath());
    assertThat(history.one(".differences").text()).contains("1.200").contains("1.300");
  }

  @Test
  void provinceApprovesARowOfTheBoard() {
    signIn(crew.base());
    client.follow(save(broadcasts()));
    PageClient own = client;
    assertThat(own.get("/board").text()).contains("Tuần 47").contains("Đã gửi");
    client.post("/sign-out", Map.of());
    signIn(crew.officer());
    Page board = client.get("/board");
    assertThat(board.heading()).isEqualTo("Bảng tổng hợp: Tuần 47/2026");
    Page done = client.follow(client.submit(board, "tr:contains(Thuận Hóa) form", Map.of()));
    assertThat(done.one(".done").text()).contains("Đã duyệt");
    assertThat(done.one("tr:contains(Thuận Hóa) .standing").text()).contains("Đã duyệt");
  }

  @Test
  void emptyWeekIsReportedAsZero() {
    signIn(crew.otherBase());
    Page week = client.get("/board");
    assertThat(week.text()).contains("Chưa báo cáo");
    Page zero = client.follow(client.submit(week, "form[action=/board/zero]", Map.of()));
    assertThat(zero.text()).contains("Bằng không");
  }

  @Test
  void listSaysWhatNarrowsItAndSums() {
    signIn(crew.headquarters());
    Page list =
        client.get("/activities?form=BROADCAST&from=2026-11-01&province=46&geographyOn=2026-11-20");
    assertThat(list.all(".chip.on")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(list.one("#records").text()).matches("\\d+");
    assertThat(client.get("/activities.csv?form=BROADCAST").body()).startsWith("\uFEFFid,status");
    assertThat(client.get("/activities?form=NOTHING").status()).isEqualTo(422);
    client.with("Cookie", "lang=en");
    assertThat(client.get("/activities").status()).isEqualTo(200);
  }
}
