package vn.lantoa.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.Targets;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class TargetDecisionPagesTests {
  private static final String FORM = "form.target-form";

  @Autowired private PageClient pages;
  @Autowired private PageClient leader;
  @Autowired private PageClient province;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Targets targets;

  private Crew crew;
  private Viewer editor;

  @BeforeEach
  void signIn() {
    data.loadDetail("organisation/demo");
    crew = new Crew(accounts, organisation);
    editor = crew.headquarters();
    crew.person("hq.leader", Role.HQ_LEADER, "BHXHVN");
    crew.officer();
    signIn(pages, "hq.editor");
    signIn(leader, "hq.leader");
    signIn(province, "p46.officer");
  }

  private static void signIn(PageClient client, String account) {
    Page form = client.get("/sign-in");
    var values = Map.of("account", account, "password", Crew.PASSWORD);
    client.submit(form, "form:has(input[name=account])", values);
  }

  private static Map<String, Object> plain(Map<String, ?> more) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", "Chỉ tiêu thử");
    values.put("source", "Kế hoạch 2026");
    values.putAll(more);
    return values;
  }

  private Page sent(String type, Map<String, ?> values) {
    Page form = pages.get("/targets/new?type=" + type);
    return pages.submit(form, FORM, plain(values));
  }

  private Target saved(String type, Map<String, ?> values) {
    Page done = sent(type, values);
    assertThat(done.isRedirect()).as(done.text()).isTrue();
    return target(done);
  }

  private Target target(Page redirect) {
    String id = redirect.location().replaceAll(".*/targets/([0-9a-f-]+)/.*", "$1");
    return targets.findFor(editor, new TargetId(java.util.UUID.fromString(id))).orElseThrow();
  }

  @Test
  void leaderApprovesAndTheNextChangeSaysWhy() {
    Target draft =
        saved("RANGE", Map.of("rule.measure", "CONFERENCE", "rule.min", "10", "rule.per", "YEAR"));
    String at = "/targets/" + draft.id();
    assertThat(pages.get(at + "/history").all("form[action$=/approve]")).isEmpty();
    Page seen = leader.get(at + "/history");
    Page approved = leader.follow(leader.submit(seen, "form[action$=/approve]", Map.of()));
    assertThat(approved.text()).contains("Chỉ tiêu có hiệu lực từ bây giờ", "Đang có hiệu lực");
    assertThat(leader.submit(seen, "form[action$=/withdraw]", Map.of("reason", "nhầm")).status())
        .isEqualTo(409);
    changesSayWhyAndStaleOnesShowBoth(at);
    isWithdrawn(at);
  }

  private void changesSayWhyAndStaleOnesShowBoth(String at) {
    Page edit = pages.get(at + "/edit");
    Page late = pages.get(at + "/edit");
    Page silent = pages.submit(edit, FORM, Map.of("rule.min", "12"));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.one("#reason-wrong").text()).contains("Ghi lý do");
    Page changed =
        pages.follow(
            pages.submit(edit, FORM, Map.of("rule.min", "12", "reason", "Kế hoạch điều chỉnh")));
    assertThat(changed.text())
        .contains(
            "Kế hoạch điều chỉnh",
            "tổ chức ít nhất 10 hội nghị mỗi năm",
            "tổ chức ít nhất 12 hội nghị mỗi năm",
            "Duyệt");
    Page stale = pages.submit(late, FORM, Map.of("rule.min", "14", "reason", "Sửa lần nữa"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one(".error-summary").text())
        .contains("ít nhất 12 hội nghị", "ít nhất 14 hội nghị");
    assertThat(stale.one("[name=rule.min]").attr("value")).isEqualTo("14");
    Page over = pages.submit(stale, FORM, Map.of());
    assertThat(over.isRedirect()).as(over.text()).isTrue();
    assertThat(RuleBody.of(target(over).facts().rule()).min()).isEqualByComparingTo("14");
  }

  private void isWithdrawn(String at) {
    Page refused =
        pages.submit(pages.get(at + "/history"), "form[action$=/withdraw]", Map.of("reason", "x"));
    assertThat(refused.status()).isEqualTo(422);
    Page gone =
        pages.follow(
            pages.submit(refused, "form[action$=/withdraw]", Map.of("reason", "Kế hoạch mới")));
    assertThat(gone.text()).contains("Đã rút chỉ tiêu", "Kế hoạch mới");
    assertThat(gone.all("form[action$=/withdraw]")).isEmpty();
  }

  /// 10 for Huế over its base offices: the first get one more, the sum is 10.
  @Test
  void provincePassesItsTargetDown() {
    Target draft =
        saved(
            "RANGE",
            Map.of(
                "rule.measure",
                "CONFERENCE",
                "rule.min",
                "10",
                "rule.max",
                "12",
                "rule.per",
                "YEAR"));
    Page seen = leader.get("/targets/" + draft.id() + "/history");
    leader.submit(seen, "form[action$=/approve]", Map.of());
    Page own = province.get("/targets/" + draft.id() + "/history");
    Page form = province.get(own.one("a[href^=/targets/new?parent]").attr("href"));
    int offices = organisation.childrenOf(crew.unit("46"), Crew.TODAY).size();
    assertThat(form.all("input[name=units][checked]")).hasSize(offices);
    var shares = form.all("input[name^=own.][name$=.min]").eachAttr("value");
    assertThat(shares.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(10);
    assertThat(form.one("#sentence").text())
        .contains("Tổng " + offices + " đơn vị dưới: 10 / chỉ tiêu của đơn vị: 10. Đủ.");
    String first = form.all("input[name^=own.][name$=.min]").getFirst().attr("name");
    Page less = province.submit(form, FORM, Map.of(first, "0", "do", "sentence"));
    assertThat(less.one("#sentence").text()).contains("Còn thiếu " + shares.getFirst());
    Page done = province.submit(less, FORM, Map.of(first, shares.getFirst()));
    assertThat(done.isRedirect()).as(done.text()).isTrue();
    assertThat(target(done).parent()).isEqualTo(draft.id());
    assertThat(target(done).giver()).isEqualTo(crew.unit("46"));
  }

  @Test
  void weeksAreExcusedAndTakenBack() {
    Target floor =
        saved(
            "WEEKLY_FLOOR",
            Map.of("rule.measure", "BROADCAST", "rule.min", "4", "rule.per", "UNIT"));
    String at = "/targets/" + floor.id() + "/excuses";
    Page list = pages.get(at);
    assertThat(list.all("#weeks option")).hasSize(54); // 2026 has 53 weeks, and one to choose
    Page refused = pages.submit(list, FORM, Map.of("all", "false", "reason", "Nghỉ Tết"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text()).contains("Chọn đơn vị được miễn");
    assertThat(refused.one("#reason").attr("value")).isEqualTo("Nghỉ Tết");
    Page done =
        pages.follow(
            pages.submit(
                list,
                FORM,
                Map.of(
                    "weeks",
                    "2026-W07",
                    "until",
                    "2026-W08",
                    "all",
                    "true",
                    "cause",
                    "TET",
                    "reason",
                    "Nghỉ Tết")));
    assertThat(done.all("tbody tr")).hasSize(2);
    oneUnitIsExcusedAndTakenBack(done);
    assertThat(province.get(at).status()).isEqualTo(404);
  }

  private void oneUnitIsExcusedAndTakenBack(Page done) {
    Page one =
        pages.follow(
            pages.submit(
                done,
                FORM,
                Map.of(
                    "weeks",
                    "2026-W40",
                    "all",
                    "false",
                    "units",
                    crew.unit("46").toString(),
                    "cause",
                    "DISASTER",
                    "reason",
                    "Lũ quét A Lưới")));
    assertThat(one.text()).contains("Thiên tai", "Lũ quét A Lưới");
    Page back = pages.follow(pages.submit(one, "tr:contains(Lũ) form", Map.of()));
    assertThat(back.all("tbody tr")).hasSize(2);
    assertThat(back.text()).doesNotContain("Lũ quét A Lưới");
  }

  @Test
  void surveysAreEntered() {
    Target survey =
        saved(
            "SHARE", Map.of("rule.measure", "SURVEY", "rule.of", "LABOUR_FORCE", "rule.min", "55"));
    String at = "/targets/" + survey.id() + "/surveys";
    Page empty = pages.get(at);
    Page refused = pages.submit(empty, "form.narrow", Map.of("share", "155", "method", "Hỏi"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text())
        .contains("Chọn đơn vị", "Nhập ngày khảo sát", "từ 0 đến 100");
    Page done =
        pages.follow(
            pages.submit(
                refused,
                "form.narrow",
                Map.of(
                    "units",
                    crew.unit("46").toString(),
                    "on",
                    "2026-06-15",
                    "sample",
                    "1.200",
                    "share",
                    "57,5",
                    "low",
                    "54,7",
                    "high",
                    "60,3",
                    "method",
                    "Chọn ngẫu nhiên theo hộ, hỏi tại nhà")));
    assertThat(done.table("table").get(1))
        .contains("BHXH thành phố Huế", "15/06/2026", "1.200", "57,5", "54,7 – 60,3");
  }
}
