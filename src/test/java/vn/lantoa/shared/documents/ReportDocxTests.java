package vn.lantoa.shared.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class ReportDocxTests {
  private static XWPFDocument read(OfficialDocument document) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(document.docx()));
  }

  private static XWPFParagraph paragraph(XWPFDocument read, String beginning) {
    return Stream.concat(
            read.getParagraphs().stream(),
            read.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream()))
        .filter(one -> one.getText().startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError(beginning));
  }

  private static List<CTSectPr> sections(XWPFDocument read) {
    return Stream.concat(
            read.getParagraphs().stream()
                .map(one -> one.getCTP().getPPr())
                .filter(one -> one != null && one.isSetSectPr())
                .map(one -> one.getSectPr()),
            Stream.of(read.getDocument().getBody().getSectPr()))
        .toList();
  }

  /// Size in points, bold and italic of the first words.
  private static String look(XWPFDocument read, String beginning) {
    XWPFRun run = paragraph(read, beginning).getRuns().getFirst();
    assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
    return run.getFontSizeAsDouble().intValue()
        + (run.isBold() ? " bold" : "")
        + (run.isItalic() ? " italic" : "");
  }

  @Test
  void lettersOfEveryPartAreThoseOfTheDecree() throws IOException {
    try (XWPFDocument read = read(SampleReports.whole(false))) {
      assertThat(look(read, "BỘ TÀI CHÍNH")).isEqualTo("12");
      assertThat(look(read, "BẢO HIỂM XÃ HỘI VIỆT NAM")).isEqualTo("12 bold");
      assertThat(look(read, "CỘNG HÒA")).isEqualTo("12 bold");
      assertThat(look(read, "Độc lập")).isEqualTo("13 bold");
      assertThat(look(read, "Số: ")).isEqualTo("13");
      assertThat(look(read, "Hà Nội, ngày")).isEqualTo("13 italic");
      assertThat(look(read, "BÁO CÁO")).isEqualTo("14 bold");
      assertThat(look(read, "Kết quả công tác")).isEqualTo("14 bold");
      assertThat(look(read, "I. KẾT QUẢ")).isEqualTo("14 bold");
      assertThat(look(read, "Toàn ngành")).isEqualTo("14");
      assertThat(look(read, "Căn cứ")).isEqualTo("14 italic");
      assertThat(look(read, "- Kinh phí")).isEqualTo("14");
      assertThat(look(read, "KT. GIÁM ĐỐC")).isEqualTo("13 bold");
      assertThat(look(read, "PHÓ GIÁM ĐỐC")).isEqualTo("13 bold");
      assertThat(look(read, "Đào Ngọc Mẫu")).isEqualTo("14 bold");
      assertThat(look(read, "Nơi nhận:")).isEqualTo("12 bold italic");
      assertThat(look(read, "- Như trên;")).isEqualTo("11");
      assertThat(paragraph(read, "- Kinh phí").getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
      // 1.27 cm.
      assertThat(paragraph(read, "- Kinh phí").getIndentationFirstLine()).isEqualTo(720);
      assertThat(paragraph(read, "- Kinh phí").getSpacingAfter()).isEqualTo(120);
    }
  }

  @Test
  void runsKeepTheirLookAndTheMarkOfTheNote() throws IOException {
    try (XWPFDocument read = read(SampleReports.whole(false))) {
      List<XWPFRun> runs = paragraph(read, "Toàn ngành").getRuns();
      assertThat(runs.get(1).isBold()).isTrue();
      assertThat(runs.get(1).text()).isEqualTo("khoảng 45.900 hội nghị");
      assertThat(runs.get(3).getCTR().getFootnoteReferenceArray(0).getId())
          .isEqualTo(BigInteger.ONE);
      var note = read.getFootnoteByID(1);
      assertThat(note.getParagraphs().getFirst().getText()).contains(SampleReports.NOTE);
      assertThat(
              note.getParagraphs()
                  .getFirst()
                  .getRuns()
                  .getFirst()
                  .getCTR()
                  .sizeOfFootnoteRefArray())
          .isOne();
      assertThat(read.getFootnotes()).hasSize(3);
    }
  }

  @Test
  void wideTablesLieAcrossAndPagesAreCountedOn() throws IOException {
    try (XWPFDocument read = read(SampleReports.whole(false))) {
      List<CTSectPr> sections = sections(read);
      assertThat(sections)
          .extracting(one -> one.getPgSz().getOrient())
          .containsExactly(
              STPageOrientation.PORTRAIT,
              STPageOrientation.LANDSCAPE,
              STPageOrientation.PORTRAIT,
              STPageOrientation.LANDSCAPE);
      // Numbers begin on the first page and on that of the annex, and both bear none.
      assertThat(sections)
          .extracting(CTSectPr::isSetPgNumType)
          .containsExactly(true, false, false, true);
      assertThat(sections)
          .extracting(CTSectPr::isSetTitlePg)
          .containsExactly(true, false, false, true);
    }
  }

  @Test
  void chartsAreWordsOwnWithTheirFigures() throws IOException, InvalidFormatException {
    try (XWPFDocument read = read(SampleReports.whole(false))) {
      assertThat(read.getCharts()).hasSize(2);
      XWPFChart bars = read.getCharts().getFirst();
      var series = bars.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
      assertThat(series.getCat().getStrRef().getStrCache().getPtArray(0).getV())
          .isEqualTo("An Giang");
      assertThat(series.getVal().getNumRef().getNumCache().getPtArray(0).getV()).isEqualTo("2513");
      var sheet = bars.getWorkbook().getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("An Giang");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(2513);
      var before = bars.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(1);
      // 34 provinces; of one nothing is known of the year before.
      assertThat(before.getVal().getNumRef().getNumCache().sizeOfPtArray()).isEqualTo(33);
      var lines = read.getCharts().getLast().getCTChart().getPlotArea().getLineChartArray(0);
      assertThat(lines.sizeOfSerArray()).isEqualTo(3);
    }
  }

  @Test
  void chartsAreDescribedForThoseWhoDoNotSeeThem() throws IOException {
    try (XWPFDocument read = read(SampleReports.whole(false))) {
      List<String> told =
          read.getParagraphs().stream()
              .flatMap(one -> one.getRuns().stream())
              .flatMap(run -> run.getCTR().getDrawingList().stream())
              .map(drawing -> drawing.getInlineArray(0).getDocPr().getDescr())
              .toList();
      assertThat(told)
          .containsExactly(
              "Biểu đồ thanh ngang: An Giang nhiều nhất với 2.513 hội nghị.",
              "Biểu đồ đường theo tháng: tăng đều từ tháng 1 đến tháng 10.");
    }
  }

  @Test
  void draftIsMarkedOnEveryPageAndTheApprovedIsNot() throws IOException {
    try (XWPFDocument draft = read(SampleReports.whole(true));
        XWPFDocument approved = read(SampleReports.whole(false))) {
      assertThat(paragraph(draft, "DỰ THẢO").getRuns().getFirst().isBold()).isTrue();
      assertThat(draft.getFooterList())
          .hasSize(2)
          .allMatch(one -> one.getText().contains("DỰ THẢO"));
      assertThat(sections(draft)).allMatch(one -> one.sizeOfFooterReferenceArray() == 2);
      assertThat(approved.getFooterList()).isEmpty();
    }
  }

  @Test
  void propertiesSayWhatTheFileIs() throws IOException {
    try (XWPFDocument read = read(SampleReports.whole(false))) {
      var core = read.getProperties().getCoreProperties();
      assertThat(core.getTitle()).isEqualTo("Kết quả công tác truyền thông năm 2026");
      assertThat(core.getSubject()).isEqualTo("Báo cáo");
      assertThat(core.getKeywords()).isEqualTo("truyền thông, BHXH");
      assertThat(Objects.requireNonNull(core.getCreated()).toInstant())
          .isEqualTo(SampleReports.CREATED);
    }
  }

  @Test
  void printingAgainGivesTheSameBytes() {
    assertThat(SampleReports.whole(true).docx()).isEqualTo(SampleReports.whole(true).docx());
  }

  @Test
  void emptyReportIsStillADocument() throws IOException {
    try (XWPFDocument read = read(SampleReports.of(List.of(), false))) {
      assertThat(paragraph(read, "BÁO CÁO").getText()).isEqualTo("BÁO CÁO");
    }
  }
}
