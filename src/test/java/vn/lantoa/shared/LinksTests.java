package vn.lantoa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "baohue.vn/tin",
        "ftp://baohue.vn/tin",
        "javascript:alert(1)",
        "data:text/html,1",
        "file:///etc/passwd",
        "https://",
        "https://localhost/x",
        "https://localhost:8080/x",
        "http://192.168.1.5/x",
        "http://127.0.0.1:9090/x",
        "http://[::1]/x",
        "https://intranet/x",
        "https://may-chu.local/x",
        "https://lan:matkhau@baohue.vn/x",
        "https://baohue.vn/a\nb"
      })
  void addressesThatOthersCannotOpenAreRefused(String address) {
    assertThat(Links.accepted(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://baohue.vn/tin/1",
        "http://www.baohue.vn/tin/1/",
        "https://BaoHue.vn/tin/1?utm_source=zalo&fbclid=abc",
        "  https://m.baohue.vn/tin/1#binh-luan ",
        "https://baohue.vn:443/tin/1"
      })
  void waysToOnePageAreTheSame(String address) {
    String accepted = Links.accepted(address).orElseThrow();
    assertThat(Links.plain(accepted)).isEqualTo("baohue.vn/tin/1");
  }

  @Test
  void pagesThatDifferStayApart() {
    assertThat(Links.plain("https://youtube.com/watch?v=a&t=1"))
        .isNotEqualTo(Links.plain("https://youtube.com/watch?v=b&t=1"))
        .isEqualTo(Links.plain("https://www.youtube.com/watch?t=1&v=a"));
    assertThat(Links.accepted("https://báohuế.vn/tin tức")).isPresent();
  }
}
