package vn.lantoa.directives.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.People;
import vn.lantoa.directives.internal.files.WordFile;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;
import vn.lantoa.testing.Upload;

@LantoaTest
class DirectivePagesTests {
  @Autowired private PageClient pages;
  @Autowired private PageClient province;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;

  @BeforeEach
  void signIn() {
    People people = new People(accounts, organisation);
    people.headquarters();
    people.hue();
    signIn(pages, "hq.editor");
    signIn(province, "p46.officer");
  }

  /// Stays on the sign-in page: the home page is another module's.
  private static void signIn(PageClient client, String account) {
    Page form = client.get("/sign-in");
    var values = Map.of("account", account, "password", People.PASSWORD);
    client.submit(form, "form:has(input[name=account])", values);
  }

  private Page pasted(int number) {
    Page form = pages.get("/directives/new");
    return pages.follow(pages.submit(form, "form.handin", Map.of("text", People.text(number))));
  }

  @Test
  void letterTravelsFromUploadToAcknowledgement() {
    Page form = pages.get("/directives/new");
    var file = new Upload("cong-van.txt", "text/plain", People.text(801).getBytes(UTF_8));
    Page review = pages.follow(pages.submit(form, "form.handin", Map.of("file", file)));
    assertThat(review.heading()).isEqualTo("Công văn 801/BHXH-TTHT");
    assertThat(review.one(".paper-text").wholeText()).isEqualTo(People.text(801));
    assertThat(review.all("li.clause")).hasSize(8);
    assertThat(review.text()).contains("Chờ: Triển khai sau khi có văn bản hướng dẫn");

    Page order = pages.get(review.one("a[href$=/issue]").attr("href"));
    assertThat(order.one("form.issue button").text()).isEqualTo("Giao việc cho 48 đơn vị");
    Page progress = pages.follow(pages.submit(order, "form.issue", Map.of()));
    assertThat(progress.all("table.matrix tbody tr")).hasSize(48);
    assertThat(progress.text()).contains("Đã giao 50 nhiệm vụ cho 48 đơn vị.");

    Page tasks = province.get("/assignments");
    Page task = province.get(tasks.all("tbody th a").getFirst().attr("href"));
    Page done = province.follow(province.submit(task, "form[action$=/acknowledge]", Map.of()));
    assertThat(done.text()).contains("Đã tiếp nhận.");
    assertThat(done.all("a[href^=/activities/new?assignment=]")).hasSize(1);
    assertThat(province.get("/directives").text()).contains("801/BHXH-TTHT");
    assertThat(province.get("/directives/new").status()).isEqualTo(200);
    String issue = review.one("a[href$=/issue]").attr("href");
    assertThat(province.get(issue.replace("/issue", "/edit")).status()).isEqualTo(403);
  }

  @Test
  void refusedLetterSaysWhy() {
    Page form = pages.get("/directives/new");
    Page secret =
        pages.submit(form, "form.handin", Map.of("text", "TUYỆT MẬT\n" + People.text(802)));
    assertThat(secret.status()).isEqualTo(422);
    assertThat(secret.one(".error-summary").text()).contains("TUYỆT MẬT");
    assertThat(secret.one("textarea").text()).isEmpty();
    var word = new Upload("a.docx", "application/octet-stream", new byte[] {80, 75, 3, 4});
    assertThat(pages.submit(form, "form.handin", Map.of("file", word)).text())
        .contains("Không mở được tệp “a.docx”");
  }

  @Test
  void wordFileWithAnAnnexIsReadShownAndGivenBack() {
    byte[] word = new WordFile().lines(People.text(811)).bytes();
    String media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    var letter = new Upload("cong-van.docx", media, word);
    String points = "PHỤ LỤC\nNội dung chi tiết\n1. Điều một.\n2. Điều hai.\n";
    var annex = new Upload("phu-luc.txt", "text/plain", points.getBytes(UTF_8));
    Page form = pages.get("/directives/new");
    Page review =
        pages.follow(pages.submit(form, "form.handin", Map.of("file", List.of(annex, letter))));
    assertThat(review.heading()).isEqualTo("Công văn 811/BHXH-TTHT");
    assertThat(review.all("li.clause")).hasSize(10);
    assertThat(review.all("ul.files li")).hasSize(2);
    assertThat(review.one("ul.files").text()).contains("cong-van.docx", "Phụ lục 1", "phu-luc.txt");
    Page exchanged = pages.follow(pages.submit(review, "form[action$=/letter]", Map.of()));
    assertThat(exchanged.all("ul.files li").getFirst().text()).contains("phu-luc.txt");
    assertThat(exchanged.text()).contains("Đã đổi văn bản chính");
  }

