package vn.lantoa.shared.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetBookTests {
  private static XSSFWorkbook read(SheetBook book) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(book.xlsx()));
  }

  @Test
  void totalsAreFormulasWithTheirResults() throws IOException {
    try (XSSFWorkbook read = read(SampleReports.book(2))) {
      XSSFSheet sheet = read.getSheetAt(0);
      // Caption, an empty row, the heading, 34 provinces, the total.
      XSSFCell total = sheet.getRow(37).getCell(1);
      assertThat(total.getCellFormula()).isEqualTo("SUM(B4:B37)");
      assertThat(total.getNumericCellValue()).isEqualTo(54_757);
      var evaluated = new XSSFFormulaEvaluator(read).evaluate(total);
      assertThat(evaluated.getNumberValue()).isEqualTo(54_757);
    }
  }

  @Test
  void totalsThatAreNoSumsStayValues() throws IOException {
    Sheet people =
        new Sheet(
            "Người dự",
            "Người dự, tính một lần",
            List.of(Block.Column.text("Đơn vị", 2), Block.Column.number("Người", 1)),
            List.of(
                List.of(new Cell.Words("A"), Cell.Figure.whole(3)),
                List.of(new Cell.Words("B"), Cell.Figure.whole(4))),
            List.of(new Cell.Words("Cộng"), Cell.Figure.whole(6)));
    SheetBook book = new SheetBook("Phụ lục", List.of(people, people), Imprint.plain());
    try (XSSFWorkbook read = read(book)) {
      XSSFCell total = read.getSheetAt(0).getRow(5).getCell(1);
      assertThat(total.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(total.getNumericCellValue()).isEqualTo(6);
      assertThat(read.getSheetName(1)).isEqualTo("Người dự (2)");
    }
  }

  @Test
  void sheetsPrintOnA4WithTheirHeadings() throws IOException {
    try (XSSFWorkbook read = read(SampleReports.book(1))) {
      XSSFSheet sheet = read.getSheetAt(0);
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(sheet.getFitToPage()).isTrue();
      assertThat(sheet.getRow(3).getCell(1).getCellStyle().getDataFormatString())
          .isEqualTo("#,##0");
      assertThat(sheet.getRow(3).getCell(5).getCellStyle().getDataFormatString()).isEqualTo("0.0%");
    }
  }

  @Test
  void printingAgainGivesTheSameBytes() {
    assertThat(SampleReports.book(3).xlsx()).isEqualTo(SampleReports.book(3).xlsx());
  }

  @Test
  void figuresArePrintedAsInVietnam() {
    assertThat(new Cell.Figure(new BigDecimal("1234567.85"), 1).printed()).isEqualTo("1.234.567,9");
    assertThat(Cell.Figure.whole(-1_234).printed()).isEqualTo("-1.234");
    assertThat(new Cell.Figure(new BigDecimal("-0.04"), 1).printed()).isEqualTo("0,0");
    assertThat(new Cell.Percent(new BigDecimal("0.873"), 1).printed()).isEqualTo("87,3%");
    assertThat(new Cell.Blank().printed()).isEmpty();
  }

  @Test
  void scalesBeginAtZeroAndEndAtRoundFigures() {
    // A fifth of 133 000 is 26 600; the next of 1, 2, 5, 10 times ten thousand is 50 000.
    ChartScale scale = ChartScale.of(List.of(new BigDecimal("133000"), BigDecimal.TEN));
    assertThat(scale.step()).isEqualByComparingTo("50000");
    assertThat(scale.top()).isEqualByComparingTo("150000");
    assertThat(scale.length(new BigDecimal("75000"), 1000)).isEqualTo(500);
    assertThat(scale.length(new BigDecimal("-5"), 1000)).isZero();
    assertThat(ChartScale.of(List.of()).grid()).hasSizeGreaterThan(1);
    assertThat(ChartScale.of(List.of(new BigDecimal("0.87"))).top()).isEqualByComparingTo("1.0");
  }
}
