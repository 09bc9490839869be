package vn.lantoa.directives.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lantoa.directives.Directives.Registration.Reason;

class HtmlTests {
  private final FileReader reader = new FileReader();

  private FileText read(String html) {
    return reader.read(html.getBytes(UTF_8));
  }

  @Test
  void listsTablesAndLinksBecomeLines() {
    String page =
        """
        <!DOCTYPE html><html><head><title>Trang</title></head><body><nav>Trang chủ</nav>
        <p>Kính gửi:<br>Các sở</p><ol start="2"><li>Phát loa<ul><li>Thôn</li></ul></li><li>Dán  áp
        phích</li></ol><table><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Họp</td></tr></table>
        <p>Xem <a href="https://a.vn/1">tại đây</a></p><script>x()</script></body></html>
        """;
    assertThat(read(page))
        .isEqualTo(
            new FileText.Text(
                """
                Kính gửi:
                Các sở
                2. Phát loa
                - Thôn
                3. Dán áp phích
                | TT | Việc |
                | 1 | Họp |
                Xem tại đây (https://a.vn/1)""",
                FileKind.HTML));
  }

  @Test
  void pageNestedBeyondMeasureIsRefused() {
    assertThat(read("<html><body>" + "<div>".repeat(3_000) + "a"))
        .isEqualTo(new FileText.Refused(Reason.BOMB));
    assertThat(read("<html><body><script>1</script></body></html>"))
        .isEqualTo(new FileText.Refused(Reason.EMPTY));
  }
}
