package vn.lantoa.shared.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Writes sheets whose totals are formulas, with their results beside them for readers that do not
/// count.
final class XlsxWriter {
  /// Without a time of its own a workbook is dated alike at every printing.
  private static final Instant UNDATED = Instant.parse("2000-01-01T00:00:00Z");

  private static final int CAPTION_ROW = 0;
  private static final int HEAD_ROW = 2;

  /// Widths are 256ths of a letter; a sheet of A4 across holds about so many letters.
  private static final int LETTERS = 120;

  private static final int WIDE = 6;
  private static final int NAME = 31;

  private final SheetBook what;

  XlsxWriter(SheetBook what) {
    this.what = what;
  }

  byte[] bytes() {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      SheetLook look = new SheetLook(workbook);
      Set<String> names = new HashSet<>();
      for (Sheet sheet : what.sheets()) {
        write(workbook.createSheet(nameOf(sheet.name(), names)), sheet, look);
      }
      Instant created = Objects.requireNonNullElse(what.imprint().created(), UNDATED);
      describe(workbook, created);
      workbook.write(out);
      return Archive.still(out.toByteArray(), created);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Names of sheets are short, and none is there twice.
  private static String nameOf(String wanted, Set<String> names) {
    String safe = WorkbookUtil.createSafeSheetName(Phrases.printable(wanted).strip());
    String name = safe;
    for (int again = 2; !names.add(name.toLowerCase(java.util.Locale.ROOT)); again++) {
      String end = " (" + again + ")";
      name = safe.substring(0, Math.min(safe.length(), NAME - end.length())) + end;
    }
    return name;
  }

  private void describe(XSSFWorkbook workbook, Instant created) {
    var core = workbook.getProperties().getCoreProperties();
    core.setTitle(Phrases.printable(what.title()));
    core.setKeywords(Phrases.printable(String.join(", ", what.imprint().keywords())));
    core.setCreated(Optional.of(Date.from(created)));
    core.setModified(Optional.of(Date.from(created)));
  }

  private static void write(XSSFSheet sheet, Sheet what, SheetLook look) {
    XSSFCell caption = sheet.createRow(CAPTION_ROW).createCell(0);
    caption.setCellValue(Phrases.printable(what.caption()));
    caption.setCellStyle(look.caption());
    XSSFRow heads = sheet.createRow(HEAD_ROW);
    int whole = what.columns().stream().mapToInt(Block.Column::weight).sum();
    for (int at = 0; at < what.columns().size(); at++) {
      Block.Column column = what.columns().get(at);
      XSSFCell head = heads.createCell(at);
      head.setCellValue(Phrases.printable(column.heading()));
      head.setCellStyle(look.head());
      sheet.setColumnWidth(at, Math.clamp(LETTERS * column.weight() / whole, 8, 80) * 256);
    }
    for (List<Cell> cells : what.rows()) {
      row(sheet, cells, look, false);
    }
    if (!what.total().isEmpty()) {
      row(sheet, what.total(), look, true);
      add(sheet, what);
    }
    pages(sheet, what);
  }

  private static void row(XSSFSheet sheet, List<Cell> cells, SheetLook look, boolean total) {
    XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int at = 0; at < cells.size(); at++) {
      XSSFCell cell = row.createCell(at);
      cell.setCellStyle(look.of(cells.get(at), total));
      switch (cells.get(at)) {
        case Cell.Words(String text) -> cell.setCellValue(Phrases.printable(text));
        case Cell.Figure(BigDecimal value, _) -> cell.setCellValue(value.doubleValue());
        case Cell.Percent(BigDecimal ratio, _) -> cell.setCellValue(ratio.doubleValue());
        case Cell.Blank _ -> {}
      }
    }
  }

  /// Only what its column really adds up to becomes a sum.
  private static void add(XSSFSheet sheet, Sheet what) {
    int first = HEAD_ROW + 1;
    int last = HEAD_ROW + what.rows().size();
    for (int at = 0; at < what.columns().size(); at++) {
      int column = at;
      List<BigDecimal> figures = new ArrayList<>();
      what.rows().forEach(row -> figure(row.get(column)).ifPresent(figures::add));
      Optional<BigDecimal> total = figure(what.total().get(at));
      if (total.isPresent()
          && !figures.isEmpty()
          && figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(total.get())
              == 0) {
        String letters = CellReference.convertNumToColString(at);
        XSSFCell cell = sheet.getRow(last + 1).getCell(at);
        cell.setCellFormula("SUM(" + letters + (first + 1) + ":" + letters + (last + 1) + ")");
        cell.setCellValue(total.get().doubleValue());
      }
    }
  }

  private static Optional<BigDecimal> figure(Cell cell) {
    return cell instanceof Cell.Figure(BigDecimal value, _) ? Optional.of(value) : Optional.empty();
  }

  private static void pages(XSSFSheet sheet, Sheet what) {
    sheet.createFreezePane(1, HEAD_ROW + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    sheet.getHeader().setCenter("&P");
    PrintSetup pages = sheet.getPrintSetup();
    pages.setPaperSize(PrintSetup.A4_PAPERSIZE);
    pages.setLandscape(what.columns().size() > WIDE);
    pages.setFitWidth((short) 1);
    pages.setFitHeight((short) 0);
  }
}
