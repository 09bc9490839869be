package vn.lantoa.directives.difficulties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Assignments.Assignment;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.People;
import vn.lantoa.directives.difficulties.Difficulties.Edit;
import vn.lantoa.directives.difficulties.Difficulties.Filter;
import vn.lantoa.directives.difficulties.Difficulties.Moving;
import vn.lantoa.directives.difficulties.Difficulties.Raising;
import vn.lantoa.directives.difficulties.Difficulties.Reply;
import vn.lantoa.directives.difficulties.Difficulties.Request;
import vn.lantoa.directives.difficulties.Difficulty.Kind;
import vn.lantoa.directives.difficulties.Difficulty.State;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest(database = Database.DEMO)
class DifficultiesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private Difficulties difficulties;
  @Autowired private Inbox inbox;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;
  @Autowired private PageClient pages;
  @Autowired private ApiClient api;

  private Viewer headquarters;
  private Viewer hue;
  private Viewer base;
  private Viewer daNang;

  @BeforeEach
  void people() {
    People people = new People(accounts, organisation);
    Unit office = organisation.childrenOf(people.unit("46", TODAY), TODAY).getFirst();
    headquarters = people.person("ask.hq", Role.HQ_EDITOR, "BHXHVN");
    hue = people.person("ask.46", Role.PROVINCIAL_OFFICER, "46");
    daNang = people.person("ask.48", Role.PROVINCIAL_OFFICER, "48");
    base = people.person("ask.base", Role.BASE_OFFICER, office.code());
  }

  private Assignment task(int number) {
    var outcome =
        (Registration.Registered)
            directives.register(headquarters, "letter.txt", People.letter(number));
    directives.issue(headquarters, outcome.id(), new IssueOrder(null, 5, null));
    var filter = new Assignments.Filter(outcome.id(), "", null, false, new Assignments.Page(1, 10));
    return assignments.list(hue, filter).rows().getFirst();
  }

  private Difficulty raised(Viewer by, @Nullable Assignment about) {
    var request =
        new Request(
            Kind.DIFFICULTY,
            about == null ? null : about.summary().directive(),
            about == null ? null : about.clause(),
            "Chưa có tờ rơi mức mới",
            "In ở đâu?");
    var id = ((Raising.Raised) difficulties.raise(by, request)).id();
    return difficulties.difficultyFor(by, id).orElseThrow();
  }

  private static Edit edit(Difficulty one) {
    return new Edit(one.id(), one.version());
  }

  @Test
  void goesUpOneLevelAtATimeAndItsAnswerReachesEveryoneWhoHasTheClause() {
    Difficulty asked = raised(base, null);
    assertThat(asked.at().name()).contains("Huế");
    assertThat(difficulties.rightsFor(base, asked).answers()).isFalse();
    assertThat(difficulties.answer(daNang, edit(asked), new Reply("x", false)))
        .isEqualTo(new Moving.Absent());
    assertThat(difficulties.passOn(hue, edit(asked), " ")).isEqualTo(new Moving.TextWrong());
    var above = ((Moving.Moved) difficulties.passOn(hue, edit(asked), "Tỉnh cũng thiếu")).now();
    assertThat(above.at().name()).isEqualTo("BHXH Việt Nam");
    assertThat(above.steps())
        .extracting(Difficulty.Step::opinion)
        .containsExactly("Tỉnh cũng thiếu");
    assertThat(difficulties.answer(headquarters, edit(asked), new Reply("x", false)))
        .isInstanceOf(Moving.Stale.class);
    assertThat(difficulties.answer(hue, edit(above), new Reply("x", false)))
        .isEqualTo(new Moving.Forbidden());
    var answered =
        (Moving.Moved)
            difficulties.answer(headquarters, edit(above), new Reply("Dùng tệp in", false));
    assertThat(answered.now().state()).isEqualTo(State.ANSWERED);
    // Not about a document, so nobody beside the way it took learns of it.
    assertThat(difficulties.difficultyFor(daNang, asked.id())).isEmpty();
    var unread = new Inbox.Filter(Inbox.Shown.UNREAD, null, 1, 50);
    assertThat(inbox.list(base, unread).rows())
        .extracting(Inbox.Line::kind)
        .contains("difficulty.answered");
  }

  @Test
  void answerOnAClauseIsReadByAllWhoHaveItUnlessItIsPrivate() {
    Assignment task = task(881);
    var directive = task.summary().directive();
    Difficulty open = raised(hue, task);
    Difficulty secret = raised(hue, task);
    assertThat(difficulties.difficultyFor(daNang, open.id())).isEmpty();
    difficulties.answer(headquarters, edit(open), new Reply("Dùng tệp in", false));
    difficulties.answer(headquarters, edit(secret), new Reply("Riêng Huế", true));
    assertThat(difficulties.answersOn(daNang, directive, task.clause()))
        .extracting(one -> one.id())
        .containsExactly(open.id());
    assertThat(difficulties.answersOn(hue, directive, task.clause())).hasSize(2);
    var unread = new Inbox.Filter(Inbox.Shown.UNREAD, null, 1, 50);
    assertThat(inbox.list(daNang, unread).rows())
        .extracting(Inbox.Line::path)
        .contains("/difficulties/" + open.id())
        .doesNotContain("/difficulties/" + secret.id());
    assertThat(difficulties.answer(headquarters, edit(open), new Reply("x", false)))
        .isInstanceOf(Moving.Stale.class);
  }

  @Test
  void nobodyAsksWithoutALevelAboveOrWithoutSeeingWhatItIsAbout() {
    var request = new Request(Kind.PROPOSAL, null, null, "Gì đó", "");
    assertThat(difficulties.raise(headquarters, request)).isEqualTo(new Raising.Forbidden());
    var nothing = new Request(Kind.PROPOSAL, null, null, "  ", "");
    assertThat(difficulties.raise(hue, nothing)).isEqualTo(new Raising.SubjectWrong());
    var draft =
        (Registration.Registered)
            directives.register(headquarters, "letter.txt", People.letter(882));
    var unseen = new Request(Kind.PROPOSAL, draft.id(), null, "Gì đó", "");
    assertThat(difficulties.raise(hue, unseen)).isEqualTo(new Raising.AboutWrong());
  }

  @Test
  void listsFilterAndFindWithoutDiacritics() {
    Difficulty mine = raised(base, null);
    var all = new Filter(null, State.OPEN, null, "to roi muc moi", false, 1, 50);
    assertThat(difficulties.list(base, all).rows()).extracting(Difficulty::id).contains(mine.id());
    var turn = new Filter(null, null, null, "", true, 1, 50);
    assertThat(difficulties.list(hue, turn).rows()).extracting(Difficulty::id).contains(mine.id());
    assertThat(difficulties.list(headquarters, turn).rows())
        .extracting(Difficulty::id)
        .doesNotContain(mine.id());
    difficulties.withdraw(base, edit(mine));
    assertThat(difficulties.list(hue, turn).rows())
        .extracting(Difficulty::id)
        .doesNotContain(mine.id());
  }

  @Test
  void pagesAskAndAnswer() {
    Assignment task = task(883);
    pages.signIn("ask.46", People.PASSWORD);
    Page work = pages.get("/assignments/" + task.id());
    Page blank = pages.get(work.one("#answers .sheet-head a").attr("href"));
    Page refused = pages.submit(blank, "form.handin", Map.of("body", "In ở đâu?"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one("#body").text()).contains("In ở đâu?");
    Page asked =
        pages.follow(
            pages.submit(
                refused, "form.handin", Map.of("subject", "Thiếu tờ rơi", "kind", "PROPOSAL")));
    assertThat(asked.heading()).isEqualTo("Thiếu tờ rơi");
    String path = asked.uri().getPath();
    pages.signIn("ask.hq", People.PASSWORD);
    Page mine = pages.get("/difficulties?show=turn");
    assertThat(mine.all("table a[href='" + path + "']")).hasSize(1);
    String form = "form[action='" + path + "']:has(textarea)";
    assertThat(pages.submit(pages.get(path), form, Map.of("text", " ")).status()).isEqualTo(422);
    Page answered =
        pages.follow(pages.submit(pages.get(path), form, Map.of("text", "Dùng tệp in sẵn")));
    assertThat(answered.one(".answer").text()).isEqualTo("Dùng tệp in sẵn");
    assertThat(pages.get("/assignments/" + task.id()).one("#answers").text())
        .contains("Dùng tệp in sẵn");
  }

  @Test
  void programsAskAndAnswerToo() {
    api.token(tokens.create(base, "test"));
    var asked = api.post("/api/v1/difficulties", Map.of("kind", "PETITION", "subject", "Hỏi"));
    assertThat(asked.status()).isEqualTo(201);
    String moves = "/api/v1/difficulties/" + asked.json().get("id").asString() + "/moves";
    api.token(tokens.create(hue, "test"));
    assertThat(api.post(moves, Map.of("how", "ANSWER", "version", 9, "text", "x")).status())
        .isEqualTo(409);
    var answered = api.post(moves, Map.of("how", "ANSWER", "version", 1, "text", "Đã rõ"));
    assertThat(answered.json().get("state").asString()).isEqualTo("ANSWERED");
  }
}
