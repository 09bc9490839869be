package vn.lantoa.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.directives.People;
import vn.lantoa.identity.Accounts;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
class EndOfDirectivePagesTests {
  @Autowired private PageClient pages;
  @Autowired private PageClient province;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;

  @BeforeEach
  void signIn() {
    People people = new People(accounts, organisation);
    people.headquarters();
    people.hue();
    pages.with("Accept-Language", "vi").signIn("hq.editor", People.PASSWORD);
    province.with("Accept-Language", "vi").signIn("p46.officer", People.PASSWORD);
  }

  private String pasted(int number, String words) {
    String text =
        People.text(number)
            .replace("Thực hiện Nghị định số 351/2025/NĐ-CP ngày 30/12/2025 của Chính phủ", words);
    Page form = pages.get("/directives/new");
    return pages.follow(pages.submit(form, "form.handin", Map.of("text", text))).uri().getPath();
  }

  private void issue(String address) {
    pages.submit(pages.get(address + "/issue"), "form.issue", Map.of());
  }

  @Test
  void recallIsSeenWithItsReasonByWhoHadTheWork() {
    String address = pasted(3601, "Theo kế hoạch");
    issue(address);
    Page task = province.get("/assignments?directive=" + address.substring(12));
    String assignment = task.all("tbody th a").getFirst().attr("href");
    Page form = pages.get(address + "/recall");
    Page wrong = pages.submit(form, "form[data-main]", Map.of("reason", ""));
    assertThat(wrong.status()).isEqualTo(422);
    Page done =
        pages.follow(
            pages.submit(wrong, "form[data-main]", Map.of("reason", "Nhầm mức đóng thấp nhất")));
    assertThat(done.one(".recalled").text()).contains("20/11/2026", "Nhầm mức đóng thấp nhất");
    assertThat(done.all("a[href$=/recall]")).isEmpty();
    assertThat(province.get(address).one(".recalled").text()).contains("Nhầm mức đóng");
    assertThat(province.get(assignment).one(".recalled").text()).contains("thu hồi");
    assertThat(pages.get("/directives?state=recalled&q=3601").all("tbody tr")).hasSize(1);
  }

  @Test
  void issuingAReplacementAsksForTheOldWork() {
    String old = pasted(3611, "Theo kế hoạch");
    issue(old);
    String newer = pasted(3612, "Công văn này thay thế Công văn số 3611/BHXH-TTHT");
    Page order = pages.get(newer + "/issue");
    Page asked = pages.follow(pages.submit(order, "form.issue", Map.of()));
    assertThat(asked.heading()).isEqualTo("Việc còn dở của văn bản cũ");
    assertThat(asked.all("tbody tr")).hasSize(4);
    assertThat(asked.one("input[value=END_ALL][checked]")).isNotNull();
    Page none = pages.submit(asked, "main form.sheet", Map.of("fate", "END_CLAUSES"));
    assertThat(none.status()).isEqualTo(422);
    Page decided = pages.follow(pages.submit(asked, "main form.sheet", Map.of("fate", "END_ALL")));
    assertThat(decided.text()).contains("đã quyết định");
    issue(newer);
    assertThat(pages.get(old).one(".recalled").text()).contains("Đã được thay thế");
  }

  @Test
  void clauseIsSplitMergedAndMovedOnPages() {
    String address = pasted(3621, "Theo kế hoạch");
    Page review = pages.get(address);
    String last = review.all("a.edit").getLast().attr("href");
    Page split = pages.get(last + "/split");
    assertThat(split.one("#ref").attr("value")).isEqualTo("3.4a");
    Page taken = pages.submit(split, "form[data-main]", Map.of("ref", "3.1"));
    assertThat(taken.status()).isEqualTo(422);
    Page parted = pages.follow(pages.submit(taken, "form[data-main]", Map.of("ref", "3.5")));
    assertThat(parted.all("li.clause")).hasSize(9);
    Page edit = pages.get(last);
    Page moved = pages.follow(pages.submit(edit, "form:has([value=down])", Map.of()));
    assertThat(moved.all("li.clause .ref").getLast().text()).isEqualTo("3.4");
    Page merged =
        pages.follow(
            pages.submit(
                pages.get(moved.all("a.edit").get(7).attr("href")),
                "form[action$=/merge]",
                Map.of()));
    assertThat(merged.all("li.clause")).hasSize(8);
  }

  @Test
  void directiveIsWrittenFromClauses() {
    Page form = pages.get("/directives/write");
    Page wrong = pages.submit(form, "form[data-main]", Map.of("type", "Công văn"));
    assertThat(wrong.status()).isEqualTo(422);
    Page first =
        pages.follow(
            pages.submit(wrong, "form[data-main]", Map.of("subject", "Truyền thông dịp Tết 2027")));
    assertThat(first.heading()).isEqualTo("Thêm điểm");
    Page review =
        pages.follow(
            pages.submit(
                first,
                "form[data-main]",
                Map.of("ref", "1", "heading", "Rà soát sản phẩm", "allProvincial", "on")));
    assertThat(review.one(".paper-text").text()).contains("1. Rà soát sản phẩm");
    Page word = pages.get(review.one("a[href$=.docx]").attr("href"));
    assertThat(word.status()).isEqualTo(200);
    assertThat(province.get("/directives/write").status()).isEqualTo(200);
    String file = review.one("a[href$=.docx]").attr("href");
    assertThat(province.get(file.replace(".docx", "")).status()).isEqualTo(404);
    Page secret =
        pages.submit(
            pages.get("/directives/write"), "form[data-main]", Map.of("subject", "TỐI MẬT"));
    assertThat(secret.status()).isEqualTo(422);
    assertThat(secret.text()).contains("TỐI MẬT");
  }
}
