package vn.lantoa.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.activities.Crew;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.targets.Rule;
import vn.lantoa.targets.RuleBody;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.Targets;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class TargetFormPagesTests {
  private static final String FORM = "form.target-form";

  @Autowired private PageClient pages;
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
    signIn(pages, "hq.editor");
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
  void formBeginsWithTheTypeAndThenAsksOnlyWhatItNeeds() {
    Page first = pages.get("/targets/new");
    assertThat(first.all("input[name=rule.type]")).hasSize(7);
    assertThat(first.all("[name=rule.measure]")).isEmpty();
    assertThat(first.text()).contains("Ví dụ: mỗi đài truyền thanh cơ sở phát ít nhất 4 lượt");
    Page chosen = pages.submit(first, FORM, Map.of("rule.type", "WEEKLY_FLOOR", "do", "type"));
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(chosen.all("[name=rule.part.min]")).hasSize(1);
    assertThat(chosen.all("[name=rule.max], [name=step.by], [name=rule.of]")).isEmpty();
    Page sentence =
        pages.submit(
            chosen,
            FORM,
            Map.of(
                "rule.measure",
                "BROADCAST",
                "rule.min",
                "4",
                "rule.per",
                "STATION",
                "rule.part.policyArea",
                "VOLUNTARY_SI",
                "rule.part.min",
                "2",
                "do",
                "sentence"));
    assertThat(sentence.one(".sentence").text())
        .isEqualTo(
            "Mỗi đài truyền thanh cơ sở phát ít nhất 4 lượt mỗi tuần, trong đó ít nhất 2 lượt về"
                + " BHXH tự nguyện.");
    assertThat(sentence.one("[name=rule.min]").attr("value")).isEqualTo("4");
  }

  /// The amounts of the eight targets of the facts, typed as a person would type them.
  @Test
  void amountsAreWrittenThroughTheForm() {
    assertThat(
            saved(
                    "RANGE",
                    Map.of(
                        "rule.measure",
                        "CONFERENCE_ENTERPRISE",
                        "rule.min",
                        "10",
                        "rule.max",
                        "12",
                        "rule.per",
                        "YEAR"))
                .facts()
                .rule())
        .isEqualTo(rule("RANGE", "CONFERENCE_ENTERPRISE.quantity", "10", "12", "YEAR", null));
    assertThat(
            saved(
                    "COVERAGE",
                    Map.of("rule.measure", "CONFERENCE", "rule.min", "15", "rule.max", "20"))
                .facts()
                .rule())
        .isEqualTo(rule("COVERAGE", "CONFERENCE.activities", "0.15", "0.2", null, "COMMUNES"));
    assertThat(
            saved(
                    "PER_PARTNER",
                    Map.of(
                        "rule.measure",
                        "CONFERENCE",
                        "rule.min",
                        "1",
                        "rule.max",
                        "3",
                        "rule.per",
                        "YEAR"))
                .facts()
                .rule())
        .isEqualTo(rule("PER_PARTNER", "CONFERENCE.quantity", "1", "3", "YEAR", null));
  }

  /// Their shares, and the floor of the loudspeakers.
  @Test
  void sharesAndFloorsAreWrittenThroughTheForm() {
    assertThat(share("series:COLLABORATORS_TRAINED", "COLLABORATORS_ACTIVE", "100"))
        .isEqualTo(rule("SHARE", "COLLABORATORS_TRAINED", "1", null, null, "COLLABORATORS_ACTIVE"));
    assertThat(share("ALL", "PARTY_MEMBERS", "100"))
        .isEqualTo(rule("SHARE", "ALL.people", "1", null, null, "PARTY_MEMBERS"));
    assertThat(share("SURVEY", "LABOUR_FORCE", "55"))
        .isEqualTo(rule("SHARE", "SURVEY", "0.55", null, null, "LABOUR_FORCE"));
    assertThat(share("ALL", "LABOUR_FORCE", "25"))
        .isEqualTo(rule("SHARE", "ALL.people", "0.25", null, null, "LABOUR_FORCE"));
    Target floor =
        saved(
            "WEEKLY_FLOOR",
            Map.of(
                "rule.measure",
                "BROADCAST",
                "rule.min",
                "4",
                "rule.per",
                "STATION",
                "rule.part.policyArea",
                "VOLUNTARY_SI",
                "rule.part.min",
                "2"));
    assertThat(RuleBody.of(floor.facts().rule()).part())
        .isEqualTo(new RuleBody.PartBody("VOLUNTARY_SI", java.math.BigDecimal.valueOf(2)));
    assertThat(floor.status()).isEqualTo(Target.Status.DRAFT);
  }

  private Rule share(String measure, String of, String percent) {
    return saved("SHARE", Map.of("rule.measure", measure, "rule.of", of, "rule.min", percent))
        .facts()
        .rule();
  }

  private static Rule rule(
      String type,
      String measure,
      @Nullable String min,
      @Nullable String max,
      @Nullable String per,
      @Nullable String of) {
    RuleBody body =
        new RuleBody(
            type,
            measure,
            min == null ? null : new java.math.BigDecimal(min),
            max == null ? null : new java.math.BigDecimal(max),
            per,
            of,
            null,
            null);
    return ((RuleBody.Reading.Read) body.read()).rule();
  }

  @Test
  void ruleWithoutPlaceUnitOrSourceIsRefusedAndKeepsWhatWasTyped() {
    Map<String, Object> values = new HashMap<>();
    values.put("rule.measure", "BROADCAST");
    values.put("rule.min", "bốn");
    values.put("kind", "");
    values.put("source", "");
    values.put("to", "2025-01-01");
    Page refused = sent("WEEKLY_FLOOR", values);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text())
        .contains(
            "“bốn” không phải là số",
            "Không nói tính cho ai",
            "không giao cho ai thì không lưu",
            "không có căn cứ");
    assertThat(refused.all(".field.refused")).hasSizeGreaterThanOrEqualTo(4);
    refused
        .all(".error-summary a")
        .forEach(
            link ->
                assertThat(refused.document().getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull());
    assertThat(refused.one("[name=rule.min]").attr("value")).isEqualTo("bốn");
    assertThat(refused.one("[name=name]").attr("value")).isEqualTo("Chỉ tiêu thử");
  }

  @Test
  void attendancesAreNoPeopleAndAShareEndsAtAHundred() {
    Page attendances =
        sent(
            "SHARE",
            Map.of(
                "rule.measure",
                "CONFERENCE",
                "rule.field",
                "ATTENDANCES",
                "rule.of",
                "LABOUR_FORCE",
                "rule.min",
                "25"));
    assertThat(attendances.status()).isEqualTo(422);
    assertThat(attendances.one(".error-summary").text()).contains("Lượt người dự không phải");
    Page percent =
        sent("SHARE", Map.of("rule.measure", "ALL", "rule.of", "LABOUR_FORCE", "rule.min", "120"));
    assertThat(percent.one(".error-summary").text()).contains("Tỷ lệ từ 0 đến 100%");
    Page nothing = pages.submit(pages.get("/targets/new"), FORM, Map.of());
    assertThat(nothing.one(".error-summary").text()).contains("Chọn loại quy tắc");
  }

  @Test
  void stepsAreAddedAndTakenAway() {
    Page form = pages.get("/targets/new?type=CUMULATIVE");
    assertThat(form.all("[name=step.by]")).hasSize(1);
    Page two =
        pages.submit(
            form, FORM, Map.of("step.by", "2026-06-30", "step.min", "60", "do", "step.add"));
    assertThat(two.all("[name=step.by]")).hasSize(2);
    Map<String, Object> values =
        plain(
            Map.of(
                "rule.measure", "SMALL_GROUP",
                "step.by", List.of("2026-06-30", "2026-12-31"),
                "step.min", List.of("60", "1.000")));
    Map<String, Object> remove = new HashMap<>(values);
    remove.put("do", "step.remove.0");
    Page one = pages.submit(two, FORM, remove);
    assertThat(one.all("[name=step.by]").eachAttr("value")).containsExactly("2026-12-31");
    Target target = target(pages.submit(pages.get("/targets/new?type=CUMULATIVE"), FORM, values));
    assertThat(RuleBody.of(target.facts().rule()).steps())
        .extracting(RuleBody.StepBody::min)
        .extracting(java.math.BigDecimal::intValue)
        .containsExactly(60, 1000);
  }

  @Test
  void valuesOfTheirOwnArePastedFromASpreadsheet() {
    Page form = pages.get("/targets/new?type=RANGE");
    Map<String, Object> values =
        plain(
            Map.of(
                "rule.measure",
                "CONFERENCE",
                "rule.min",
                "10",
                "rule.per",
                "YEAR",
                "ownPaste",
                "46\t12\t15\nBHXH tỉnh Cà Mau\t8\nKhông có tỉnh này\t3",
                "do",
                "paste"));
    Page pasted = pages.submit(form, FORM, values);
    assertThat(pasted.one("#ownPaste").text()).startsWith("Không có tỉnh này").doesNotContain("46");
    Target target = target(pages.submit(pasted, FORM, Map.of("ownPaste", "")));
    Target.Own hue = Objects.requireNonNull(target.facts().scope().own().get(crew.unit("46")));
    assertThat(hue.least()).isEqualByComparingTo("12");
    assertThat(hue.most()).isEqualByComparingTo("15");
    assertThat(target.facts().scope().own()).hasSize(2);
    Page edit = pages.get("/targets/" + target.id() + "/edit");
    assertThat(edit.one("[name=own." + crew.unit("46") + ".min]").attr("value")).isEqualTo("12");
  }

  @Test
  void whoDirectsNobodyWritesNoTargets() {
    crew.base();
    signIn(province, "b46.one");
    assertThat(province.get("/targets/new").status()).isEqualTo(403);
    assertThat(province.get("/targets/proposals").status()).isEqualTo(403);
  }
}
