package vn.lantoa.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.People;
import vn.lantoa.identity.Role;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
final class ActPagesTests {
  @Autowired private PageClient pages;
  @Autowired private PageClient reader;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;

  @BeforeEach
  void signIn() {
    People people = new People(accounts, organisation);
    people.at("BHXHVN", Role.ADMINISTRATOR);
    people.at("46", Role.PROVINCIAL_OFFICER);
    signIn(pages, "bhxhvn.administrator");
    signIn(reader, "46.provincial-officer");
  }

  private static void signIn(PageClient client, String account) {
    Page form = client.get("/sign-in");
    var values = Map.of("account", account, "password", People.PASSWORD);
    client.submit(form, "form:has(input[name=account])", values);
  }

  private Page drafted(String number, String effectiveOn) {
    Page form = pages.get("/organisation/acts/new");
    var values =
        Map.of(
            "number",
            number,
            "title",
            "Sắp xếp thử",
            "signedOn",
            "2026-10-01",
            "effectiveOn",
            effectiveOn);
    return pages.follow(pages.submit(form, "form.handin", values));
  }

  private Page step(Page act, String type, String of) {
    Page form = pages.submit(act, "form.adders", Map.of("type", type, "of", of));
    assertThat(form.status()).isEqualTo(200);
    return form;
  }

  private static Map<String, String> values(String... pairs) {
    Map<String, String> values = new HashMap<>();
    for (int n = 0; n < pairs.length; n += 2) {
      values.put(pairs[n], pairs[n + 1]);
    }
    return values;
  }

  @Test
  void actTravelsFromDraftToForceAndBack() {
    Page act = drafted("01/2026/NQ-THU", "2026-12-01");
    String path = act.uri().getPath();
    assertThat(act.text()).contains("Đã lưu bản nháp", "Chưa có bước nào");
    Page form = step(act, "MERGE", "UNIT");
    Page saved =
        pages.follow(
            pages.submit(
                form,
                "form.handin",
                values(
                    "subjects", "11\nBHXH tỉnh Lai Châu",
                    "newCode", "11",
                    "newName", "BHXH tỉnh Điện Biên Lai Châu")));
    assertThat(saved.one("#step-1").text())
        .contains("Sáp nhập", "BHXH tỉnh Điện Biên (11)", "BHXH tỉnh Lai Châu (12)", "mới");
    Page preview = pages.get(path + "/preview");
    assertThat(preview.all(".error-summary")).isEmpty();
    assertThat(preview.text()).contains("có thể ban hành", "2 đơn vị kết thúc", "1 đơn vị bắt đầu");
    assertThat(reader.get(path + "/preview").all("a[href$=/enact]")).isEmpty();
    Page question = pages.get(preview.one("a[href$=/enact]").attr("href"));
    Page done = pages.follow(pages.submit(question, "form[action$=/enact]", Map.of()));
    assertThat(done.text()).contains("Đã ban hành", "Chờ ngày hiệu lực", "còn");
    assertThat(organisation.findUnitByCode("11", LocalDate.of(2026, 12, 1)).orElseThrow().name())
        .isEqualTo("BHXH tỉnh Điện Biên Lai Châu");
    var laiChau = organisation.findUnitByCode("12", LocalDate.of(2026, 11, 30)).orElseThrow();
    Page life = reader.get("/organisation/units/" + laiChau.id());
    assertThat(life.one(".life-WENT_INTO").text())
        .contains("Điện Biên Lai Châu", "Theo 01/2026/NQ-THU", "sắp tới");
    assertThat(reader.get(life.one(".life-WENT_INTO a[href*=acts]").attr("href")).heading())
        .isEqualTo("Văn bản 01/2026/NQ-THU");

    isTakenBack(path);
  }

  private void isTakenBack(String path) {
    Page withdraw = pages.get(path + "/withdraw");
    assertThat(pages.submit(withdraw, "form.handin", Map.of("reason", " ")).status())
        .isEqualTo(422);
    Page back =
        pages.follow(pages.submit(withdraw, "form.handin", Map.of("reason", "Gõ nhầm đơn vị")));
    assertThat(back.text()).contains("Đã thu hồi", "Lý do: Gõ nhầm đơn vị");
    assertThat(organisation.findUnitByCode("12", LocalDate.of(2026, 12, 1))).isPresent();
  }

