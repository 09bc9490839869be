package vn.lantoa.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.DirectiveId;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.reorganisation.Reorganisations;
import vn.lantoa.organisation.reorganisation.Step;
import vn.lantoa.testing.Acts;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class ImplementationPagesTests {
  private static final java.time.LocalDate DUE = java.time.LocalDate.of(2026, 12, 18);

  @Autowired private PageClient editor;
  @Autowired private PageClient officer;
  @Autowired private PageClient base;
  @Autowired private PageClient stranger;
  @Autowired private Directives directives;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Reorganisations reorganisations;

  private People people;

  @BeforeEach
  void people() {
    people = new People(accounts, organisation);
    people.headquarters();
    people.hue();
    people.person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
    if (organisation.findUnitByCode("46-01", java.time.LocalDate.of(2026, 11, 20)).isEmpty()) {
      new Acts(reorganisations, organisation)
          .enacted(java.time.LocalDate.of(2026, 1, 1), new Step[] {founded("01"), founded("02")});
    }
    people.person("b46.officer", Role.BASE_OFFICER, "46-01");
    editor.signIn("hq.editor", People.PASSWORD);
    officer.signIn("p46.officer", People.PASSWORD);
    base.signIn("b46.officer", People.PASSWORD);
    stranger.signIn("p48.officer", People.PASSWORD);
  }

  private Step founded(String number) {
    return new Step.Found(
        vn.lantoa.organisation.reorganisation.Kingdom.UNIT,
        new vn.lantoa.organisation.reorganisation.Step.NewThing(
            java.util.UUID.randomUUID(),
            "46-" + number,
            "BHXH cơ sở 46 " + number,
            "BASE",
            people.unit("46", java.time.LocalDate.of(2026, 11, 20)).value(),
            null));
  }

  private DirectiveId issued(int number) {
    DirectiveId letter =
        ((Registration.Registered)
                directives.register(people.headquarters(), "cong-van.txt", People.letter(number)))
            .id();
    directives.issue(people.headquarters(), letter, new IssueOrder(DUE, 5, null));
    return letter;
  }

  /// The draft of Huế with number and day.
  private Page begun(DirectiveId above, String notation) {
    Page letter = officer.get("/directives/" + above);
    Page draft = officer.follow(officer.submit(letter, "form[action$=/answers]", Map.of()));
    Page header = officer.get(draft.one("a[href$=/edit]").attr("href"));
    return officer.follow(
        officer.submit(
            header, "form[data-main]", Map.of("notation", notation, "issuedOn", "2026-11-20")));
  }

  @Test
  void documentGoesFromTheLetterAboveToTheBaseOfficeAndBackUp() {
    DirectiveId above = issued(4201);
    Page draft = begun(above, "201/BHXH-TT");
    assertThat(draft.text()).contains("Thực hiện điểm").contains("Công văn 4201/BHXH-TTHT");
    Page order = officer.get(draft.one("a[href$=/issue]").attr("href"));
    assertThat(order.one("#dueOn").attr("value")).isEqualTo("2026-12-18");
    Page warned = officer.submit(order, "form.issue", Map.of("dueOn", "2026-12-21"));
    assertThat(warned.status()).isEqualTo(422);
    assertThat(warned.one(".error-summary").text()).contains("muộn hơn hạn của chính đơn vị");
    Page matrix =
        officer.follow(officer.submit(warned, "form.issue", Map.of("dueOn", "2026-12-18")));
    assertThat(matrix.all("table.matrix tbody tr")).hasSize(2);

    Page work = base.get("/assignments");
    Page task = base.get(work.all("tbody th a").getFirst().attr("href"));
    assertThat(task.one("blockquote.words").text()).contains("Công văn 4201/BHXH-TTHT, điểm");
    base.submit(task, "form[action$=/complete]", Map.of("doneOn", "2026-11-20"));

    Page answers = editor.get("/directives/" + above + "/answers");
    assertThat(answers.text()).contains("BHXH thành phố Huế").contains("1/2 xong");
    assertThat(answers.text()).contains("BHXH thành phố Đà Nẵng");
    assertThat(editor.get("/directives/" + above + "/progress").text()).contains("Ở BHXH cơ sở");

    Page own = officer.get("/assignments?directive=" + above);
    Page mine = officer.get(own.all("tbody th a").getFirst().attr("href"));
    Page told = officer.follow(officer.submit(mine, "form[action$=/below]", Map.of()));
    assertThat(told.one("#evidence").text())
        .contains("Đã ban hành Công văn 201/BHXH-TT ngày 20/11/2026")
        .contains("2 việc: 1 xong");
  }

  @Test
  void linksAreConfirmedAndStaleOnesAreShownBesideTheirs() {
    DirectiveId above = issued(4202);
    Page draft = begun(above, "202/BHXH-TT");
    String path = draft.one("#down a[href$=/lineage]").attr("href");
    Page links = officer.get(path);
    Page again = officer.get(path);
    assertThat(links.all("fieldset input[type=checkbox][checked]")).hasSize(1);
    Page saved = officer.follow(officer.submit(links, "form[data-main]", Map.of()));
    assertThat(saved.text()).contains("Đã lưu.");
    Page stale = officer.submit(again, "form[data-main]", Map.of());
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.text()).contains("Nội dung đã được người khác sửa");
  }

  @Test
  void strangersFindNothing() {
    DirectiveId above = issued(4203);
    Page draft = begun(above, "203/BHXH-TT");
    String path = draft.one("a[href$=/issue]").attr("href").replace("/issue", "");
    for (String page :
        java.util.List.of("", "/lineage", "/answers", "/progress", "/gates", ".docx")) {
      assertThat(stranger.get(path + page).status()).as(page).isEqualTo(404);
      assertThat(editor.get(path + page).status()).as(page).isEqualTo(404);
      assertThat(base.get(path + page).status()).as(page).isEqualTo(404);
    }
    assertThat(stranger.get("/directives?text=203%2FBHXH-TT").text())
        .doesNotContain("203/BHXH-TT ");
    Page order = officer.get(path + "/issue");
    officer.submit(order, "form.issue", Map.of());
    assertThat(editor.get(path).status()).isEqualTo(200);
    assertThat(base.get(path).status()).isEqualTo(200);
    assertThat(base.get(path + "/lineage").status()).isEqualTo(200);
    assertThat(stranger.get(path).status()).isEqualTo(404);
  }
}
