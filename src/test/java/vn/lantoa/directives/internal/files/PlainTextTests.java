package vn.lantoa.directives.internal.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.Directives;
import vn.lantoa.directives.Directives.Registration.Reason;

class PlainTextTests {
  private final FileReader reader = new FileReader();

  private static FileText text(String text) {
    return new FileText.Text(text, FileKind.PLAIN);
  }

  private static FileText refused(Reason reason) {
    return new FileText.Refused(reason);
  }

  @Test
  void utf8WithAndWithoutMarkIsText() {
    assertThat(reader.read("Kính gửi".getBytes(UTF_8))).isEqualTo(text("Kính gửi"));
    assertThat(reader.read("\uFEFFKính gửi".getBytes(UTF_8))).isEqualTo(text("Kính gửi"));
  }

  @Test
  void markedUtf16IsText() {
    assertThat(reader.read("\uFEFFSố: 1".getBytes(UTF_16LE))).isEqualTo(text("Số: 1"));
  }

  @Test
  void oldEncodingIsNamedAsTheProblem() {
    assertThat(reader.read("Kính gửi ê".getBytes(Charset.forName("windows-1258"))))
        .isEqualTo(refused(Reason.ENCODING));
  }

  @Test
  void oldFontsAreNamedAsTheProblem() {
    // "Bảo hiểm xã hội Việt Nam" as .VnTime shows it when read as Unicode.
    String typed = "B¶o hiÓm x· héi ViÖt Nam ®Ò nghÞ c¸c ®¬n vÞ tuyªn truyÒn. ".repeat(4);
    assertThat(reader.read(typed.getBytes(UTF_8))).isEqualTo(refused(Reason.OLD_FONT));
  }

  @Test
  void filesOfOtherProgramsAreNamed() {
    assertThat(reader.read("{\\rtf1 a}".getBytes(UTF_8))).isEqualTo(refused(Reason.OLD_WORD));
    byte[] ole = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
    };
    assertThat(reader.read(ole)).isEqualTo(refused(Reason.OLD_WORD));
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    assertThat(reader.read(picture)).isEqualTo(refused(Reason.PICTURE));
    assertThat(reader.read(new byte[] {'a', 0, 'b'})).isEqualTo(refused(Reason.OTHER_KIND));
  }

  @Test
  void emptyAndTooLargeAreRefused() {
    assertThat(reader.read(" \r\n\t".getBytes(UTF_8))).isEqualTo(refused(Reason.EMPTY));
    assertThat(reader.read(new byte[0])).isEqualTo(refused(Reason.EMPTY));
    assertThat(reader.read(new byte[Directives.LARGEST + 1])).isEqualTo(refused(Reason.TOO_LARGE));
    String long200 = "dài quá ".repeat(FileReader.LONGEST / 8 + 1);
    assertThat(reader.read(long200.getBytes(UTF_8))).isEqualTo(refused(Reason.TOO_LONG));
  }
}