  @Test
  void wrongStepKeepsWhatWasTypedAndOffersChoices() {
    Page act = drafted("02/2026/NQ-THU", "2026-12-01");
    Page form = step(act, "MERGE", "UNIT");
    Page refused =
        pages.submit(
            form,
            "form.handin",
            values("subjects", "11\nquang tri\n999", "newCode", "", "newName", "Tên mới"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text())
        .contains("999", "quang tri", "cần có nội dung");
    assertThat(refused.one("textarea#subjects").wholeText().strip())
        .isEqualTo("11\nquang tri\n999");
    assertThat(refused.one("input#newName-0").attr("value")).isEqualTo("Tên mới");
    String choice = refused.one(".choose button").attr("value");
    var chosen = new HashMap<String, String>();
    refused
        .all("form.handin input[type=hidden]")
        .forEach(field -> chosen.put(field.attr("name"), field.attr("value")));
    chosen.putAll(values("subjects", "11\nquang tri", "newCode", "11", "newName", "Tên, mới"));
    chosen.put("pick", choice);
    Page saved = pages.follow(pages.post(refused.uri().getPath(), chosen));
    assertThat(saved.one("#step-1").text()).contains("BHXH tỉnh Quảng Trị (44)", "Tên, mới (11)");
  }

  @Test
  void stepsAreCorrectedOrderedAndRemoved() {
    Page act = drafted("03/2026/NQ-THU", "2026-12-01");
    Page one =
        pages.follow(
            pages.submit(
                step(act, "RENAME", "AREA"),
                "form.handin",
                values("subjects", "46", "name", "Thành phố Huế mới")));
    Page two =
        pages.follow(
            pages.submit(
                step(one, "ABOLISH", "UNIT"),
                "form.handin",
                values("subjects", "11", "target", "12")));
    assertThat(two.all("ol.act-steps > li")).hasSize(2);
    Page moved =
        pages.follow(pages.submit(two, "#step-2 form:has(button[value=up])", Map.of("to", "up")));
    assertThat(moved.one("#step-1").text()).contains("Giải thể", "BHXH tỉnh Lai Châu");
    Page edit = pages.get(moved.one("#step-2 a[href$=/steps/2]").attr("href"));
    assertThat(edit.one("input#subjects").attr("value")).isEqualTo("46 · Thành phố Huế");
    Page corrected =
        pages.follow(pages.submit(edit, "form.handin", values("name", "Thành phố Huế khác")));
    assertThat(corrected.one("#step-2").text()).contains("Thành phố Huế khác");
    Page removed = pages.follow(pages.submit(corrected, "#step-1 form[action$=/remove]", Map.of()));
    assertThat(removed.all("ol.act-steps > li")).hasSize(1);
    Page gone = pages.follow(pages.submit(removed, "form[action$=/discard]", Map.of()));
    assertThat(gone.text()).contains("Đã xóa bản nháp").doesNotContain("03/2026/NQ-THU");
  }

  @Test
  void staleEditShowsBothAndLosesNothing() {
    Page act = drafted("04/2026/NQ-THU", "2026-12-01");
    String path = act.uri().getPath();
    Page mine = pages.get(path + "/edit");
    Page myStep = step(act, "ABOLISH", "UNIT");
    pages.submit(pages.get(path + "/edit"), "form.handin", Map.of("title", "Bản của người khác"));
    Page stale = pages.submit(mine, "form.handin", Map.of("title", "Bản của tôi"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one("input#title").attr("value")).isEqualTo("Bản của tôi");
    assertThat(stale.one(".theirs").text()).contains("Bản của người khác");
    Page staleStep = pages.submit(myStep, "form.handin", values("subjects", "11"));
    assertThat(staleStep.status()).isEqualTo(409);
    assertThat(staleStep.one("input#subjects").attr("value")).isEqualTo("11");
    assertThat(staleStep.one(".error-summary").text()).contains("người khác sửa");
    Page again = pages.follow(pages.submit(staleStep, "form.handin", Map.of()));
    assertThat(again.one("#step-1").text()).contains("Giải thể");
  }

  @Test
  void problemsKeepAnActFromBeingEnacted() {
    Page act = drafted("05/2026/NQ-THU", "2026-12-01");
    // Huế may not take the code of Lai Châu, which goes on.
    Page saved =
        pages.follow(
            pages.submit(
                step(act, "RENAME", "UNIT"),
                "form.handin",
                values("subjects", "46", "code", "12")));
    String path = saved.uri().getPath();
    Page preview = pages.get(path + "/preview");
    assertThat(preview.one(".error-summary").text()).contains("Mã 12", "01/12/2026");
    assertThat(preview.all("a[href$=/enact]")).isEmpty();
    var fields = new HashMap<String, String>();
    saved
        .all("form[action$=/discard] input")
        .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
    assertThat(pages.post(path + "/enact", fields).status()).isEqualTo(422);
  }

  @Test
  void headIsCheckedAndNumbersAreNotUsedTwice() {
    drafted("06/2026/NQ-THU", "2026-12-01");
    Page form = pages.get("/organisation/acts/new");
    Page taken =
        pages.submit(
            form,
            "form.handin",
            Map.of(
                "number", "06/2026/NQ-THU",
                "title", "Lần nữa",
                "signedOn", "2026-10-01",
                "effectiveOn", "2026-12-01"));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.one(".error-summary").text()).contains("đã có ở một văn bản khác");
    Page bad =
        pages.submit(
            form, "form.handin", Map.of("number", "", "title", "x", "effectiveOn", "2026-13-01"));
    assertThat(bad.all(".error-summary li")).hasSize(4);
  }

  @Test
  void whoIsNoAdministratorReadsOnly() {
    Page act = drafted("07/2026/NQ-THU", "2026-12-01");
    Page read = reader.get(act.uri().getPath());
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.all("main form")).isEmpty();
    assertThat(reader.get("/organisation/acts/new").status()).isEqualTo(403);
    assertThat(reader.get(act.uri().getPath() + "/steps/new").status()).isEqualTo(403);
    assertThat(reader.get("/organisation/acts").text()).contains("07/2026/NQ-THU");
  }
}
