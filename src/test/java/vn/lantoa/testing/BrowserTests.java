package vn.lantoa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;

@BrowserTest
class BrowserTests {
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
}
