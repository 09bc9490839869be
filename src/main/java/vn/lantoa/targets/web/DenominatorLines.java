package vn.lantoa.targets.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.lantoa.organisation.Unit;
import vn.lantoa.targets.Denominators.Known;
import vn.lantoa.targets.Denominators.Series;
import vn.lantoa.targets.Denominators.Value;
import vn.lantoa.targets.NumberSheets.Line;
import vn.lantoa.targets.NumberSheets.Sheet;

/// Dated numbers as lines of a file, a unit each. What is not known stays empty.
final class DenominatorLines {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String NUMBER = "#,##0.######";
  private static final List<String> COLUMNS = List.of("series", "unit", "from", "value", "source");
  private static final int CHECKED = 5_000;

  private final MessageSource messages;
  private final Locale locale;

  DenominatorLines(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  String t(String key, Object... arguments) {
    return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
  }

  private List<String> heads() {
    return Stream.of("code", "unit", "value", "origin", "given", "from", "source")
        .map(head -> t("numbers.file." + head))
        .toList();
  }

  /// Numbers as BigDecimal, days as LocalDate, words as String, null for what is not known.
  private List<@Nullable Object> values(Line line) {
    Known known = line.known();
    Value given = line.given();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(line.unit().code());
    values.add(line.unit().name());
    values.add(known == null ? null : known.value());
    values.add(t("numbers.origin." + (known == null ? "NONE" : known.origin().name())));
    values.add(given == null ? null : given.value());
    values.add(given == null ? null : given.from());
    values.add(given == null ? null : given.source());
    return values;
  }

  /// With the mark that makes spreadsheets read it as UTF-8.
  byte[] csv(Sheet sheet) {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(heads());
      for (Line line : sheet.lines()) {
        printer.printRecord(values(line).stream().map(DenominatorLines::plain).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case LocalDate day -> day.format(DAY);
      case null -> null;
      default -> value;
    };
  }

  byte[] xlsx(Sheet sheet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, t("shared.brand"), "1.0")) {
      fill(workbook.newWorksheet(t("numbers.nav")), sheet);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void fill(Worksheet page, Sheet sheet) {
    page.value(0, 0, t("numbers.title", sheet.series().name().in(locale)));
    page.style(0, 0).bold().fontSize(14).set();
    page.value(1, 0, t("numbers.table", sheet.unit().name(), sheet.on().format(DAY)));
    int at = 3;
    List<String> heads = heads();
    for (int column = 0; column < heads.size(); column++) {
      page.value(at, column, heads.get(column));
      page.style(at, column).bold().wrapText(true).borderStyle("thin").set();
      page.width(column, column == 1 || column == heads.size() - 1 ? 40 : 16);
    }
    page.freezePane(2, at + 1);
    page.repeatRows(at);
    page.pageOrientation("landscape");
    for (Line line : sheet.lines()) {
      at++;
      cells(page, at, values(line));
    }
  }

  private static void cells(Worksheet page, int at, List<@Nullable Object> values) {
    for (int column = 0; column < values.size(); column++) {
      switch (values.get(column)) {
        case null -> {
          // Not known: no cell, and above all no zero.
        }
        case BigDecimal number -> {
          page.value(at, column, number);
          page.style(at, column).format(NUMBER).set();
        }
        case LocalDate day -> {
          page.value(at, column, day);
          page.style(at, column).format("dd/mm/yyyy").set();
        }
        case Object text -> page.value(at, column, text.toString());
      }
    }
  }

  /// A row for each unit and series, without a number.
  void fillIn(Worksheet page, List<Series> series, List<Unit> units, LocalDate from) {
    for (int column = 0; column < COLUMNS.size(); column++) {
      page.value(0, column, t("numbers.heading." + COLUMNS.get(column)));
      page.width(column, column == 2 || column == 3 ? 16 : 40);
    }
    page.range(0, 0, 0, COLUMNS.size() - 1).style().bold().fillColor("DCE6F1").set();
    // Text, or spreadsheets write a day as their own country does.
    page.range(1, 2, CHECKED, 2).style().format("@").set();
    page.freezePane(0, 1);
    int at = 0;
    for (Series one : series) {
      for (Unit unit : units) {
        at++;
        page.value(at, 0, one.name().in(locale));
        page.value(at, 1, unit.code() + " · " + unit.name());
        page.value(at, 2, from.format(DAY));
      }
    }
    page.range(1, 3, CHECKED, 3)
        .validateWithFormula("AND(ISNUMBER(D2),D2&gt;=0)")
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .error(t("numbers.template.wrong"));
  }
}
