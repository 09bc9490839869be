package vn.lantoa.shared.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// Tables: those that frame the letterhead and the signature without lines, and those of the text.
final class Tables {
  /// Between the line of a cell and its words.
  private static final int CELL = 80;

  private Tables() {}

  /// One row of cells without lines.
  static XWPFTable frame(XWPFDocument document, List<Integer> widths) {
    XWPFTable table = document.createTable(1, widths.size());
    table.removeBorders();
    fix(table, widths);
    table.setCellMargins(0, 0, 0, 0);
    return table;
  }

  static void write(XWPFDocument document, Block.Table what, int width) {
    if (!what.caption().isBlank()) {
      XWPFParagraph caption = document.createParagraph();
      caption.setAlignment(ParagraphAlignment.CENTER);
      caption.setSpacingBefore(Layout.BETWEEN);
      caption.setSpacingAfter(Layout.BETWEEN);
      caption.setKeepNext(true);
      Ink.write(caption, what.caption(), Ink.Look.bold(Layout.BODY - 1));
    }
    XWPFTable table = document.createTable(1, what.columns().size());
    fix(table, widths(what.columns(), width));
    table.setCellMargins(40, CELL, 40, CELL);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    for (int at = 0; at < what.columns().size(); at++) {
      Block.Column column = what.columns().get(at);
      fill(head.getCell(at), column.heading(), ParagraphAlignment.CENTER, true);
    }
    what.rows().forEach(row -> add(table, what.columns(), row, false));
    if (!what.total().isEmpty()) {
      add(table, what.columns(), what.total(), true);
    }
    Ink.write(
        Ink.close(document.createParagraph(), ParagraphAlignment.LEFT),
        " ",
        Ink.Look.plain(Layout.DISTRIBUTION / 2));
  }

  private static void add(
      XWPFTable table, List<Block.Column> columns, List<String> words, boolean bold) {
    XWPFTableRow row = table.createRow();
    row.setCantSplitRow(true);
    for (int at = 0; at < columns.size(); at++) {
      ParagraphAlignment where =
          switch (columns.get(at).align()) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTER -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
          };
      fill(row.getCell(at), words.get(at), where, bold);
    }
  }

  private static void fill(
      XWPFTableCell cell, String text, ParagraphAlignment where, boolean bold) {
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph line = Ink.close(cell.getParagraphArray(0), where);
    Ink.write(line, text, new Ink.Look(Layout.TABLE, bold, false));
  }

  /// Columns keep their width whatever stands in them.
  private static void fix(XWPFTable table, List<Integer> widths) {
    CTTblPr properties = table.getCTTbl().getTblPr();
    CTTblLayoutType layout =
        properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout();
    layout.setType(STTblLayoutType.FIXED);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
    var grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() < widths.size()) {
      grid.addNewGridCol();
    }
    for (int at = 0; at < widths.size(); at++) {
      grid.getGridColArray(at).setW(BigInteger.valueOf(widths.get(at)));
      table.getRow(0).getCell(at).setWidth(String.valueOf(widths.get(at)));
    }
  }

  private static List<Integer> widths(List<Block.Column> columns, int width) {
    int whole = columns.stream().mapToInt(Block.Column::weight).sum();
    return columns.stream().map(column -> width * column.weight() / whole).toList();
  }
}
