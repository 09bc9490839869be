package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever somebody may put into the field for a letter.
class WildTextsTests {
  /// A law of two hundred pages has about as many characters.
  private static final int LONG = 500_000;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Xin",
        "\n\n \t\n",
        "| 1 | 2 |",
        "Dear Sir,\nPlease find the minutes attached.\nKind regards,\nJohn Smith",
        "<p class=\"a\"><a href=\"https://a.vn\">Tin 24h</a></p>",
        "Số: /\nV/v\nKính gửi:\nNơi nhận:",
        "KẾ HOẠCH",
        "CỦA\nCỦA\nvề",
        "(((((1)(a)",
        "\u202e\u0000\ufffd\ud83d\ude00"
      })
  void shortTextsHaveNoClauses(String text) {
    Extraction read = SampleLetters.read(text);
    assertThat(read.clauses()).isEmpty();
    assertThat(read.signer()).isNull();
    assertCovered(text, read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "truyền thông bảo hiểm xã hội ",
        "BẢO HIỂM XÃ HỘI ",
        "TT\tHọ và tên\tNgày sinh\n1\tNguyễn Văn A\t01/01/1990\n",
        "- mục;\n",
        "I. A\nA. B\n1. c\na) D\n(1) E\n",
        "GIÁM ĐỐC\n\n",
        "- Lưu: VT, VT, VT, VT, VT, VT, VT, VT, VT, Nguyễn Văn A B C D E\n",
        "Số: 1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1\n"
      })
  void longTextsAreReadInTime(String piece) {
    String text = piece.repeat(LONG / piece.length());
    Extraction read = assertTimeout(PATIENCE, () -> SampleLetters.read(text));
    assertCovered(text, read);
  }

  @Test
  void thousandsOfAnnexesAreReadInTime() throws IOException {
    String letter = MarkedLetter.all().getFirst().text();
    String text = letter + "\nPHỤ LỤC I\nNội dung\n1. Một.\n2. Hai.\n\n\n".repeat(2 * LONG / 40);
    Extraction read = assertTimeout(PATIENCE, () -> SampleLetters.read(text));
    assertThat(read.clauses()).extracting(Clause::ref).doesNotHaveDuplicates();
    assertCovered(text, read);
  }

  private static void assertCovered(String text, Extraction read) {
    List<Segment> segments = read.segments();
    int end = 0;
    for (Segment segment : segments) {
      assertThat(segment.start()).isEqualTo(end);
      end = segment.end();
    }
    assertThat(end).isEqualTo(text.length());
  }
}
