package vn.lantoa.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lantoa.demo.Demo;
import vn.lantoa.testing.Browser;
import vn.lantoa.testing.BrowserTest;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// The story of the first paragraph of the README, in a real browser: a province records,
/// headquarters finds it, a letter comes in, is looked at, issued, and every province has its work.
@BrowserTest
@LantoaTest(database = Database.DEMO)
final class JourneyTests {
  private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

  @LocalServerPort private int port;

  @Test
  void provinceRecordsOnAPhoneAndHeadquartersFindsIt(Browser browser) {
    Page phone = browser.phone();
    signIn(phone, "p46.officer");
    phone.navigate(address("/activities/new"));
    phone.locator("label:has(input[name=form][value=SMALL_GROUP])").click();
    phone.fill("#quantity", "3");
    phone.fill("#attendances", "41");
    phone.locator("label:has(input[name=policyAreas][value=VOLUNTARY_SI])").click();
    phone.locator("label:has(input[name=audiences][value=WORKERS])").click();
    phone.fill("#title", "Nhóm nhỏ tại chợ Đông Ba");
    browser.axe(phone);
    phone.locator(".send button").click();
    phone.waitForURL("**/activities/*");
    assertThat(phone.textContent("main")).contains("Nhóm nhỏ tại chợ Đông Ba", "41");

    signOut(phone);
    Page desk = browser.page();
    signIn(desk, "hq.editor");
    desk.navigate(address("/activities?q=dong+ba&form=SMALL_GROUP&from=2026-11-20&to=2026-11-20"));
    assertThat(desk.textContent("main")).contains("Nhóm nhỏ tại chợ Đông Ba");
    desk.navigate(address("/results?from=2026-11-20&to=2026-11-20&by=province&form=SMALL_GROUP"));
    assertThat(desk.textContent("#r-46")).contains("3");
    browser.axe(desk);
  }

  @Test
  void letterIsTakenApartAndIssuedToEveryProvince(Browser browser) {
    Page desk = browser.page();
    signIn(desk, "hq.editor");
    desk.navigate(address("/directives/new"));
    desk.setInputFiles("#file", Path.of("docs/samples/cong-van-mau.txt"));
    desk.locator("form.handin button.btn-primary").click();
    desk.waitForURL("**/directives/*");
    assertThat(desk.textContent("main")).contains("4107/BHXH-TTHT", "3.1", "1.3");
    browser.axe(desk);
    desk.locator("a[href$='/issue']").first().click();
    // 34 provinces for 3.1 and the IT centre for 3.2.
    assertThat(desk.textContent("form.issue button")).contains("35");
    desk.locator("form.issue button.btn-primary").click();
    desk.waitForURL("**/progress**");
    assertThat(desk.textContent("main")).contains("Huế");
    browser.axe(desk);

    signOut(desk);
    signIn(desk, "p46.officer");
    desk.navigate(address("/assignments"));
    assertThat(desk.textContent("main")).contains("4107/BHXH-TTHT");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/desk/pages.csv")
  void pageHasNoBarrierOnDeskOrPhone(String account, String path, Browser browser) {
    signInOnce(browser, account);
    Page page = browser.page();
    page.navigate(address(path));
    assertThat(browser.theme(page)).isEqualTo("light");
    browser.axe(page);
    browser.axeInOtherTheme(page);
    // The choice of dark is remembered.
    page.setViewportSize(360, 800);
    page.navigate(address(path));
    assertThat(browser.theme(page)).isEqualTo("dark");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    browser.axe(page);
    browser.axeInOtherTheme(page);
  }

  /// Every page is looked at in a profile of its own; the session of an account serves them all.
  private void signInOnce(Browser browser, String account) {
    browser
        .context()
        .addCookies(
            SESSIONS.computeIfAbsent(
                account,
                name -> {
                  Page page = browser.page();
                  signIn(page, name);
                  List<Cookie> cookies = browser.context().cookies();
                  page.close();
                  return cookies;
                }));
  }

  private void signIn(Page page, String account) {
    page.navigate(address("/sign-in"));
    page.fill("#account", account);
    page.fill("#password", Demo.PASSWORD);
    page.locator("main button").click();
    page.waitForURL(address("/**"));
  }

  private void signOut(Page page) {
    page.locator("details.me summary").click();
    page.locator("form[action='/sign-out'] button").click();
    page.waitForURL("**/sign-in**");
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
