package vn.lantoa.results.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lantoa.demo.Demo;
import vn.lantoa.testing.Browser;
import vn.lantoa.testing.BrowserTest;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// The explorer in a real browser: the answer changes in its place, keys move in the table, the
/// picture is kept.
@BrowserTest
@LantoaTest(database = Database.DEMO)
final class ExploreBrowserTests {
  private static final String YEAR = "/explore?from=2022-01-01&to=2022-12-31";

  @LocalServerPort private int port;

  private Page signedIn(Browser browser) {
    Page page = browser.page();
    page.navigate(address("/sign-in"));
    page.fill("#account", "hq.leader");
    page.fill("#password", Demo.PASSWORD);
    page.locator("main button").click();
    page.waitForURL(address("/**"));
    page.navigate(address(YEAR));
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  @Test
  void choiceChangesTheAnswerInItsPlaceAndTheAddress(Browser browser) {
    Page page = signedIn(browser);
    page.evaluate("document.body.dataset.same = 'yes'");
    page.focus("#f-columns");
    page.selectOption("#f-columns", "quarter");
    Locator heads = page.locator("table.crossed thead th");
    // province, four quarters, total
    assertThat(heads).hasCount(6);
    page.waitForURL("**columns=quarter**");
    assertThat(page.evaluate("document.body.dataset.same + ' ' + document.activeElement.id"))
        .isEqualTo("yes f-columns");
    assertThat(page.locator("#chart canvas")).hasCount(1);
    browser.axe(page);
    browser.axeInOtherTheme(page);
    Download picture = page.waitForDownload(() -> page.locator("button[data-picture=svg]").click());
    assertThat(picture.suggestedFilename()).isEqualTo("bieu-do-2022-01-01-2022-12-31.svg");
    page.goBack();
    // province, figure, bar, last year, change
    assertThat(heads).hasCount(5);
  }

  @Test
  void arrowsMoveBetweenFigures(Browser browser) {
    Page page = signedIn(browser);
    page.navigate(address(YEAR + "&columns=quarter&heat=on"));
    Locator rows = page.locator("table.crossed tbody tr");
    rows.nth(0).locator("td a").nth(0).focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowDown");
    String wanted = rows.nth(1).locator("td a").nth(1).getAttribute("href");
    assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo(wanted);
    browser.axe(page);
    page.keyboard().press("Enter");
    page.waitForURL("**/activities?**");
  }
}
