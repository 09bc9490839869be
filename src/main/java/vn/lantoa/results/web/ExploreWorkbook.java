package vn.lantoa.results.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// An answer as a workbook. A total is a formula where it is the sum of what stands there: never
/// over rows that overlap, nor over ratios.
final class ExploreWorkbook {
  private static final String NUMBER = "#,##0";
  private static final String FRACTION = "#,##0.00";

  private final ExploreGrid grid;
  private final Worksheet sheet;
  private final List<List<Object>> rows;
  private int row;

  private ExploreWorkbook(ExploreGrid grid, Worksheet sheet) {
    this.grid = grid;
    this.sheet = sheet;
    this.rows = grid.rows();
  }

  static byte[] write(ExploreGrid grid, List<String> preamble, Words words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, words.t("shared.brand"), "1.0")) {
      Worksheet sheet = workbook.newWorksheet(words.t("explore.nav"));
      new ExploreWorkbook(grid, sheet).fill(preamble);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void fill(List<String> preamble) {
    for (String line : preamble) {
      sheet.value(row, 0, line);
      if (row == 0) {
        sheet.style(row, 0).bold().fontSize(14).set();
      }
      row++;
    }
    row++;
    List<String> heads = grid.heads();
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(row, column, heads.get(column));
      sheet.style(row, column).bold().wrapText(true).borderStyle("thin").set();
      sheet.width(column, column == 1 ? 32 : 14);
    }
    sheet.freezePane(ExploreGrid.NAMES, row + 1);
    sheet.repeatRows(row);
    sheet.pageOrientation("landscape");
    int first = row + 1;
    for (List<Object> values : rows) {
      row++;
      values(values, false);
      across(values);
    }
    row++;
    total(first);
  }

  private void values(List<Object> values, boolean isBold) {
    for (int column = 0; column < values.size(); column++) {
      if (values.get(column) instanceof BigDecimal number) {
        sheet.value(row, column, number);
        var style = sheet.style(row, column).format(number.scale() > 0 ? FRACTION : NUMBER);
        (isBold ? style.bold() : style).set();
      } else {
        sheet.value(row, column, values.get(column).toString());
        if (isBold) {
          sheet.style(row, column).bold().set();
        }
      }
    }
  }

  /// The total of a row over its columns.
  private void across(List<Object> values) {
    int last = ExploreGrid.NAMES + grid.columns();
    if (grid.addsAcross()
        && values.get(last) instanceof BigDecimal total
        && total.compareTo(sum(values.subList(ExploreGrid.NAMES, last))) == 0) {
      sheet.formula(row, last, "SUM(" + sheet.range(row, ExploreGrid.NAMES, row, last - 1) + ")");
    }
  }

  private void total(int first) {
    List<Object> totals = grid.total();
    values(totals, true);
    for (int column = ExploreGrid.NAMES; column < totals.size(); column++) {
      int place = column;
      // A record outside every row, such as one of no form of the national table, is in the total.
      if (grid.addsDown()
          && !rows.isEmpty()
          && totals.get(column) instanceof BigDecimal total
          && total.compareTo(sum(rows.stream().map(each -> each.get(place)).toList())) == 0) {
        sheet.formula(row, column, "SUM(" + sheet.range(first, column, row - 1, column) + ")");
      }
    }
  }

  private static BigDecimal sum(List<Object> values) {
    return values.stream()
        .filter(BigDecimal.class::isInstance)
        .map(BigDecimal.class::cast)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
