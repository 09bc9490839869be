package vn.lantoa.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lantoa.testing.Browser;
import vn.lantoa.testing.BrowserTest;
import vn.lantoa.testing.Database;
import vn.lantoa.testing.LantoaTest;

/// The review of 2022 as everybody sees it, on a desk and on a small phone.
@BrowserTest
@LantoaTest(database = Database.DEMO)
final class PublicResultsBrowserTests {
  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"", "/2022", "/2022?measure=SMALL_GROUPS&lang=en", "?lang=en"})
  void pageHasNoBarrier(String path, Browser browser) {
    String address = "http://localhost:" + port + "/public/results" + path;
    Page page = browser.page();
    page.navigate(address);
    assertThat(page.locator(".answer").innerText())
        .contains(path.contains("en") ? "45,900 conferences" : "khoảng 45.900 hội nghị");
    browser.axe(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.navigate(address);
    assertThat(page.locator("html[data-bs-theme=dark]").count()).isOne();
    browser.axe(page);
    page.setViewportSize(360, 800);
    page.navigate(address);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    browser.axe(page);
  }
}
