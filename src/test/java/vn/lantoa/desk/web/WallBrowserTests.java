package vn.lantoa.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lantoa.demo.Demo;
import vn.lantoa.testing.Browser;
import vn.lantoa.testing.BrowserTest;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;
import vn.lantoa.testing.TestClock;

/// The wall as a screen that nobody touches, and the dashboard on paper.
@BrowserTest
@LantoaTest(database = Database.DEMO)
final class WallBrowserTests {
  @LocalServerPort private int port;
  @Autowired private TestClock clock;

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void readsAnewEveryMinuteSaysWhenItCannotAndIsLeftByEsc(Browser browser) {
    Page page = browser.page();
    signIn(page);
    page.clock().install();
    page.navigate(address("/dashboard/wall"));
    assertThat(page.textContent(".wall-as-of")).contains("09:00");
    clock.advance(Duration.ofMinutes(1));
    page.clock().runFor(61_000);
    page.locator(".wall-as-of:has-text('09:01')").waitFor();

    page.route("**/dashboard/wall**", Route::abort);
    page.clock().runFor(61_000);
    page.locator(".wall-lost").waitFor();
    assertThat(browser.takeComplaints()).isNotEmpty();
    assertThat(page.textContent(".wall-as-of")).contains("09:01");
    page.unroute("**/dashboard/wall**");
    clock.advance(Duration.ofMinutes(2));
    page.clock().runFor(61_000);
    page.locator(".wall-as-of:has-text('09:03')").waitFor();
    page.locator(".wall-lost")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

    page.keyboard().press("Escape");
    page.waitForURL("**/dashboard?period=year");
  }

  /// It offers no other theme, so it is not in the list of pages.
  @Test
  void wallHasNoBarrierOnDeskOrPhone(Browser browser) {
    Page page = browser.page();
    signIn(page);
    page.navigate(address("/dashboard/wall"));
    assertThat(page.getAttribute("html", "data-bs-theme")).isEqualTo("dark");
    browser.axe(page);
    page.setViewportSize(360, 800);
    page.navigate(address("/dashboard/wall"));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    browser.axe(page);
  }

  @Test
  void wallFitsItsScreen(Browser browser) {
    Page page = browser.page();
    signIn(page);
    page.setViewportSize(1920, 1080);
    page.navigate(address("/dashboard/wall"));
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(1920);
    assertThat(page.evaluate("document.documentElement.scrollHeight")).isEqualTo(1080);
    // A letter that is read at 4 m is 20 mm high on a screen 1.2 m wide: 1.6 % of its width.
    assertThat(
            (Integer)
                page.evaluate(
                    "parseInt(getComputedStyle(document.querySelector('.wall')).fontSize)"))
        .isGreaterThanOrEqualTo(28);
  }

  @Test
  void dashboardPrintsOnOneSheet(Browser browser) throws IOException {
    Page page = browser.page();
    signIn(page);
    page.navigate(address("/dashboard"));
    assertThat(sheets(page)).isEqualTo(1);
    // In December every office is late.
    clock.set(LocalDate.of(2026, 12, 8));
    page.navigate(address("/dashboard"));
    assertThat(page.locator("section[aria-labelledby=dash-late] li").count()).isGreaterThan(1);
    assertThat(sheets(page)).isEqualTo(1);
  }

  private static int sheets(Page page) throws IOException {
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private void signIn(Page page) {
    page.navigate(address("/sign-in"));
    page.fill("#account", "hq.leader");
    page.fill("#password", Demo.PASSWORD);
    page.locator("main button").click();
    page.waitForURL(address("/"));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
