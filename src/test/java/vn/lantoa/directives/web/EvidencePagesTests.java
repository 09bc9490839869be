package vn.lantoa.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.AssignmentId;
import vn.lantoa.directives.Assignments;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.IssueOrder;
import vn.lantoa.directives.Directives.Registration;
import vn.lantoa.directives.People;
import vn.lantoa.directives.evidence.Dossiers;
import vn.lantoa.files.Samples;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Role;
import vn.lantoa.identity.Tokens;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.ApiClient;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.Upload;

@LantoaTest
class EvidencePagesTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Directives directives;
  @Autowired private Assignments assignments;
  @Autowired private Dossiers dossiers;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Tokens tokens;
  @Autowired private PageClient pages;
  @Autowired private PageClient reviewers;
  @Autowired private ApiClient api;

  private Viewer headquarters;
  private Viewer hue;

  @BeforeEach
  void people() {
    People people = new People(accounts, organisation);
    headquarters = people.headquarters();
    hue = people.hue();
    people.person("p48.officer", Role.PROVINCIAL_OFFICER, "48");
    pages.signIn("p46.officer", People.PASSWORD);
    reviewers.signIn("hq.editor", People.PASSWORD);
  }

  private AssignmentId task(int number) {
    var outcome =
        (Registration.Registered)
            directives.register(headquarters, "letter.txt", People.letter(number));
    directives.issue(headquarters, outcome.id(), new IssueOrder(TODAY.plusDays(5), 5, null));
    dossiers.wantReview(headquarters, outcome.id(), true);
    var filter = new Assignments.Filter(outcome.id(), "", null, false, new Assignments.Page(1, 10));
    return assignments.list(hue, filter).rows().getFirst().id();
  }

  private static String evidence(AssignmentId id) {
    return "/assignments/" + id + "/evidence";
  }

  private static String form(AssignmentId id) {
    return "form[action='" + evidence(id) + "']";
  }

  @Test
  void photoIsGivenSubmittedAndAccepted() {
    AssignmentId id = task(861);
    Page given =
        pages.follow(
            pages.submit(
                pages.get(evidence(id)),
                form(id),
                Map.of(
                    "file",
                    new Upload(
                        "hội nghị.jpg",
                        "image/jpeg",
                        Samples.asFromAPhone(Samples.jpeg(0x861000))))));
    assertThat(given.one(".pieces .piece-name").text()).isEqualTo("hội nghị.jpg");
    // The camera says 18/11, the form says today.
    assertThat(given.one(".pieces .tag.gate").text()).contains("18/11/2026 08:15");
    requireSafe(given.one(".pieces a.thumb").attr("href"));
    Page submitted =
        pages.follow(
            pages.submit(given, "form[action$='/submissions']", Map.of("report", "Đã làm")));
    assertThat(submitted.text()).contains("Chờ duyệt");
    assertThat(reviewers.get("/reviews").all(".queue ol a")).isNotEmpty();
    String open = submitted.one("a[href^='/reviews?open=']").attr("href");
    Page sheet = reviewers.get(open);
    Page silent = reviewers.submit(sheet, "form.verdict", Map.of("outcome", "PART"));
    assertThat(silent.status()).isEqualTo(422);
    assertThat(silent.one(".error-summary").text()).contains("lý do");
    Page accepted =
        reviewers.follow(reviewers.submit(sheet, "form.verdict", Map.of("outcome", "ACCEPTED")));
    assertThat(accepted.one(".done").text()).contains("Đã duyệt");
    assertThat(pages.get("/assignments/" + id).text()).contains("Xong đúng hạn");
  }

  private void requireSafe(String picture) {
    Page bytes = pages.get(picture);
    assertThat(bytes.status()).isEqualTo(200);
    assertThat(bytes.headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; sandbox");
    Page file = pages.get(picture.replace("/picture", ""));
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void refusedFormLosesNeitherWordsNorFiles() {
    AssignmentId id = task(862);
    Page refused =
        pages.submit(
            pages.get(evidence(id)),
            form(id),
            Map.of(
                "file",
                List.of(
                    new Upload("ảnh 1.jpg", "image/jpeg", Samples.jpeg(0x862000)),
                    new Upload("hoa-don.jpg", "image/jpeg", Samples.program())),
                "link",
                "baohue.vn",
                "happenedOn",
                "2026-11-19"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one(".error-summary").text()).contains("hoa-don.jpg", "chương trình");
    assertThat(refused.one("input[name=held]").attr("value")).isNotEmpty();
    assertThat(refused.one("#link").attr("value")).isEqualTo("baohue.vn");
    Page wrongLink = pages.submit(refused, form(id), Map.of());
    assertThat(wrongLink.status()).isEqualTo(422);
    assertThat(pages.get(evidence(id)).all(".pieces li")).isEmpty();
    Page given =
        pages.follow(pages.submit(wrongLink, form(id), Map.of("link", "https://baohue.vn/tin")));
    assertThat(given.all(".pieces li")).hasSize(2);
  }

  @Test
  void verdictOnWhatChangedShowsTheChange() {
    AssignmentId id = task(863);
    pages.submit(pages.get(evidence(id)), form(id), Map.of("text", "Một"));
    pages.submit(pages.get(evidence(id)), "form[action$='/submissions']", Map.of());
    Page mine = pages.get(evidence(id));
    String sheetLink = mine.one("a[href^='/reviews?open=']").attr("href");
    Page sheet = reviewers.get(sheetLink);
    pages.submit(mine, form(id), Map.of("text", "Hai"));
    Page changed =
        reviewers.submit(
            sheet, "form.verdict", Map.of("outcome", "RETURNED", "reason", "Thiếu ảnh"));
    assertThat(changed.status()).isEqualTo(409);
    assertThat(changed.one("#reason").text()).contains("Thiếu ảnh");
    Page own = pages.get(sheetLink);
    assertThat(own.all("form.verdict")).isEmpty();
  }

  @Test
  void programsGiveAndReviewEvidenceToo() {
    AssignmentId id = task(864);
    api.token(tokens.create(hue, "test"));
    String base = "/api/v1/assignments/" + id;
    assertThat(
            api.post(base + "/evidence", Map.of("happenedOn", "2026-11-19", "link", "x")).status())
        .isEqualTo(422);
    assertThat(
            api.post(
                    base + "/evidence",
                    Map.of("happenedOn", "2026-11-19", "text", "Nói chuyện ở chợ"))
                .status())
        .isEqualTo(201);
    var submitted = api.post(base + "/submissions", Map.of("doneOn", "2026-11-19"));
    assertThat(submitted.status()).isEqualTo(201);
    String review = "/api/v1/reviews/" + submitted.json().get("id").asString();
    String sha256 = submitted.json().get("sha256").asString();
    var own = api.post(review + "/decision", Map.of("outcome", "ACCEPTED", "sha256", sha256));
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.json().get("code").asString()).isEqualTo("review.own");
    api.token(tokens.create(headquarters, "test"));
    var stale = api.post(review + "/decision", Map.of("outcome", "ACCEPTED", "sha256", "00"));
    assertThat(stale.status()).isEqualTo(409);
    var decided = api.post(review + "/decision", Map.of("outcome", "ACCEPTED", "sha256", sha256));
    assertThat(decided.json().get("verdict").asString()).isEqualTo("ACCEPTED");
    assertThat(api.get(base).json().get("state").asString()).isEqualTo("DONE_ON_TIME");
  }
}
