package vn.lantoa.results.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.participants.ParticipantTable;
import vn.lantoa.results.participants.ParticipantTable.Change;
import vn.lantoa.results.participants.Reach;

/// Counts of participants and reach beside them as lines of a file, a month each. What is not known
/// stays empty; no formula puts the two together.
final class ParticipantLines {
  private static final String NUMBER = "#,##0";

  private final ParticipantTable table;
  private final ParticipantWords words;

  ParticipantLines(ParticipantTable table, ParticipantWords words) {
    this.table = table;
    this.words = words;
  }

  private List<String> heads() {
    Words plain = words.plain();
    List<String> heads = new ArrayList<>();
    heads.add(plain.t("participants.month"));
    table
        .kinds()
        .forEach(
            kind -> {
              String name = words.name(kind);
              heads.add(name);
              heads.add(plain.t("participants.file.head.month", name));
              heads.add(plain.t("participants.file.head.year", name));
              heads.add(plain.t("participants.file.head.note", name));
            });
    heads.add(plain.t("participants.reach.ACTIVITIES"));
    for (Reach.Measure measure : Reach.Measure.values()) {
      heads.add(plain.t("participants.reach." + measure.name()));
    }
    return heads;
  }

  /// Numbers as Long, words as String, null for what is not known.
  private List<@Nullable Object> values(ParticipantTable.Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(ParticipantWords.month(row.month()));
    row.cells()
        .forEach(
            cell -> {
              values.add(cell.told().count());
              values.add(difference(cell.monthBefore()));
              values.add(difference(cell.yearBefore()));
              values.add(words.note(cell.told()));
            });
    values.add(row.reach().activities());
    for (Reach.Measure measure : Reach.Measure.values()) {
      values.add(ParticipantsDrawing.isSaid(row.reach(), measure) ? row.reach().of(measure) : null);
    }
    return values;
  }

  private static @Nullable Long difference(@Nullable Change change) {
    return change == null ? null : change.difference();
  }

  private List<String> preamble() {
    Words plain = words.plain();
    return List.of(
        plain.t("participants.title", table.unit().name()),
        plain.t("participants.beside"),
        plain.t("participants.note.kinds"),
        plain.t("results.file.asof", plain.at(table.asOf())));
  }

  /// With the mark that makes spreadsheets read it as UTF-8.
  byte[] csv() {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(heads());
      for (ParticipantTable.Row row : table.rows()) {
        printer.printRecord(values(row));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] xlsx() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, words.plain().t("shared.brand"), "1.0")) {
      fill(workbook.newWorksheet(words.plain().t("participants.nav")));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void fill(Worksheet sheet) {
    int at = 0;
    for (String line : preamble()) {
      sheet.value(at++, 0, line);
    }
    sheet.style(0, 0).bold().fontSize(14).set();
    at++;
    List<String> heads = heads();
    for (int column = 0; column < heads.size(); column++) {
      sheet.value(at, column, heads.get(column));
      sheet.style(at, column).bold().wrapText(true).borderStyle("thin").set();
      sheet.width(column, 16);
    }
    sheet.freezePane(1, at + 1);
    sheet.repeatRows(at);
    sheet.pageOrientation("landscape");
    for (ParticipantTable.Row row : table.rows()) {
      at++;
      values(sheet, at, values(row));
    }
  }

  private static void values(Worksheet sheet, int at, List<@Nullable Object> values) {
    for (int column = 0; column < values.size(); column++) {
      switch (values.get(column)) {
        case null -> {
          // Not known: no cell, and above all no zero.
        }
        case Long number -> {
          sheet.value(at, column, number);
          sheet.style(at, column).format(NUMBER).set();
        }
        case Object text -> sheet.value(at, column, text.toString());
      }
    }
  }
}
