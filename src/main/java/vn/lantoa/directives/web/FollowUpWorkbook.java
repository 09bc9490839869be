package vn.lantoa.directives.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.followup.Matrix;

/// The follow-up of a directive as a workbook: units on the first sheet, with totals that are
/// formulas, and every assignment on the second.
@Component
class FollowUpWorkbook {
  private static final String DATE = "dd/mm/yyyy";
  private static final List<String> UNIT_HEADS =
      List.of(
          "directives.column.unit",
          "directives.followup.assignments",
          "directives.column.acknowledged",
          "directives.followup.done",
          "directives.column.overdue");
  private static final List<String> WORK_HEADS =
      List.of(
          "directives.column.unit",
          "directives.column.clause",
          "directives.followup.heading",
          "directives.role",
          "directives.work.column.due",
          "directives.column.state");

  private final MessageSource messages;

  FollowUpWorkbook(MessageSource messages) {
    this.messages = messages;
  }

  byte[] write(Matrix matrix, Locale locale) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, t("shared.brand", locale), "1.0")) {
      units(workbook.newWorksheet(t("directives.followup.sheet.units", locale)), matrix, locale);
      work(workbook.newWorksheet(t("directives.followup.sheet.work", locale)), matrix, locale);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void units(Worksheet sheet, Matrix matrix, Locale locale) {
    heads(sheet, UNIT_HEADS, locale);
    int at = 0;
    for (Matrix.Row row : matrix.rows().rows()) {
      at++;
      Matrix.Counts counts = row.counts();
      sheet.value(at, 0, row.name());
      sheet.value(at, 1, counts.assignments());
      sheet.value(at, 2, counts.acknowledged());
      sheet.value(at, 3, counts.done());
      sheet.value(at, 4, counts.overdue());
    }
    sheet.value(at + 1, 0, t("directives.total", locale));
    for (int column = 1; column < UNIT_HEADS.size(); column++) {
      char letter = (char) ('A' + column);
      sheet.formula(at + 1, column, "SUM(" + letter + "2:" + letter + (at + 1) + ")");
    }
    sheet.range(at + 1, 0, at + 1, UNIT_HEADS.size() - 1).style().bold().set();
  }

  private void work(Worksheet sheet, Matrix matrix, Locale locale) {
    heads(sheet, WORK_HEADS, locale);
    int at = 0;
    for (Matrix.Row row : matrix.rows().rows()) {
      for (Matrix.Column column : matrix.columns()) {
        for (Matrix.Cell cell : row.at(column.clause())) {
          at++;
          sheet.value(at, 0, row.name());
          sheet.value(at, 1, column.ref());
          sheet.value(at, 2, column.heading());
          sheet.value(at, 3, t("directives.role." + cell.responsibility().name(), locale));
          due(sheet, at, cell.dueOn(), locale);
          sheet.value(at, 5, t("directives.work." + cell.state().name(), locale));
        }
      }
    }
    sheet.setAutoFilter(0, 0, at, WORK_HEADS.size() - 1);
  }

  private void due(Worksheet sheet, int row, @Nullable LocalDate dueOn, Locale locale) {
    if (dueOn == null) {
      sheet.value(row, 4, t("directives.work.standing", locale));
    } else {
      sheet.value(row, 4, dueOn);
      sheet.style(row, 4).format(DATE).set();
    }
  }

  private void heads(Worksheet sheet, List<String> keys, Locale locale) {
    for (int column = 0; column < keys.size(); column++) {
      sheet.value(0, column, t(keys.get(column), locale));
      sheet.style(0, column).bold().wrapText(true).borderStyle("thin").set();
      sheet.width(column, column == 0 ? 40 : column == 2 ? 30 : 16);
    }
    sheet.freezePane(1, 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
  }

  private String t(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
