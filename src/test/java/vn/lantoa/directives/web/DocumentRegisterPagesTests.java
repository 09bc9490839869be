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
class DocumentRegisterPagesTests {
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

  private Page pasted(int number, String words) {
    String text =
        People.text(number)
            .replace("Thực hiện Nghị định số 351/2025/NĐ-CP ngày 30/12/2025 của Chính phủ", words);
    Page form = pages.get("/directives/new");
    return pages.follow(pages.submit(form, "form.handin", Map.of("text", text)));
  }

  @Test
  void namedDocumentOpensAsAStubAndLeadsToItselfWhenItArrives() {
    Page letter = pasted(3301, "Phúc đáp Công văn số 3302/BHXH-TTHT");
    assertThat(letter.one("#register").text()).contains("Phúc đáp", "3302/BHXH-TTHT");
    String stub = letter.one("#register a[href^=/cited/]").attr("href");
    Page cited = pages.get(stub);
    assertThat(cited.heading()).isEqualTo("Công văn 3302/BHXH-TTHT");
    assertThat(cited.text()).contains("chưa được đưa vào sổ", "Được nêu trong 1 văn bản");
    assertThat(province.get(stub).status()).isEqualTo(404);
    Page arrived = pasted(3302, "Theo kế hoạch");
    assertThat(arrived.one("#register").text()).contains("Được phúc đáp bằng", "3301/BHXH-TTHT");
    assertThat(pages.get(letter.uri().getPath()).all("#register a[href^=/cited/]")).isEmpty();
  }

  @Test
  void relationIsConfirmedAddedAndRemoved() {
    Page letter = pasted(3311, "Thực hiện Công văn số 3312/BHXH-TTHT");
    String address = letter.uri().getPath();
    Page keep = pages.get(address + "/register");
    assertThat(keep.text()).contains("đoán từ câu chữ");
    Page confirmed =
        pages.follow(
            pages.submit(keep, ".related.edit form:has(select)", Map.of("kind", "AMENDS")));
    assertThat(confirmed.text()).doesNotContain("đoán từ câu chữ");
    assertThat(confirmed.one(".related.edit select option[selected]").attr("value"))
        .isEqualTo("AMENDS");
    Page stale = pages.submit(keep, "form[action$=/relations]", Map.of("notation", "5/QĐ-TTg"));
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.one("#notation").attr("value")).isEqualTo("5/QĐ-TTg");
    Page added = pages.follow(pages.submit(stale, "form[action$=/relations]", Map.of()));
    assertThat(added.all(".related.edit li")).hasSize(2);
    Page wrong = pages.submit(added, "form[action$=/relations]", Map.of("notation", "abc"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("#notation-wrong").text()).contains("số, ký hiệu");
    Page removed =
        pages.follow(
            pages.submit(added, ".related.edit li:first-child form[action$=/remove]", Map.of()));
    assertThat(removed.all(".related.edit li")).hasSize(1);
    assertThat(province.get(address + "/register").status()).isEqualTo(404);
  }

  @Test
  void urgencyAndDaysInForceAreKept() {
    String address = pasted(3321, "Theo kế hoạch").uri().getPath();
    Page keep = pages.get(address + "/register");
    Page wrong =
        pages.submit(keep, "form[data-main]", Map.of("from", "2026-03-12", "until", "2026-03-12"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.one("#until").attr("value")).isEqualTo("2026-03-12");
    pages.submit(
        wrong, "form[data-main]", Map.of("urgency", "FLASH", "from", "2026-03-12", "until", ""));
    assertThat(pages.get(address).one("#register").text()).contains("Hỏa tốc", "Còn hiệu lực");
    Page list = pages.get("/directives?q=3321&force=yes");
    assertThat(list.one("tbody").text()).contains("3321/BHXH-TTHT", "Hỏa tốc");
    assertThat(pages.get("/directives?q=3321&force=no").text()).contains("Không có văn bản nào");
  }

  @Test
  void graphIsAListToo() {
    Page letter = pasted(3331, "Thực hiện Công văn số 3332/BHXH-TTHT");
    pasted(3332, "Thay thế Công văn số 3333/BHXH-TTHT");
    Page graph = pages.get(letter.uri().getPath() + "/graph?depth=2");
    assertThat(graph.all(".graph-node")).hasSize(3);
    assertThat(graph.all("h3").getFirst().text()).isEqualTo("Cách 1 bước (1 văn bản)");
    assertThat(graph.one("#graph-data").data()).contains("3333/BHXH-TTHT", "Thay thế");
    assertThat(pages.get(letter.uri().getPath() + "/graph?depth=1").all(".graph-node")).hasSize(2);
  }

  @Test
  void listFindsTextAndKeepsItsFiltersInTheAddress() {
    pasted(3341, "Theo ý kiến của làng nghề chiếu Định Yên");
    Page list = pages.get("/directives");
    Page found = pages.submit(list, "form.bar[role=search]", Map.of("q", "chieu dinh yen"));
    assertThat(found.all("tbody tr")).hasSize(1);
    assertThat(found.text()).contains("Có trong nguyên văn");
    assertThat(found.one("a.chip[href*=stub]").attr("href")).contains("q=chieu+dinh+yen");
    pasted(3342, "Thực hiện Kế hoạch số 3343/KH-UBND");
    assertThat(pages.get("/directives?state=stub&q=3343").all("tbody tr")).hasSize(1);
    assertThat(province.get("/directives?q=chieu+dinh+yen").text())
        .contains("Không có văn bản nào");
  }
}
