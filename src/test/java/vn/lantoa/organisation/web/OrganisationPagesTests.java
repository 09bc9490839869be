package vn.lantoa.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.People;
import vn.lantoa.identity.Role;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.Page;
import vn.lantoa.testing.PageClient;

@LantoaTest
final class OrganisationPagesTests {
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  @Autowired private PageClient pages;
  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private Geography geography;
  @Autowired private OrganisationData data;

  @BeforeEach
  void signIn() {
    data.loadDetail("organisation/demo");
    new People(accounts, organisation).at("46", Role.PROVINCIAL_OFFICER);
    Page form = pages.get("/sign-in");
    pages.submit(
        form,
        "form:has(input[name=account])",
        Map.of("account", "46.provincial-officer", "password", People.PASSWORD));
  }

  @Test
  void treeOfADayHoldsTheUnitsOfThatDay() {
    Page old = pages.get("/organisation?on=2025-06-30");
    assertThat(old.one("h2#PROVINCIAL").text()).isEqualTo("BHXH tỉnh, thành phố 63");
    Page now = pages.get("/organisation?on=2025-07-01");
    assertThat(now.one("h2#PROVINCIAL").text()).isEqualTo("BHXH tỉnh, thành phố 34");
    // 10 base offices of Huế hang below it, closed until opened.
    assertThat(now.all("ul.tree > li:contains(BHXH thành phố Huế) > details > ul > li"))
        .hasSize(10);
    assertThat(now.all("details[open]")).isEmpty();
    assertThat(pages.get("/organisation?on=2025-07-01&open=all").all(".tree details[open]"))
        .hasSize(3);
    assertThat(pages.get("/organisation?on=1990-01-01").text()).contains("chưa có đơn vị nào");
  }

  @Test
  void searchShowsMatchesInsideTheirBranch() {
    Page found = pages.get("/organisation?on=2026-11-20&q=huong+thuy");
    assertThat(found.all(".match").eachText()).singleElement().asString().contains("Hương Thủy");
    assertThat(found.all("ul.tree > li").eachText().getFirst()).contains("BHXH thành phố Huế");
    assertThat(found.all(".tree details[open]")).hasSize(1);
    assertThat(pages.get("/organisation?q=15&on=2024-01-01").one("mark").text())
        .isEqualTo("BHXH tỉnh Yên Bái");
    assertThat(pages.get("/organisation?q=khong-co").text()).contains("Không có đơn vị nào khớp");
  }

  @Test
  void lifeOfAUnitTellsNamesParentsAndRelatives() {
    var tuyenQuang = organisation.findUnitByCode("08", AFTER).orElseThrow();
    Page page = pages.get("/organisation/units/" + tuyenQuang.id());
    assertThat(page.all(".life-FORMED a").eachText())
        .containsExactly("BHXH tỉnh Hà Giang", "BHXH tỉnh Tuyên Quang");
    assertThat(page.one(".life-VERSION").text()).contains("01/07/2025", "BHXH Việt Nam");
    Page old =
        pages.get(
            "/organisation/units/" + organisation.findUnitByCode("02", BEFORE).orElseThrow().id());
    assertThat(old.text()).contains("kết thúc ngày 30/06/2025");
    assertThat(old.one(".life-WENT_INTO a").text()).isEqualTo("BHXH tỉnh Tuyên Quang");
    assertThat(pages.get("/organisation/units/" + java.util.UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  @Test
  void numberOfPeopleComesFromWhoKeepsTheAccounts() {
    var hue = organisation.findUnitByCode("46", AFTER).orElseThrow();
    Page page = pages.get("/organisation/units/" + hue.id() + "?on=2026-11-20");
    assertThat(page.one(".fact div:contains(Tài khoản) b").text()).isEqualTo("1");
    assertThat(page.one(".fact div:contains(Đài truyền thanh) b").text()).isEqualTo("40");
  }

  @Test
  void codeWithoutADayFindsEveryBearer() {
    Page found = pages.get("/organisation/areas?q=15");
    assertThat(found.all("tbody th").eachText()).containsExactly("Tỉnh Lào Cai", "Tỉnh Yên Bái");
    Page laoCai =
        pages.get(
            "/organisation/areas/"
                + geography.findAreaByCode(AreaKind.PROVINCE, "15", AFTER).orElseThrow().id());
    assertThat(laoCai.text()).contains("Nơi khác từng mang mã 15", "Tỉnh Yên Bái");
    assertThat(laoCai.all(".life-FORMED a").eachText())
        .containsExactly("Tỉnh Lào Cai", "Tỉnh Yên Bái");
  }

  @Test
  void areasOpenFromTheCountryToCommunes() {
    Page country = pages.get("/organisation/areas?on=2026-11-20");
    assertThat(country.all("tbody tr")).hasSize(34);
    Page hue = pages.get(country.one("tbody tr:contains(Huế) td.n a").attr("href"));
    // Thành phố Huế has 40 communes.
    assertThat(hue.all("tbody tr")).hasSize(40);
    Page commune = pages.get(hue.all("tbody th a").getFirst().attr("href"));
    assertThat(commune.one(".path").text()).contains("Cả nước", "Huế");
    assertThat(commune.text()).contains("BHXH cơ sở");
    assertThat(pages.get("/organisation/areas?q=khong-co-noi-nay").text())
        .contains("Không có địa bàn nào khớp");
  }

  @Test
  void comparisonOfJuneAndJulyShowsTheMergers() {
    Page page = pages.get("/organisation/compare?a=2025-06-30&b=2025-07-01&of=PROVINCE");
    // 23 of the 34 were formed from several, 52 old ones went into them: 63 - 52 = 11 stayed.
    assertThat(page.all("tbody tr")).hasSize(23);
    assertThat(page.one("tbody tr:contains(Hà Giang)").text())
        .isEqualTo("02 Tỉnh Hà Giang 08 Tỉnh Tuyên Quang Sáp nhập 08 Tỉnh Tuyên Quang");
    Page swapped = pages.get("/organisation/compare?a=2025-07-01&b=2025-06-30&of=PROVINCE");
    assertThat(swapped.heading()).isEqualTo(page.heading());
    Page renamed = pages.get("/organisation/compare?a=2026-04-29&b=2026-04-30&of=PROVINCE");
    assertThat(renamed.one("tbody tr").text()).contains("Tỉnh Đồng Nai", "đổi tên");
    assertThat(pages.get("/organisation/compare?a=2026-01-01&b=2026-01-02").text())
        .contains("Không có gì khác nhau");
  }

  @Test
  void comparisonKeepsToOneProvince() {
    var hue = organisation.findUnitByCode("46", AFTER).orElseThrow();
    Page page = pages.get("/organisation/compare?a=2025-06-30&b=2025-07-01&province=" + hue.id());
    // 9 districts became 10 base offices of Huế; Phú Lộc was divided in two.
    assertThat(page.all("tbody tr:contains(Sáp nhập)")).isEmpty();
    assertThat(page.one("tbody tr:contains(Chia tách)").text()).contains("Phú Lộc", "Khe Tre");
  }
}
