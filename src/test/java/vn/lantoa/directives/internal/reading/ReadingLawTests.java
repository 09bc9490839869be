package vn.lantoa.directives.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Laws that hold for every text: nothing is lost, nothing throws, time stays bounded.
class ReadingLawTests {

  private static final long SEED = 20241217L;
  private static final int MUTATIONS = 2_000;
  private static final int MEGABYTE = 1_000_000;

  private static final List<String> SPLINTERS =
      List.of(
          "\r",
          "\n",
          "\r\n",
          "\f",
          "\u2028",
          "\u0301",
          "\ud83d",
          "\u00a0",
          "\u200b",
          "[1]",
          "1.",
          "1.1. ",
          "a) ",
          "I. ",
          "Điều 1. ",
          "- ",
          "+ ",
          "**",
          "Kính gửi:",
          "Nơi nhận:",
          "KT. ",
          "KẾ HOẠCH\n",
          "Số: ",
          "V/v ",
          "ngày 1 tháng 1 năm 2025",
          "https://a.vn/-",
          "\t",
          "    X",
          "Open navigation",
          "số 1/QĐ-TTg ",
          "(",
          "”",
          "./.",
          "điểm 1.1 đến 9.9: sau khi ");

  @Test
  void segmentsAddUpToTheOriginalUnderMutation(TestReporter reporter) {
    readMutations(SEED, MUTATIONS, reporter);
  }

  /// Other texts in every run; the seed that is printed brings a failure back.
  @Tag("fuzz")
  @Test
  void segmentsAddUpUnderManyOtherMutations(TestReporter reporter) {
    readMutations(new Random().nextLong(), 30 * MUTATIONS, reporter);
  }

  private static void readMutations(long seed, int rounds, TestReporter reporter) {
    reporter.publishEntry("seed", Long.toString(seed));
    var random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      String name = SampleLetters.NAMES.get(round % SampleLetters.NAMES.size());
      String text = mutated(SampleLetters.text(name), random);
      if (new LetterReader().read(text) instanceof Extraction letter) {
        assertPartition(text, letter, "seed " + seed + ", round " + round);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1.",
        "- ",
        "((((",
        "a",
        "1.1.1.1.\n",
        "- \n",
        "[1]\n",
        "GIÁM ĐỐC\n",
        "1.\n",
        "a)\n",
        "Kính gửi: - a;\n",
        "https://a.vn/b-\n",
        "Quyết định số 1/QĐ-TTg của Chính phủ ",
        "điểm 1.1, 1.2: sau khi\n",
        "ngày tháng năm ",
        "Số: 1/",
        "MẬT khẩu\n",
        "Nơi nhận:\n- a\n",
        "1/A-",
        "V/v \n",
        "\n",
        "\t X",
        "Hà Nội, ngày \n",
        "I. A\n1. B\n",
        "http",
        "***",
        "\u0301",
        "phụ lục ",
        "KẾ HOẠCH\n",
        "Điều 1. Sở Y tế, Sở Y tế "
      })
  void timeStaysBoundedOnAMegabyte(String piece) {
    String text = piece.repeat(MEGABYTE / piece.length());
    Reading reading = assertTimeout(Duration.ofSeconds(60), () -> new LetterReader().read(text));
    assertPartition(text, (Extraction) reading, "pathological");
  }

  @Test
  void timeStaysBoundedOnALongLetterWithFootnotes() {
    var text = new StringBuilder("1. Nội dung [1]\n");
    for (int number = 1; number < 100; number++) {
      text.append("1.").append(number).append(". Bài.\n");
    }
    text.append("GIÁM ĐỐC\nHà Văn Lụa\n[1]\n");
    while (text.length() < MEGABYTE) {
      text.append("- Bài tại điểm 1.1 đến 1.99: sau khi họp.\n");
    }
    String letter = text.toString();
    Reading reading = assertTimeout(Duration.ofSeconds(60), () -> new LetterReader().read(letter));
    assertThat(((Extraction) reading).clauses()).hasSize(99).allMatch(c -> c.gate() != null);
  }

  private static void assertPartition(String text, Extraction letter, String where) {
    var rebuilt = new StringBuilder(text.length());
    int end = 0;
    for (Segment segment : letter.segments()) {
      assertThat(segment.start()).as(where).isEqualTo(end);
      assertThat(segment.end()).as(where).isGreaterThan(segment.start());
      rebuilt.append(text, segment.start(), segment.end());
      end = segment.end();
    }
    assertThat(rebuilt.toString().equals(text)).as(where).isTrue();
    assertThat(letter.clauses().stream().map(Clause::ref).distinct().count())
        .as("%s: refs are unique", where)
        .isEqualTo(letter.clauses().size());
    int last = 0;
    for (Clause clause : letter.clauses()) {
      assertThat(clause.start()).as(where).isGreaterThanOrEqualTo(last);
      assertThat(clause.end()).as(where).isBetween(clause.start() + 1, text.length());
      last = clause.end();
    }
  }

  private static String mutated(String original, Random random) {
    var text = new StringBuilder(original);
    int changes = 1 + random.nextInt(8);
    for (int change = 0; change < changes && !text.isEmpty(); change++) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(80));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(from, text.substring(from, to));
        case 2 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
        case 3 -> text.replace(from, to, text.substring(from, to).toUpperCase(Locale.ROOT));
        default -> text.insert(from, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
      }
    }
    boolean decomposed = random.nextInt(4) == 0;
    return decomposed ? Normalizer.normalize(text, Normalizer.Form.NFD) : text.toString();
  }
}
