package vn.lantoa.targets.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.demo.Demo;
import vn.lantoa.testing.Browser;
import vn.lantoa.testing.BrowserTest;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// Pages of standings in a real browser: those that hang on ids, and the keys of the matrix.
@BrowserTest
@LantoaTest(database = Database.DEMO)
final class StandingsBrowserTests {
  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;

  private String target(String type) {
    String id =
        jdbc.sql("select id from targets.target where rule ->> 'type' = :type limit 1")
            .param("type", type)
            .query(String.class)
            .single();
    return "/targets/" + id;
  }

  private Page signedIn(Browser browser) {
    Page page = browser.page();
    page.navigate(address("/sign-in"));
    page.fill("#account", "hq.leader");
    page.fill("#password", Demo.PASSWORD);
    page.locator("main button").click();
    page.waitForURL(address("/**"));
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  @ParameterizedTest
  @CsvSource({
    "WEEKLY_FLOOR, ''",
    "CUMULATIVE, ''",
    "COVERAGE, /units/46",
    "SHARE, /units/46",
    "RATIO, /units/46?side=DIVISOR"
  })
  void pageHasNoBarrierOnDeskOrPhone(String type, String more, Browser browser) {
    Page page = signedIn(browser);
    String path = address(target(type) + more);
    page.navigate(path);
    browser.axe(page);
    browser.axeInOtherTheme(page);
    page.setViewportSize(360, 800);
    page.navigate(path);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    browser.axe(page);
    browser.axeInOtherTheme(page);
  }

  @Test
  void arrowsMoveInTheMatrixOfWeeks(Browser browser) {
    Page page = signedIn(browser);
    page.navigate(address(target("WEEKLY_FLOOR")));
    Locator rows = page.locator("table.heat tbody tr");
    rows.nth(0).locator("td.cell a").nth(0).focus();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowDown");
    String wanted = rows.nth(1).locator("td.cell a").nth(1).getAttribute("aria-label");
    assertThat(page.evaluate("document.activeElement.getAttribute('aria-label')"))
        .isEqualTo(wanted);
    page.keyboard().press("Enter");
    page.waitForURL("**/units/*week=*");
  }
}
