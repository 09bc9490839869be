package vn.lantoa.organisation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.People;
import vn.lantoa.identity.Role;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.OrganisationData;
import vn.lantoa.organisation.PartnerKind;
import vn.lantoa.organisation.Registers;
import vn.lantoa.organisation.reorganisation.Kingdom;
import vn.lantoa.shared.ActorId;
import vn.lantoa.testing.Browser;
import vn.lantoa.testing.BrowserTest;
import vn.lantoa.testing.LantoaTest;

@LantoaTest
@BrowserTest
class RegistersJourneyTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Autowired private Accounts accounts;
  @Autowired private Organisation organisation;
  @Autowired private OrganisationData data;
  @Autowired private Registers registers;
  @LocalServerPort private int port;

  private String base = "";

  @BeforeEach
  void prepare() {
    data.loadDetail("organisation/demo");
    base = organisation.findUnitByCode("46-01", TODAY).orElseThrow().id().toString();
    registers.add(
        ActorId.PROGRAM,
        Kingdom.PARTNER,
        new Registers.Values(
            LocalDate.of(2025, 7, 1),
            null,
            "J-1",
            "Hội Liên hiệp Phụ nữ thành phố Huế",
            PartnerKind.WOMENS_UNION.name(),
            null));
  }

  private void go(Page page, String path) {
    page.navigate("http://localhost:" + port + path);
  }

  private void signIn(Page page) {
    String name = new People(accounts, organisation).at("BHXHVN", Role.ADMINISTRATOR).name();
    go(page, "/sign-in");
    page.fill("input[name=account]", name);
    page.fill("input[name=password]", People.PASSWORD);
    page.press("input[name=password]", "Enter");
    page.waitForURL("**/");
  }

  @Test
  void registersAreWithoutBarriersOnDeskAndPhone(Browser browser) {
    Page desk = browser.page();
    signIn(desk);
    Page phone = browser.phone();
    List<String> paths =
        List.of(
            "/organisation/calendar?year=2026",
            "/organisation/calendar/import",
            "/organisation/calendar/days/2026-09-02",
            "/organisation/partners",
            "/organisation/partners/new",
            "/organisation/stations",
            "/organisation/units/" + base + "/coverage");
    for (String path : paths) {
      String name = "registers" + path.replaceAll("[?].*", "").replaceAll("[^a-z]+", "-");
      go(desk, path);
      browser.axe(desk);
      browser.screenshot(desk, name);
      go(phone, path);
      browser.axe(phone);
      browser.screenshot(phone, name + "-phone");
      assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("%s is no wider than the phone", path)
          .isEqualTo(true);
    }
  }

  @Test
  void communesAreNarrowedWhileTyping(Browser browser) {
    Page page = browser.page();
    signIn(page);
    go(page, "/organisation/units/" + base + "/coverage");
    page.fill("#find", "kim long");
    assertThat(page.locator("#communes label:has-text('Kim Long')")).isVisible();
    // Enter searches and sends nothing.
    page.press("#find", "Enter");
    assertThat(page.locator("#found")).containsText("1 xã, phường khớp");
    page.check("#communes label:has-text('Kim Long') input");
    page.click("button[value=preview]");
    assertThat(page.locator("#plan")).isVisible();
    browser.axe(page);
    browser.screenshot(page, "registers-coverage-preview");
  }

  @Test
  void lifeOfAPartnerIsReadByEveryone(Browser browser) {
    Page page = browser.page();
    signIn(page);
    go(page, "/organisation/partners?q=lien+hiep");
    page.click("text=Hội Liên hiệp Phụ nữ thành phố Huế");
    page.click("summary:has-text('Đổi tên')");
    browser.axe(page);
    browser.screenshot(page, "registers-partner");
  }
}
