package vn.lantoa.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.notifications.Inbox;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class InboxPagesTests {
  @Autowired private PageClient pages;
  @Autowired private PageClient stranger;
  @Autowired private ApiClient api;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Directives directives;
  @Autowired private Tokens tokens;
  @Autowired private Inbox inbox;

  private Viewer hue;
  private Viewer headquarters;

  @BeforeEach
  void signIn() {
    People people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
    pages.signIn("p46.officer", People.PASSWORD);
    stranger.signIn("hq.editor", People.PASSWORD);
  }

  private void issue(int number) {
    var letter =
        (Directives.Registration.Registered)
            directives.register(headquarters, "a.txt", People.letter(number));
    long before = inbox.countUnread(hue);
    directives.issue(headquarters, letter.id(), new Directives.IssueOrder(null, 5, null));
    await().until(() -> inbox.countUnread(hue) == before + 1);
  }

  @Test
  void issuedDirectiveIsOneLineThatLeadsToTheWork() {
    issue(871);

    Page page = pages.get("/inbox");
    assertThat(page.one("a.bell").text()).contains("chưa đọc");
    assertThat(page.all(".notice .words").eachText())
        .anySatisfy(text -> assertThat(text).startsWith("871/BHXH-TTHT giao 1 nhiệm vụ"));
    String link = page.all(".notice a.what").getFirst().attr("href");
    assertThat(stranger.get(link).status()).isEqualTo(404);
    Page opened = pages.follow(pages.get(link));
    assertThat(opened.heading()).isEqualTo("Nhiệm vụ");
    assertThat(pages.get("/inbox?show=all").all(".notice.unread a[href=" + link + "]")).isEmpty();
    assertThat(pages.get("/inbox?show=all&group=GATE").all(".notice")).isEmpty();
  }

  @Test
  void lineIsMarkedAndPutAwayByForms() {
    issue(872);

    Page page = pages.get("/inbox");
    Page done =
        pages.follow(
            pages.post(
                page.all("form.acts").getFirst().attr("action"),
                Map.of(
                    "as",
                    "ARCHIVED",
                    "back",
                    "/inbox?show=unread",
                    "_csrf",
                    page.all("input[name=_csrf]").getFirst().val())));
    assertThat(done.one(".done").text()).startsWith("Đã lưu trữ");
    assertThat(pages.get("/inbox?show=archived").all(".notice")).isNotEmpty();
    issue(873);
    Page all = pages.get("/inbox");
    Page read = pages.follow(pages.submit(all, "form[action=/inbox/read]", Map.of()));
    assertThat(read.text()).contains("Không có tin chưa đọc");
    assertThat(read.all("a.bell .count")).isEmpty();
  }

  @Test
  void programsReadAndMarkTheirOwn() {
    issue(874);
    api.token(tokens.create(hue, "test")).with("Accept-Language", "en");

    var list = api.get("/api/v1/inbox?show=UNREAD");
    assertThat(list.status()).isEqualTo(200);
    var line = list.json().at("/rows/0");
    assertThat(line.get("text").asString()).startsWith("874/BHXH-TTHT gives 1 assignment to");
    assertThat(line.get("group").asString()).isEqualTo("DIRECTIVE");
    long unread = list.json().get("unread").asLong();
    var body = Map.of("ids", List.of(line.get("id").asString()), "as", "READ");
    var marked = api.post("/api/v1/inbox/mark", body);
    assertThat(marked.json().get("changed").asInt()).isOne();
    assertThat(marked.json().get("unread").asLong()).isEqualTo(unread - 1);
    assertThat(api.post("/api/v1/inbox/mark", Map.of("ids", List.of())).status()).isEqualTo(422);
    var theirs = api.token(tokens.create(headquarters, "test"));
    assertThat(theirs.get("/api/v1/inbox/" + line.get("id").asString()).status()).isEqualTo(404);
  }
}
