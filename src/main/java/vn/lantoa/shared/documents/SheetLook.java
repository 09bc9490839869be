package vn.lantoa.shared.documents;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// How cells of a workbook look. A workbook holds only so many looks, so each is made once.
final class SheetLook {
  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  SheetLook(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  XSSFCellStyle caption() {
    return made.computeIfAbsent(
        "caption",
        _ -> {
          XSSFCellStyle style = workbook.createCellStyle();
          style.setFont(font(14, true));
          return style;
        });
  }

  XSSFCellStyle head() {
    return made.computeIfAbsent(
        "head",
        _ -> {
          XSSFCellStyle style = bordered(true);
          style.setAlignment(HorizontalAlignment.CENTER);
          style.setWrapText(true);
          return style;
        });
  }

  XSSFCellStyle of(Cell cell, boolean total) {
    String format =
        switch (cell) {
          case Cell.Words _, Cell.Blank _ -> "";
          case Cell.Figure(_, int decimals) -> "#,##0" + fraction(decimals);
          case Cell.Percent(_, int decimals) -> "0" + fraction(decimals) + "%";
        };
    return made.computeIfAbsent(format + total, _ -> style(format, total));
  }

  private static String fraction(int decimals) {
    return decimals == 0 ? "" : "." + "0".repeat(decimals);
  }

  private XSSFCellStyle style(String format, boolean total) {
    XSSFCellStyle style = bordered(total);
    if (format.isEmpty()) {
      style.setWrapText(true);
    } else {
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
      style.setAlignment(HorizontalAlignment.RIGHT);
    }
    return style;
  }

  private XSSFCellStyle bordered(boolean bold) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setFont(font(Layout.TABLE, bold));
    return style;
  }

  private XSSFFont font(int points, boolean bold) {
    XSSFFont font = workbook.createFont();
    font.setFontName(Layout.FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    return font;
  }
}
