package vn.lantoa.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.GatedLetter;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class GatePagesTests {
  @Autowired private PageClient pages;
  @Autowired private PageClient province;
  @Autowired private ApiClient api;
  @Autowired private Directives directives;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;

  private Viewer editor;

  @BeforeEach
  void signIn() {
    People people = new People(accounts, organisation);
    editor = people.headquarters();
    people.hue();
    signIn(pages, "hq.editor");
    signIn(province, "p46.officer");
    api.token(tokens.create(editor, "test"));
  }

  private static void signIn(PageClient client, String account) {
    Page form = client.get("/sign-in");
    var values = Map.of("account", account, "password", People.PASSWORD);
    client.submit(form, "form:has(input[name=account])", values);
  }

  private DirectiveId issued(int number) {
    DirectiveId id = GatedLetter.registered(directives, editor, number);
    GatedLetter.issue(directives, editor, id, new IssueOrder(null, 5, null));
    return id;
  }

  @Test
  void editorConfirmsChangesAndOpens() {
    DirectiveId id = GatedLetter.registered(directives, editor, 681);
    Page letter = pages.get("/directives/" + id);
    assertThat(letter.one("#gates-title").text()).isEqualTo("Điều kiện triển khai");
    assertThat(letter.text()).contains("3 điều kiện do hệ thống đoán");
    Page list = pages.get("/directives/" + id + "/gates");
    assertThat(list.all("section.gated")).hasSize(3);
    assertThat(list.text()).contains("Luật BHXH 2024 có hiệu lực", "Đã đạt từ 01/07/2025");
    Page confirmed =
        pages.follow(
            pages.submit(
                list, "section.gated:contains(Luật BHXH 2024) form[action$=/confirm]", Map.of()));
    assertThat(confirmed.text()).contains("Đã xác nhận điều kiện.", "2 điều kiện do hệ thống đoán");

    Page edit = pages.get(confirmed.all(".gate-acts a").getFirst().attr("href"));
    Page later = pages.get(edit.uri().getPath());
    Page refused =
        pages.submit(later, "form.gate-form", Map.of("kind", "DATE", "day", "2026-13-40"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text()).contains("Ngày không đúng");
    assertThat(refused.one("textarea[name=wording]").text()).contains("Sẽ được ban hành");
    Page saved =
        pages.follow(
            pages.submit(edit, "form.gate-form", Map.of("kind", "DATE", "day", "2026-12-01")));
    assertThat(saved.text()).contains("Đã lưu điều kiện.", "Đạt từ 01/12/2026");
    Page stale =
        pages.submit(refused, "form.gate-form", Map.of("kind", "DATE", "day", "2026-12-05"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one("input[name=day]").attr("value")).isEqualTo("2026-12-05");
    assertThat(stale.one(".error-summary").text()).contains("Từ ngày 01/12/2026");
  }

  @Test
  void editorOpensByHandWithAReason() {
    DirectiveId id = issued(682);
    Page list = pages.get("/directives/" + id + "/gates");
    Page edit = pages.get(list.all(".gate-acts a").getFirst().attr("href"));
    Page refused =
        pages.submit(edit, "form[action$=/open]", Map.of("on", "2026-11-20", "because", ""));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one("#because-wrong").text()).contains("Ghi lý do");
    Page opened =
        pages.follow(
            pages.submit(
                refused,
                "form[action$=/open]",
                Map.of("on", "2026-11-20", "because", "Đã có tài liệu")));
    assertThat(opened.text()).contains("mở bằng tay từ 20/11/2026: Đã có tài liệu");
    Page closed = pages.follow(pages.submit(opened, "form[action$=/close]", Map.of()));
    assertThat(closed.text()).contains("Đã rút việc mở bằng tay.");
  }

  @Test
  void newGateIsAddedToAClause() {
    DirectiveId id = GatedLetter.registered(directives, editor, 683);
    Page form = pages.get("/directives/" + id + "/gates/new");
    Page refused = pages.submit(form, "form.gate-form", Map.of("kind", "TEXT", "wording", "Chờ"));
    assertThat(refused.one(".error-summary").text()).contains("Chọn điểm phải chờ.");
    String clause =
        GatedLetter.clause(GatedLetter.clauses(directives, editor, id), "1.1").toString();
    Page unknown =
        pages.submit(refused, "form.gate-form", Map.of("kind", "EVENT", "clause", clause));
    assertThat(unknown.one("#event-wrong").text()).contains("Chọn một sự kiện");
    Page saved =
        pages.follow(
            pages.submit(
                unknown,
                "form.gate-form",
                Map.of("kind", "DIRECTIVE", "clause", clause, "notation", "9/KH-BHXH")));
    assertThat(saved.text()).contains("Văn bản 9/KH-BHXH (chưa có)");
    Page edit = pages.get(saved.one("#c-" + clause + " .gate-acts a:last-of-type").attr("href"));
    Page removed = pages.follow(pages.submit(edit, "form[action$=/remove]", Map.of()));
    assertThat(removed.text()).contains("Đã bỏ điều kiện.");
    assertThat(removed.all("#c-" + clause)).isEmpty();
  }

  @Test
  void waitingPageAndAssignmentShowTheReason() {
    issued(684);
    Page waiting = pages.get("/gates?only=headquarters");
    assertThat(waiting.one("table.waits").text())
        .contains("684/BHXH-TT", "Sẽ được ban hành", "BHXH Việt Nam");
    assertThat(pages.get("/gates?only=overdue").all("table.waits")).isEmpty();
    Page mine = province.get("/gates");
    assertThat(mine.text()).contains("684/BHXH-TT");
    Page tasks = province.get("/assignments?show=all");
    String path =
        tasks.all("tbody th a").stream()
            .filter(
                link ->
                    link.closest("tr") instanceof Element row && row.text().contains("684/BHXH-TT"))
            .map(link -> link.attr("href"))
            .findFirst()
            .orElseThrow();
    Page task = province.get(path);
    assertThat(task.one("#contents-title").text()).isEqualTo("Nội dung của nhiệm vụ này");
    assertThat(province.get("/directives").text()).contains("684/BHXH-TT");
  }

  @Test
  void provinceReadsAndDoesNotWrite() {
    DirectiveId id = issued(685);
    Page read = province.get("/directives/" + id + "/gates");
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.all(".gate-acts")).isEmpty();
    assertThat(province.get("/directives/" + id + "/gates/new").status()).isEqualTo(403);
    DirectiveId draft = GatedLetter.registered(directives, editor, 686);
    assertThat(province.get("/directives/" + draft + "/gates").status()).isEqualTo(404);
  }

  @Test
  void programReadsAndSetsGates() {
    DirectiveId id = issued(687);
    String base = "/api/v1/directives/" + id;
    ApiClient.Answer all = api.get(base + "/gates");
    assertThat(all.json().size()).isEqualTo(3);
    var first = all.json().get(0);
    assertThat(first.get("ref").asString()).isEqualTo("1.3");
    assertThat(first.get("open").asBoolean()).isFalse();
    String clause = first.get("clause").asString();
    String gate = first.at("/gates/0/id").asString();
    assertThat(api.get(base + "/clauses/" + clause + "/gates").json().get("ref").asString())
        .isEqualTo("1.3");
    Map<String, Object> change = Map.of("kind", "EVENT", "event", "DECREE-159-2025", "version", 1);
    assertThat(api.put(base + "/gates/" + gate, change).json().at("/0/opensOn").asString())
        .isEqualTo("2025-07-01");
    assertThat(api.put(base + "/gates/" + gate, change).status()).isEqualTo(409);
    Map<String, Object> wrong = Map.of("kind", "EVENT", "event", "NONE", "version", 2);
    assertThat(api.put(base + "/gates/" + gate, wrong).status()).isEqualTo(422);
    Map<String, Object> more = Map.of("clause", clause, "kind", "DATE", "day", "2027-01-01");
    assertThat(api.post(base + "/gates", more).status()).isEqualTo(201);
    assertThat(api.get(base + "/clauses/" + clause + "/gates").json().get("opensOn").asString())
        .isEqualTo("2027-01-01");
    assertThat(api.delete(base + "/gates/" + gate + "?version=2").status()).isEqualTo(422);
    assertThat(api.get("/api/v1/gates").json().toString()).contains("687/BHXH-TT");
  }
}
