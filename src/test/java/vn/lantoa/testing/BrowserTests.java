package vn.lantoa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserTests {
  /// A page whose button changes the theme; the colour of its text in the dark is a parameter.
  private static final String THEMED =
      """
      <button class="theme-toggle">Đổi</button><p id="p">Chữ</p>
      <script nonce="abc">
        document.documentElement.setAttribute('data-bs-theme', 'light');
        document.querySelector('button').addEventListener('click', () => {
          document.documentElement.setAttribute('data-bs-theme', 'dark');
          document.getElementById('p').style.color = '%s';
        });
      </script>
      """;

  @Test
  void goodPageIsSilentAndAccessible(Browser browser) throws IOException {
    try (var server =
        new PageServer(
            """
            <p id="p">Chưa chạy</p>
            <script nonce="abc">document.getElementById('p').textContent = 'Đã chạy'</script>
            """)) {
      var page = browser.page();
      page.navigate(server.address());

      assertThat(page.textContent("#p")).isEqualTo("Đã chạy");
      browser.axe(page);
      assertThat(browser.screenshot(page, "browser-tests")).isNotEmptyFile();
      assertThat(browser.takeComplaints()).isEmpty();
    }
  }

  @Test
  void refusedScriptIsComplainedAbout(Browser browser) throws IOException {
    try (var server = new PageServer("<script>document.title = 'X'</script>")) {
      browser.phone().navigate(server.address());

      assertThat(browser.takeComplaints())
          .anySatisfy(
              complaint -> assertThat(complaint).contains("script-src-elem refused inline"));
    }
  }

  @Test
  void failingScriptIsComplainedAbout(Browser browser) throws IOException {
    try (var server = new PageServer("<script nonce=\"abc\">throw new Error('Hỏng')</script>")) {
      browser.page().navigate(server.address());

      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(browser::requireSilence)
          .withMessageContaining("Hỏng");
      browser.takeComplaints();
    }
  }

  @Test
  void barrierIsFoundByAxe(Browser browser) throws IOException {
    try (var server = new PageServer("<button></button>")) {
      var page = browser.page();
      page.navigate(server.address());

      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> browser.axe(page))
          .withMessageContaining("button-name");
    }
  }

  /// Nearly white on white in the dark, black on white in the light.
  @Test
  void colourThatOnlyTheOtherThemeHasIsFoundByAxe(Browser browser) throws IOException {
    try (var server = new PageServer(THEMED.formatted("#eeeeee"))) {
      var page = browser.page();
      page.navigate(server.address());

      browser.axe(page);
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> browser.axeInOtherTheme(page))
          .withMessageContaining("color-contrast");
    }
  }

  @Test
  void goodColoursOfBothThemesAreNoBarrier(Browser browser) throws IOException {
    try (var server = new PageServer(THEMED.formatted("#333333"))) {
      var page = browser.page();
      page.navigate(server.address());

      browser.axe(page);
      browser.axeInOtherTheme(page);
      assertThat(browser.theme(page)).isEqualTo("dark");
    }
  }

  @Test
  void pageWithoutAnotherThemeIsNotTakenForOne(Browser browser) throws IOException {
    try (var server = new PageServer("<button class=\"theme-toggle\">Đổi</button>")) {
      var page = browser.page();
      page.navigate(server.address());

      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> browser.axeInOtherTheme(page))
          .withMessageContaining("stays");
    }
  }
}
