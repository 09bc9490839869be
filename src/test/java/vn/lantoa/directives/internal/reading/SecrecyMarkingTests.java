package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyMarkingTests {

  private static final String HEAD = "SỞ Y TẾ\nSố: 1/SYT-VP\n";
  private static final String BODY = "Kính gửi: Các phòng\n1. Viết bài.\n";

  @ParameterizedTest
  @CsvSource({
    "MẬT, MẬT",
    "[TỐI MẬT], TỐI MẬT",
    "*** TUYỆT MẬT ***, TUYỆT MẬT",
    "Mật, MẬT",
    "TUYET MAT, TUYỆT MẬT",
    "Độ mật: Tối mật, TỐI MẬT",
    "ĐỘ MẬT: MẬT, MẬT",
    "T U Y Ệ T   M Ậ T, TUYỆT MẬT"
  })
  void stampInTheLetterheadRefuses(String stamp, String marking) {
    assertThat(read(HEAD + stamp + "\n" + BODY)).isEqualTo(new SecretRefusal(marking, 3));
  }

  @Test
  void decomposedStampRefuses() {
    String stamp = Normalizer.normalize("TUYỆT MẬT", Normalizer.Form.NFD);
    assertThat(read(HEAD + stamp + "\n" + BODY)).isEqualTo(new SecretRefusal("TUYỆT MẬT", 3));
  }

  @Test
  void stampBrokenOverLinesRefuses() {
    assertThat(read("TUYỆT\nMẬT\n" + BODY)).isEqualTo(new SecretRefusal("TUYỆT MẬT", 2));
  }

  @Test
  void stampBesideTheNumberRefuses() {
    assertThat(read("Số: 1/SYT-VP          MẬT\n" + BODY)).isEqualTo(new SecretRefusal("MẬT", 1));
  }

  @Test
  void stampAnywhereBelowRefuses() {
    assertThat(read(HEAD + BODY + "Lời cuối.\nTUYỆT MẬT\n"))
        .isEqualTo(new SecretRefusal("TUYỆT MẬT", 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Giữ bí mật thông tin của người tham gia.",
        "Không cho ai biết mật khẩu.",
        "MẤT",
        "MẮT",
        "Độ mật: Không",
        "BÍ MẬT NHÀ NƯỚC",
        "mật ong"
      })
  void wordInsideATextDoesNotRefuse(String line) {
    assertThat(read(HEAD + line + "\n" + BODY)).isInstanceOf(Extraction.class);
  }

  @Test
  void smallWordLeftAloneByAWrapDoesNotRefuse() {
    assertThat(read(HEAD + BODY + "2. Người viết giữ bí\nmật\nvề nguồn tin.\n"))
        .isInstanceOf(Extraction.class);
  }

  @Test
  void sampleLettersBearNoStamp() {
    assertThat(SampleLetters.NAMES)
        .allSatisfy(
            name -> assertThat(read(SampleLetters.text(name))).isInstanceOf(Extraction.class));
  }

  private static Reading read(String text) {
    return new LetterReader().read(text);
  }
}
