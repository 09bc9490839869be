package vn.lantoa.results.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.lantoa.results.ResultsMatrix;

/// The figures as a workbook. Where rows add up, the total is a formula, so that it can be checked
/// and still holds when a row is taken out.
final class ResultsWorkbook {
  private static final String NUMBER = "#,##0";

  private final ResultsMatrix matrix;
  private final Words words;
  private final Worksheet sheet;
  private int row;

  private ResultsWorkbook(ResultsMatrix matrix, Words words, Worksheet sheet) {
    this.matrix = matrix;
    this.words = words;
    this.sheet = sheet;
  }

  static byte[] write(ResultsMatrix matrix, Words words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, words.t("shared.brand"), "1.0")) {
      Worksheet sheet = workbook.newWorksheet(words.t("results.nav"));
      new ResultsWorkbook(matrix, words, sheet).fill();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void fill() {
    for (String line : ResultsLines.preamble(matrix, words)) {
      sheet.value(row, 0, line);
      if (row == 0) {
        sheet.style(row, 0).bold().fontSize(14).set();
      }
      row++;
    }
    row++;
    List<String> heads = ResultsLines.heads(matrix, words);
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(row, column, heads.get(column));
      sheet.style(row, column).bold().wrapText(true).borderStyle("thin").set();
      sheet.width(column, column == 1 ? 32 : 14);
    }
    sheet.freezePane(2, row + 1);
    sheet.repeatRows(row);
    sheet.pageOrientation("landscape");
    int first = row + 1;
    for (ResultsMatrix.Line line : matrix.lines()) {
      row++;
      values(ResultsLines.values(line, matrix, words));
    }
    total(first);
  }

  private void values(List<Object> values) {
    for (int column = 0; column < values.size(); column++) {
      switch (values.get(column)) {
        case Long number -> {
          sheet.value(row, column, number);
          sheet.style(row, column).format(NUMBER).set();
        }
        case Object text -> sheet.value(row, column, text.toString());
      }
    }
  }

  private void total(int first) {
    int last = row;
    row++;
    List<Object> values = ResultsLines.total(matrix, words);
    values(values);
    for (int column = 0; column < values.size(); column++) {
      if (ResultsLines.addUp(matrix) && last >= first && values.get(column) instanceof Long) {
        sheet.formula(row, column, "SUM(" + sheet.range(first, column, last, column) + ")");
        sheet.style(row, column).format(NUMBER).bold().set();
      } else {
        sheet.style(row, column).bold().set();
      }
    }
  }
}
