package vn.lantoa.directives.internal;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Registration.Reason;

class TextFileTests {
  @Test
  void utf8WithAndWithoutMarkIsText() {
    assertThat(TextFile.of("Kính gửi".getBytes(UTF_8))).isEqualTo(new TextFile.Text("Kính gửi"));
    assertThat(TextFile.of("\uFEFFKính gửi".getBytes(UTF_8)))
        .isEqualTo(new TextFile.Text("Kính gửi"));
  }

  @Test
  void markedUtf16IsText() {
    assertThat(TextFile.of("\uFEFFSố: 1".getBytes(UTF_16LE)))
        .isEqualTo(new TextFile.Text("Số: 1"));
  }

  @Test
  void oldEncodingIsNamedAsTheProblem() {
    assertThat(TextFile.of("Kính gửi ê".getBytes(Charset.forName("windows-1258"))))
        .isEqualTo(new TextFile.Unreadable(Reason.ENCODING));
  }

  @Test
  void filesOfOtherProgramsAreNamed() {
    assertThat(TextFile.of(new byte[] {'P', 'K', 3, 4, 20}))
        .isEqualTo(new TextFile.Unreadable(Reason.WORD));
    assertThat(TextFile.of("%PDF-1.7".getBytes(UTF_8)))
        .isEqualTo(new TextFile.Unreadable(Reason.PDF));
    assertThat(TextFile.of(new byte[] {'a', 0, 'b'}))
        .isEqualTo(new TextFile.Unreadable(Reason.NOT_TEXT));
  }

  @Test
  void emptyAndTooLargeAreRefused() {
    assertThat(TextFile.of(" \r\n\t".getBytes(UTF_8)))
        .isEqualTo(new TextFile.Unreadable(Reason.EMPTY));
    assertThat(TextFile.of(new byte[Directives.LARGEST + 1]))
        .isEqualTo(new TextFile.Unreadable(Reason.TOO_LARGE));
  }
}
