package vn.lantoa.shared.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class ReportPdfTests {
  /// A millimetre in points.
  private static final double MM = 72 / 25.4;

  private static PDDocument read(OfficialDocument document) throws IOException {
    return Loader.loadPDF(document.pdf());
  }

  private static String page(PDDocument pdf, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(pdf);
  }

  /// Letters of a page with their places.
  private static List<TextPosition> letters(PDDocument pdf, int number) throws IOException {
    List<TextPosition> all = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
              all.add(text);
            }
          }
        };
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    stripper.getText(pdf);
    return all;
  }

  @Test
  void paperAndMarginsAreThoseOfTheDecree() throws IOException {
    try (PDDocument pdf = read(SampleReports.whole(false))) {
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        var box = pdf.getPage(number - 1).getMediaBox();
        double shorter = Math.min(box.getWidth(), box.getHeight());
        assertThat(shorter / MM).isBetween(209.5, 210.5);
        assertThat(Math.max(box.getWidth(), box.getHeight()) / MM).isBetween(296.5, 297.5);
        List<TextPosition> letters = letters(pdf, number);
        List<TextPosition> text =
            letters.stream().filter(one -> one.getYDirAdj() / MM > 20).toList();
        assertThat(text).isNotEmpty();
        assertThat(text)
            .allSatisfy(
                one -> {
                  assertThat(one.getXDirAdj() / MM).isGreaterThanOrEqualTo(29.9);
                  assertThat((box.getWidth() - one.getXDirAdj() - one.getWidthDirAdj()) / MM)
                      .isGreaterThanOrEqualTo(14.9);
                  assertThat((box.getHeight() - one.getYDirAdj()) / MM)
                      .isGreaterThanOrEqualTo(19.9);
                });
      }
    }
  }

  @Test
  void pagesAreNumberedInTheTopMarginFromTheSecondOn() throws IOException {
    try (PDDocument pdf = read(SampleReports.whole(false))) {
      List<String> numbers = new ArrayList<>();
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        List<TextPosition> above =
            letters(pdf, number).stream().filter(one -> one.getYDirAdj() / MM < 19.9).toList();
        StringBuilder text = new StringBuilder();
        above.forEach(one -> text.append(one.getUnicode()));
        numbers.add(text.toString());
        if (!above.isEmpty()) {
          TextPosition first = above.getFirst();
          TextPosition last = above.getLast();
          assertThat(first.getFontSizeInPt()).isBetween(13f, 14f);
          double middle = (first.getXDirAdj() + last.getXDirAdj() + last.getWidthDirAdj()) / 2;
          double wide = pdf.getPage(number - 1).getMediaBox().getWidth();
          // Left margin 30 mm, right 15 mm: the middle of the text is 7.5 mm right of the paper's.
          assertThat(middle).isBetween(wide / 2 + 7 * MM, wide / 2 + 8 * MM);
        }
      }
      int annex = annexPage(pdf);
      for (int at = 0; at < numbers.size(); at++) {
        int expected = at < annex ? at + 1 : at - annex + 1;
        assertThat(numbers.get(at)).isEqualTo(expected == 1 ? "" : String.valueOf(expected));
      }
    }
  }

  /// From 0.
  private static int annexPage(PDDocument pdf) throws IOException {
    for (int at = 0; at < pdf.getNumberOfPages(); at++) {
      if (page(pdf, at + 1).contains("PHỤ LỤC I")) {
        return at;
      }
    }
    throw new AssertionError("no annex");
  }

  @Test
  void lettersAreEmbeddedAndTextComesOutComposed() throws IOException {
    String all = "ẵ ộ ự Đ ơ ư Ẵ Ộ Ự đ Ơ Ư ỹ Ỵ ằ ẩ ễ ị ỏ ố ừ ý ₫";
    List<Block> blocks =
        List.of(
            new Block.Paragraph(all),
            new Block.Paragraph(List.of(Block.Run.bold(all), new Block.Run(all, true, true, null))),
            new Block.Remark(java.text.Normalizer.normalize(all, java.text.Normalizer.Form.NFD)));
    try (PDDocument pdf = read(SampleReports.of(blocks, false))) {
      assertThat(Pattern.compile(Pattern.quote(all)).matcher(page(pdf, 1)).results().count())
          .isGreaterThanOrEqualTo(2);
      Set<String> fonts = new HashSet<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
      }
      assertThat(fonts)
          .containsExactlyInAnyOrder(
              "LiberationSerif",
              "LiberationSerif-Bold",
              "LiberationSerif-Italic",
              "LiberationSerif-BoldItalic");
    }
  }

  @Test
  void textStandsInOrderWithItsFrame() throws IOException {
    try (PDDocument pdf = read(SampleReports.whole(false))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(text)
          .containsSubsequence(
              "BỘ TÀI CHÍNH",
              "BẢO HIỂM XÃ HỘI VIỆT NAM",
              "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
              "Độc lập - Tự do - Hạnh phúc",
              "Số: ……/BC-BHXH",
              "Hà Nội, ngày 20 tháng 11 năm 2026",
              "BÁO CÁO",
              "Kính gửi: Bộ Tài chính",
              "I. KẾT QUẢ THỰC HIỆN",
              "khoảng 45.900 hội nghị",
              "Bảng 1. Hội nghị theo địa phương",
              "54.757",
              "Biểu đồ 1. Hội nghị theo địa phương",
              "- Kinh phí còn hạn hẹp",
              "+ Báo cáo của một số đơn vị",
              "của BHXH Việt Nam./.",
              "Nơi nhận:",
              "- Lưu: VT, TT.",
              "KT. GIÁM ĐỐC",
              "PHÓ GIÁM ĐỐC",
              "Đào Ngọc Mẫu",
              "PHỤ LỤC I");
      assertThat(text).doesNotContain("DỰ THẢO").doesNotContain("#");
    }
  }

  @Test
  void footnoteStandsBelowTheTextOfItsPage() throws IOException {
    try (PDDocument pdf = read(SampleReports.whole(false))) {
      String first = page(pdf, 1).replaceAll("\\s+", " ");
      assertThat(first).contains(NOTE_WORDS);
      assertThat(first.indexOf(NOTE_WORDS)).isGreaterThan(first.indexOf("khoảng 45.900 hội nghị"));
      List<TextPosition> letters = letters(pdf, 1);
      double lowest = letters.stream().mapToDouble(TextPosition::getYDirAdj).max().orElseThrow();
      assertThat(
              letters.stream()
                  .filter(one -> one.getYDirAdj() > lowest - 1)
                  .map(TextPosition::getFontSizeInPt))
          .allMatch(size -> size <= 11.1);
      assertThat((pdf.getPage(0).getMediaBox().getHeight() - lowest) / MM).isBetween(19.9, 26.0);
    }
  }

  private static final String NOTE_WORDS = "Số liệu khai thác đến hết ngày 20/11/2026";

  @Test
  void longTableRepeatsItsHeading() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int at = 1; at <= 200; at++) {
      rows.add(List.of("Dòng " + at, String.valueOf(at)));
    }
    var table =
        new Block.Table(
            "Bảng dài",
            List.of(Block.Column.text("Tên cột một", 3), Block.Column.number("Số", 1)),
            rows,
            List.of("Cộng", "20.100"));
    try (PDDocument pdf = read(SampleReports.of(List.of(table), false))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
      int seen = 0;
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        String text = page(pdf, number);
        Matcher row = Pattern.compile("Dòng \\d+").matcher(text);
        boolean any = row.find();
        assertThat(text.contains("Tên cột một")).as("page " + number).isEqualTo(any);
        seen += (int) Pattern.compile("Dòng \\d+").matcher(text).results().count();
      }
      assertThat(seen).isEqualTo(200);
    }
  }

  @Test
  void cellOfFortyLinesIsPrintedWhole() throws IOException {
    String name = String.join("\n", java.util.Collections.nCopies(40, "Tên rất dài của đơn vị"));
    var table =
        new Block.Table(
            "",
            List.of(Block.Column.text("Đơn vị", 1), Block.Column.number("Số", 4)),
            List.of(List.of(name, "1"), List.of(name, "2"), List.of(name, "3")),
            List.of());
    try (PDDocument pdf = read(SampleReports.of(List.of(table), false))) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertThat(Pattern.compile("Tên rất").matcher(text).results().count()).isEqualTo(120);
    }
  }

  @Test
  void addressLongerThanTheLineIsBrokenWithinTheMargins() throws IOException {
    String address = "https://baohiemxahoi.gov.vn/" + "x".repeat(200);
    var blocks = List.<Block>of(new Block.Paragraph("Xem " + address + " và 漢 <b> & “hết”"));
    try (PDDocument pdf = read(SampleReports.of(blocks, false))) {
      assertThat(letters(pdf, 1))
          .allMatch(one -> one.getXDirAdj() + one.getWidthDirAdj() <= (210 - 14.9) * MM);
      assertThat(page(pdf, 1).replaceAll("\\s+", "")).contains("x".repeat(200));
      // A letter that the font lacks is told by a mark; markup in words is words.
      assertThat(page(pdf, 1)).contains("và ? <b> & “hết”./.");
    }
  }

  @Test
  void emptyReportIsOnePage() throws IOException {
    try (PDDocument pdf = read(SampleReports.of(List.of(), false))) {
      assertThat(pdf.getNumberOfPages()).isOne();
      assertThat(page(pdf, 1)).contains("BÁO CÁO").contains("Đào Ngọc Mẫu");
    }
  }

  @Test
  void draftIsMarkedOnEveryPage() throws IOException {
    try (PDDocument pdf = read(SampleReports.whole(true))) {
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        assertThat(page(pdf, number)).contains("DỰ THẢO");
      }
    }
  }

  @Test
  void printingAgainGivesTheSameBytes() {
    OfficialDocument report = SampleReports.whole(true);
    assertThat(report.pdf()).isEqualTo(report.pdf());
  }

  @Test
  void readersHearHeadingsTablesAndCharts() throws IOException {
    try (PDDocument pdf = read(SampleReports.whole(false))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("vi");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      List<PDStructureElement> all = new ArrayList<>();
      collect(catalog.getStructureTreeRoot(), all);
      assertThat(all)
          .extracting(PDStructureElement::getStructureType)
          .contains("H1", "H2", "H3", "H4", "P", "Table", "TH", "TD", "Figure");
      assertThat(all)
          .filteredOn(one -> one.getStructureType().equals("Figure"))
          .extracting(PDStructureElement::getAlternateDescription)
          .containsExactly(
              "Biểu đồ thanh ngang: An Giang nhiều nhất với 2.513 hội nghị.",
              "Biểu đồ đường theo tháng: tăng đều từ tháng 1 đến tháng 10.");
      var outline = catalog.getDocumentOutline();
      assertThat(outline.getFirstChild().getTitle()).isEqualTo("I. KẾT QUẢ THỰC HIỆN");
      assertThat(outline.getFirstChild().getFirstChild().getTitle()).isEqualTo("1. Kết quả chung");
      assertThat(outline.getLastChild().getTitle())
          .isEqualTo("Phụ lục I. Kết quả chi tiết theo địa phương");
      var information = pdf.getDocumentInformation();
      assertThat(information.getTitle()).isEqualTo("Kết quả công tác truyền thông năm 2026");
      assertThat(information.getKeywords()).isEqualTo("truyền thông, BHXH");
      assertThat(information.getCreationDate().toInstant()).isEqualTo(SampleReports.CREATED);
    }
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> all) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        all.add(element);
        collect(element, all);
      }
    }
  }
}
