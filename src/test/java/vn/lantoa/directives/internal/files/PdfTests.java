package vn.lantoa.directives.internal.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import vn.lantoa.directives.Directives.Registration.Reason;

class PdfTests {
  private static final List<String> LETTER =
      List.of(
          "BẢO HIỂM XÃ HỘI TỈNH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "Số: 12/BHXH-TT\tHuế, ngày 3 tháng 4 năm 2026",
          "Kính gửi: BHXH các huyện.",
          "1. Phát loa về mức đóng mới.");

  private final FileReader reader = new FileReader();

  private String text(byte[] file) {
    return switch (reader.read(file)) {
      case FileText.Text(String text, var kind) -> text;
      case FileText.Refused refused -> throw new AssertionError(refused);
    };
  }

  @Test
  void columnsOfALetterheadStayApart() {
    assertThat(text(PdfFile.of(List.of(LETTER)))).isEqualTo(String.join("\n", LETTER));
  }

  @Test
  void pageNumbersAndRunningLinesAreDropped() {
    List<List<String>> pages = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      pages.add(
          List.of(
              "Công văn về việc truyền thông",
              "Trang này nói điều thứ " + "nhất hai ba tư".split(" ")[page - 1] + " của văn bản.",
              Integer.toString(page)));
    }
    assertThat(text(PdfFile.of(pages)))
        .isEqualTo(
            """
            Công văn về việc truyền thông
            Trang này nói điều thứ nhất của văn bản.
            Trang này nói điều thứ hai của văn bản.
            Trang này nói điều thứ ba của văn bản.
            Trang này nói điều thứ tư của văn bản.""");
  }

  @Test
  void scanAndLockedFileAreRefused() {
    assertThat(reader.read(PdfFile.of(List.of(List.of(), List.of("1")))))
        .isEqualTo(new FileText.Refused(Reason.SCANNED));
    assertThat(reader.read(PdfFile.locked(List.of(LETTER), "khóa")))
        .isEqualTo(new FileText.Refused(Reason.PROTECTED));
    assertThat(reader.read("%PDF-1.7\nnothing".getBytes(ISO_8859_1)))
        .isEqualTo(new FileText.Refused(Reason.BROKEN));
  }

  @Test
  void streamThatGrowsBeyondMeasureIsRefusedBeforeItIsOpened() throws IOException {
    byte[] once = deflated(new byte[160_000_000]);
    assertThat(reader.read(withStream(once))).isEqualTo(new FileText.Refused(Reason.BOMB));
    byte[] twice = deflated(deflated(new byte[160_000_000]));
    assertThat(twice.length).isLessThan(10_000);
    assertThat(reader.read(withStream(twice))).isEqualTo(new FileText.Refused(Reason.BOMB));
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] withStream(byte[] packed) throws IOException {
    var file = new ByteArrayOutputStream();
    file.write("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n".getBytes(ISO_8859_1));
    file.write(packed);
    file.write("\nendstream\nendobj\n%%EOF".getBytes(ISO_8859_1));
    return file.toByteArray();
  }
}
