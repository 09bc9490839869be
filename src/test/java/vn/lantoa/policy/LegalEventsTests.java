package vn.lantoa.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.policy.LegalEvents.Edit;
import vn.lantoa.policy.LegalEvents.Fault;
import vn.lantoa.policy.LegalEvents.Outcome;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class LegalEventsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private LegalEvents events;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;
  @Autowired private ApiClient api;
  @Autowired private PageClient pages;

  private Viewer editor;
  private Viewer administrator;
  private Viewer hue;

  @BeforeEach
  void people() {
    People people = new People(accounts, organisation);
    editor = people.headquarters();
    administrator = people.person("admin.one", Role.ADMINISTRATOR, "BHXHVN");
    hue = people.hue();
  }

  private static LegalEvent.Facts facts(
      String code, @Nullable LocalDate planned, @Nullable LocalDate happened) {
    return new LegalEvent.Facts(
        code,
        LegalEventKind.DECREE_ISSUED,
        new Term("Nghị định thử", "Trial decree"),
        "",
        planned,
        happened,
        "");
  }

  private LegalEvent registered(String code, @Nullable LocalDate happened) {
    Outcome outcome = events.register(administrator, facts(code, null, happened));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).event();
  }

  @Test
  void registerBeginsWithTheFacts() {
    LegalEvent law = events.findByCode(hue, "SI-LAW-41-2024").orElseThrow();
    assertThat(law.facts().happenedOn()).isEqualTo(LocalDate.of(2025, 7, 1));
    LegalEvent line = events.findByCode(hue, "POVERTY-LINE-2027").orElseThrow();
    assertThat(line.facts().plannedOn()).isEqualTo(LocalDate.of(2027, 1, 1));
    assertThat(line.hasHappened()).isFalse();
    LegalEvent level = events.findByCode(hue, "REFERENCE-LEVEL").orElseThrow();
    assertThat(level.facts().plannedOn()).isNull();
    // What has not happened comes first, what nobody has dated behind what somebody has.
    assertThat(events.list(hue).subList(0, 2)).extracting(LegalEvent::id).contains(line.id());
    assertThat(events.list(hue).getLast().facts().code()).isEqualTo("POVERTY-LINE-2022");
  }

  @Test
  void correctionKeepsWhatWasThereAndWhy() {
    LegalEvent event = registered("T-1", null);
    LegalEvent happened =
        ((Outcome.Done)
                events.correct(editor, new Edit(event.id(), 1, ""), facts("T-1", null, TODAY)))
            .event();
    assertThat(happened.version()).isEqualTo(2);
    Outcome reasonless =
        events.correct(editor, new Edit(event.id(), 2, ""), facts("T-1", null, null));
    assertThat(reasonless).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) reasonless).faults())
        .extracting(Fault::field)
        .containsExactly("reason");
    events.correct(editor, new Edit(event.id(), 2, "Chưa ban hành"), facts("T-1", null, null));
    assertThat(events.historyOf(hue, event.id()))
        .extracting(one -> one.before().facts().happenedOn(), LegalEvents.Replaced::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(TODAY, "Chưa ban hành"),
            org.assertj.core.groups.Tuple.tuple(null, ""));
  }

  @Test
  void staleAndForeignEditsAreRefused() {
    LegalEvent event = registered("T-2", null);
    Edit edit = new Edit(event.id(), 1, "");
    assertThat(events.correct(hue, edit, facts("T-2", null, TODAY)))
        .isEqualTo(new Outcome.Forbidden());
    assertThat(events.register(hue, facts("T-3", null, null))).isEqualTo(new Outcome.Forbidden());
    events.correct(editor, edit, facts("T-2", TODAY, null));
    assertThat(events.correct(editor, edit, facts("T-2", null, TODAY)))
        .isInstanceOf(Outcome.Stale.class);
  }

  @Test
  void whatCannotBeIsRefusedByField() {
    registered("T-4", null);
    assertThat(events.register(editor, facts("T-4", null, null)))
        .isEqualTo(new Outcome.Refused(java.util.List.of(new Fault("code", "code.taken"))));
    Outcome wrong =
        events.register(
            editor,
            new LegalEvent.Facts(
                "mã xấu",
                LegalEventKind.OTHER,
                new Term("x", "Event"),
                "",
                LocalDate.of(1900, 1, 1),
                TODAY.plusDays(1),
                ""));
    assertThat(((Outcome.Refused) wrong).faults())
        .extracting(Fault::field)
        .containsExactly("code", "titleVi", "plannedOn", "happenedOn");
  }

  @Test
  void programKeepsTheRegister() {
    api.token(tokens.create(editor, "test"));
    Map<String, Object> event = new HashMap<>();
    event.put("code", "T-5");
    event.put("kind", "HOTLINE_CHANGED");
    event.put("title", "Đổi số tổng đài");
    ApiClient.Answer made = api.post("/api/v1/events", event);
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().get("titleEn").asString()).isEqualTo("Đổi số tổng đài");
    event.put("happenedOn", "2026-11-19");
    assertThat(api.put("/api/v1/events/T-5", event).status()).isEqualTo(422);
    event.put("version", 1);
    assertThat(api.put("/api/v1/events/T-5", event).json().get("version").asInt()).isEqualTo(2);
    assertThat(api.put("/api/v1/events/T-5", event).status()).isEqualTo(409);
    assertThat(api.get("/api/v1/events/T-5").header("ETag")).isEqualTo("\"2\"");
    assertThat(api.get("/api/v1/events/NONE").status()).isEqualTo(404);
    event.put("code", "T-6");
    event.put("title", "");
    ApiClient.Answer refused = api.post("/api/v1/events", event);
    assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("title");
    api.token(tokens.create(hue, "test"));
    assertThat(api.get("/api/v1/events").status()).isEqualTo(200);
    event.put("title", "Tên hợp lệ");
    assertThat(api.post("/api/v1/events", event).status()).isEqualTo(403);
  }

  @Test
  void editorRegistersCorrectsAndLosesNothing() {
    pages.signIn(editor.name(), People.PASSWORD);
    Page list = pages.get("/events?show=planned");
    assertThat(list.text()).contains("Chuẩn hộ nghèo nông thôn 2.200.000", "Dự kiến 01/01/2027");
    assertThat(list.text()).doesNotContain("Luật BHXH 2024 có hiệu lực");
    Page form = pages.get("/events/new");
    Page refused =
        pages.submit(form, "form.narrow", Map.of("titleVi", "Nghị định mới", "code", "?"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one("#code-wrong").text()).contains("chữ hoa");
    assertThat(refused.one("#titleVi").attr("value")).isEqualTo("Nghị định mới");
    Page saved =
        pages.follow(
            pages.submit(
                refused, "form.narrow", Map.of("titleVi", "Nghị định mới", "code", "t-7")));
    assertThat(saved.heading()).isEqualTo("Nghị định mới");
    assertThat(saved.text()).contains("T-7", "Chưa biết ngày", "Chưa có nội dung nào chờ");
    Page edit = pages.get(saved.uri().getPath() + "/edit");
    Page second = pages.get(edit.uri().getPath());
    Page happened =
        pages.follow(pages.submit(edit, "form.narrow", Map.of("happenedOn", "2026-11-18")));
    assertThat(happened.text()).contains("Đã xảy ra 18/11/2026", "chưa có ngày");
    Page stale =
        pages.submit(second, "form.narrow", Map.of("happenedOn", "2026-11-10", "reason", "Nhầm"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one("#happenedOn").attr("value")).isEqualTo("2026-11-10");
    assertThat(stale.text()).contains("2026-11-18");
  }
}
