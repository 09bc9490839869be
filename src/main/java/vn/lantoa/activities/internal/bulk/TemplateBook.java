package vn.lantoa.activities.internal.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.lantoa.activities.Activities;
import vn.lantoa.activities.ActivityTemplates;
import vn.lantoa.activities.internal.bulk.ActivityColumns.Name;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;

/// [ActivityTemplates] with a sheet to fill in, one of lists and one of explanations.
@Service
class TemplateBook implements ActivityTemplates {
  /// Rows that have lists and checks.
  private static final int ROWS = 2_000;

  private static final int PREFILLED = 200;
  private static final int HELP_LINES = 8;

  private final Activities activities;
  private final TemplateLists lists;
  private final MessageSource messages;

  TemplateBook(Activities activities, TemplateLists lists, MessageSource messages) {
    this.activities = activities;
    this.lists = lists;
    this.messages = messages;
  }

  @Override
  public @Nullable Unit unitFor(Viewer viewer, @Nullable UnitId asked) {
    List<Unit> units = activities.unitsToRecordFor(viewer);
    return units.stream()
        .filter(unit -> unit.id().equals(asked))
        .findFirst()
        .orElse(units.isEmpty() ? null : units.getFirst());
  }

  @Override
  public void write(Unit unit, Locale locale, OutputStream out) throws IOException {
    List<Name> columns = ActivityColumns.template();
    try (Workbook book = new Workbook(out, "LanToa", "1.0")) {
      Worksheet sheet = book.newWorksheet(text("activities.template.sheet", locale));
      Worksheet values = book.newWorksheet(text("activities.template.lists", locale));
      Worksheet help = book.newWorksheet(text("activities.template.help", locale));
      head(sheet, columns, locale);
      for (int row = 1; row <= PREFILLED; row++) {
        sheet.value(row, columns.indexOf(Name.UNIT), unit.code());
      }
      checks(sheet, columns, locale);
      choices(sheet, values, columns, lists.of(unit, locale));
      help(help, unit, locale);
    }
  }

  private String text(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  private void head(Worksheet sheet, List<Name> columns, Locale locale) {
    for (int at = 0; at < columns.size(); at++) {
      sheet.value(0, at, text("activities.heading." + columns.get(at).column(), locale));
      sheet.width(at, columns.get(at) == Name.TITLE ? 40 : 18);
    }
    sheet
        .range(0, 0, 0, columns.size() - 1)
        .style()
        .bold()
        .fillColor("DCE6F1")
        .wrapText(true)
        .set();
    sheet.freezePane(0, 1);
  }

  /// The writer puts checks into the markup as they are.
  private void checks(Worksheet sheet, List<Name> columns, Locale locale) {
    for (Name day : List.of(Name.FROM, Name.TO)) {
      Range range = below(sheet, columns.indexOf(day));
      range.style().format("dd/mm/yyyy").set();
      range
          .validateWithFormula(
              "AND(ISNUMBER(%1$s),%1$s&lt;=TODAY())".formatted(first(columns, day)))
          .allowBlank(true)
          .errorStyle(DataValidationErrorStyle.STOP)
          .showErrorMessage(true)
          .error(text("activities.template.wrong.day", locale));
    }
    for (Name number : ActivityColumns.NUMBERS) {
      String cell = first(columns, number);
      below(sheet, columns.indexOf(number))
          .validateWithFormula("AND(ISNUMBER(%1$s),%1$s&gt;=0,%1$s=INT(%1$s))".formatted(cell))
          .allowBlank(true)
          .errorStyle(DataValidationErrorStyle.STOP)
          .showErrorMessage(true)
          .error(text("activities.template.wrong.number", locale));
    }
  }

  private static Range below(Worksheet sheet, int column) {
    return sheet.range(1, column, ROWS, column);
  }

  /// The first cell of the column, relative, as a check names it.
  private static String first(List<Name> columns, Name name) {
    return letters(columns.indexOf(name)) + "2";
  }

  private static String letters(int at) {
    String last = String.valueOf((char) ('A' + at % 26));
    return at < 26 ? last : letters(at / 26 - 1) + last;
  }

  /// Where several may be named the list is an offer, elsewhere a rule.
  private static void choices(
      Worksheet sheet, Worksheet values, List<Name> columns, Map<Name, List<String>> offered) {
    int[] at = {0};
    offered.forEach(
        (name, choices) -> {
          if (choices.isEmpty()) {
            return;
          }
          int column = at[0]++;
          values.value(0, column, sheet.value(0, columns.indexOf(name)).toString());
          values.width(column, 36);
          IntStream.range(0, choices.size())
              .forEach(row -> values.value(row + 1, column, choices.get(row)));
          below(sheet, columns.indexOf(name))
              .validateWithList(values.range(1, column, choices.size(), column))
              .allowBlank(true)
              .errorStyle(DataValidationErrorStyle.STOP)
              .showErrorMessage(!ActivityColumns.SEVERAL.contains(name));
        });
    if (at[0] > 0) {
      values.range(0, 0, 0, at[0] - 1).style().bold().set();
    }
  }

  private void help(Worksheet sheet, Unit unit, Locale locale) {
    sheet.width(0, 110);
    sheet.value(0, 0, text("activities.template.title", locale, unit.name()));
    sheet.style(0, 0).bold().set();
    for (int line = 1; line <= HELP_LINES; line++) {
      sheet.value(line, 0, text("activities.template.help." + line, locale));
      sheet.style(line, 0).wrapText(true).set();
    }
  }
}