  @Test
  void refusedFileLosesNothingOfWhatWasTyped() {
    var old = new Upload("cu.rtf", "application/rtf", "{\\rtf1 a}".getBytes(UTF_8));
    Page form = pages.get("/directives/new");
    Page refused =
        pages.submit(form, "form.handin", Map.of("file", old, "text", "Kính gửi: các tỉnh"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.one("#file-wrong").text()).contains("cu.rtf", ".docx");
    assertThat(refused.one("textarea").wholeText().strip()).isEqualTo("Kính gửi: các tỉnh");
  }

  @Test
  void everyFieldOfTheHeaderIsCorrectable() {
    Page review = pasted(803);
    String address = review.uri().getPath();
    Page form = pages.get(address + "/edit");
    Page saved =
        pages.follow(
            pages.submit(
                form,
                "form.handin",
                Map.of("notation", "999/BHXH-TTHT", "issuedOn", "2026-03-13")));
    assertThat(saved.heading()).isEqualTo("Công văn 999/BHXH-TTHT");
    assertThat(saved.text()).contains("13/03/2026");
    Page wrong =
        pages.submit(pages.get(address + "/edit"), "form.handin", Map.of("issuedOn", "mai"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("#issuedOn").attr("value")).isEqualTo("mai");
  }

  @Test
  void staleEditShowsBothStatesAndLosesNothing() {
    String address = pasted(804).uri().getPath();
    Page mine = pages.get(address + "/edit");
    Page theirs = pages.get(address + "/edit");
    pages.submit(theirs, "form.handin", Map.of("subject", "Bản của người khác"));
    Page stale = pages.submit(mine, "form.handin", Map.of("subject", "Bản của tôi"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one("#subject").wholeText().strip()).isEqualTo("Bản của tôi");
    assertThat(stale.text()).contains("Bản của người khác");
    Page saved = pages.follow(pages.submit(stale, "form.handin", Map.of()));
    assertThat(saved.text()).contains("Bản của tôi");
  }

  @Test
  void clauseIsCorrectedAddedAndRemoved() {
    Page review = pasted(805);
    String address = review.uri().getPath();
    Page form = pages.get(review.all("a.edit").get(4).attr("href"));
    assertThat(form.heading()).isEqualTo("Sửa điểm 3.1");
    Page saved =
        pages.follow(
            pages.submit(form, "form[data-main]", Map.of("units", "Trung tâm Truyền thông")));
    assertThat(saved.text())
        .contains("Không có đơn vị tên “Trung tâm Truyền thông” tại ngày ban hành");
    assertThat(pages.get(address + "/issue").all("form.issue")).isEmpty();
    Page again = pages.get(review.all("a.edit").get(4).attr("href"));
    Page removed = pages.follow(pages.submit(again, "form.remove", Map.of()));
    assertThat(removed.all("li.clause")).hasSize(7);
    Page taken =
        pages.submit(
            pages.get(address + "/clauses/new"),
            "form[data-main]",
            Map.of("ref", "3.4", "heading", "Thêm"));
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.text()).contains("Đã có điểm 3.4");
  }

  @Test
  void pagesSpeakEnglishToo() {
    Page review = pasted(806);
    PageClient english = pages.with("Accept-Language", "en");
    assertThat(english.get("/directives").heading()).isNotEmpty();
    assertThat(english.get(review.uri().getPath()).heading()).contains("806");
    assertThat(english.get("/assignments?show=all").status()).isEqualTo(200);
  }
}
