package vn.lantoa.directives.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import vn.lantoa.directives.internal.reading.LetterReader;

/// Whatever is done to a file, reading it ends in a text or a refusal.
class MutatedFilesTests {
  private static final List<String> LINES =
      List.of(
          "BẢO HIỂM XÃ HỘI TỈNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "Số: 7/BHXH-TT\tHuế, ngày 3 tháng 4 năm 2026",
          "Kính gửi: BHXH các huyện.",
          "1. Nội dung truyền thông",
          "1.1. Mức đóng mới tính theo chuẩn nghèo.",
          "2. Tổ chức thực hiện",
          "- Phát loa hằng tuần tại thôn.",
          "Nơi nhận:",
          "GIÁM ĐỐC",
          "Trần Văn Sung");

  private static final String LIST =
      "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt"
          + " w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";

  private final FileReader reader = new FileReader();
  private final LetterReader letters = new LetterReader();

  private static byte[] word(String extra) {
    return new WordFile()
        .part("word/numbering.xml", "numbering", LIST)
        .lines(String.join("\n", LINES))
        .item(1, 0, "Việc thứ nhất")
        .table(List.of(List.of("TT", "Việc"), List.of("1", "Họp")))
        .raw(extra)
        .bytes();
  }

  @Test
  void threeHundredDamagedFilesEndInATextOrARefusal(TestReporter reporter) {
    readDamaged(20261122L, 150, reporter);
  }

  /// Other files in every run; the seed that is printed brings a failure back.
  @Tag("fuzz")
  @Test
  void manyDamagedFilesEndInATextOrARefusal(TestReporter reporter) {
    readDamaged(new Random().nextLong(), 5_000, reporter);
  }

  private void readDamaged(long seed, int each, TestReporter reporter) {
    var random = new Random(seed);
    byte[] pdf = PdfFile.of(List.of(LINES, LINES));
    int texts = 0;
    for (int round = 0; round < each; round++) {
      texts += read(damaged(pdf, random)) ? 1 : 0;
      byte[] word = round % 2 == 0 ? damaged(word(""), random) : damagedWord(random);
      texts += read(word) ? 1 : 0;
    }
    reporter.publishEntry(Map.of("seed", Long.toString(seed), "texts", Integer.toString(texts)));
    assertThat(texts).isBetween(1, 2 * each - 1);
  }

  private boolean read(byte[] file) {
    return switch (reader.read(file)) {
      case FileText.Text(String text, var kind) -> {
        letters.read(text);
        yield true;
      }
      case FileText.Refused refused -> false;
    };
  }

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] file = whole.clone();
    int changes = 1 + random.nextInt(30);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(file.length);
      switch (random.nextInt(3)) {
        case 0 -> file[at] = (byte) random.nextInt(256);
        case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
        default -> {
          int length = Math.min(random.nextInt(60), file.length - at);
          System.arraycopy(whole, random.nextInt(whole.length - length), file, at, length);
        }
      }
    }
    int kept = random.nextInt(8) == 0 ? 1 + random.nextInt(file.length) : file.length;
    return java.util.Arrays.copyOf(file, kept);
  }

  /// Sound as an archive, with elements in places where none belongs.
  private static byte[] damagedWord(Random random) {
    List<String> splinters =
        List.of(
            "<w:tc>",
            "</w:tc>",
            "<w:tbl>",
            "</w:tbl>",
            "<w:p>",
            "</w:p>",
            "<w:t>a",
            "</w:t>",
            "<w:del>",
            "</w:del>",
            "<w:tr/>",
            "<w:pPr><w:numPr><w:numId w:val=\"1\"/>",
            "<w:footnoteReference w:id=\"9\"/>",
            "<w:hyperlink/>",
            "<w:tc/>",
            "<w:p/>",
            "<w:fldChar w:fldCharType=\"end\"/>",
            "<w:ilvl w:val=\"99999\"/>",
            "&#10;");
    StringBuilder xml = new StringBuilder();
    int count = 1 + random.nextInt(12);
    for (int at = 0; at < count; at++) {
      String splinter = splinters.get(random.nextInt(splinters.size()));
      boolean opens =
          splinter.startsWith("<w:") && !splinter.endsWith("/>") && random.nextBoolean();
      String name = opens ? splinter.substring(1).replaceAll("[ >].*", "") : "";
      xml.append(splinter)
          .append(opens && splinter.indexOf('>') == splinter.length() - 1 ? "</" + name + ">" : "");
    }
    return word(xml.toString());
  }
}
