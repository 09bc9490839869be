package vn.lantoa.activities.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.policy.Form;

/// Records as a workbook, or as CSV: UTF-8 with a mark, so that spreadsheets read Vietnamese. The
/// headings are the names of the API, so that a file can be read by a program in either language.
final class RecordsFile {
  private static final int PORTION = 1_000;
  private static final String MARK = "\uFEFF";
  private static final String[] HEADINGS = {
    "id",
    "status",
    "unit",
    "unitName",
    "form",
    "formName",
    "from",
    "to",
    "area",
    "areaName",
    "quantity",
    "noun",
    "attendances",
    "grade",
    "policyAreas",
    "audiences",
    "title",
    "note",
    "partners",
    "contents",
    "cohosts",
    "spot",
    "enterprise",
    "campaign",
    "people",
    "voluntaryJoined",
    "householdJoined",
    "vssidInstalled",
    "cost",
    "funds",
    "languages"
  };

  /// Gives records one after another.
  interface Source {
    void each(Consumer<Activity> sink);
  }

  private final Map<String, Form> forms;
  private final Locale locale;

  RecordsFile(Map<String, Form> forms, Locale locale) {
    this.forms = forms;
    this.locale = locale;
  }

  /// Headings, then a line a record, in the order in which they come.
  void writeCsv(Source source, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(MARK);
    CSVPrinter printer =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(HEADINGS).get());
    source.each(activity -> print(printer, activity));
    printer.flush();
  }

  /// The same as a workbook, written as the records come: what was written is not kept.
  void writeWorkbook(Source source, OutputStream out, String name) throws IOException {
    try (Workbook workbook = new Workbook(out, "Lan Toa", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(name);
      for (int column = 0; column < HEADINGS.length; column++) {
        sheet.value(0, column, HEADINGS[column]);
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      AtomicInteger row = new AtomicInteger();
      source.each(activity -> fill(sheet, row.incrementAndGet(), activity));
    }
  }

  private void fill(Worksheet sheet, int row, Activity activity) {
    int column = 0;
    for (Object cell : all(activity)) {
      switch (cell) {
        case null -> {}
        case Number number -> sheet.value(row, column, number);
        case LocalDate day -> {
          sheet.value(row, column, day);
          sheet.style(row, column).format("dd/mm/yyyy").set();
        }
        default -> sheet.value(row, column, cell.toString());
      }
      column++;
    }
    if (row % PORTION == 0) {
      try {
        sheet.flush();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }

  private void print(CSVPrinter printer, Activity activity) {
    try {
      for (Object cell : all(activity)) {
        printer.print(cell);
      }
      printer.println();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private List<@Nullable Object> all(Activity activity) {
    Form form = Objects.requireNonNull(forms.get(activity.facts().form()));
    List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(cells(activity, form)));
    cells.addAll(Arrays.asList(cells(ParticularsBody.of(activity))));
    return cells;
  }

  private Object[] cells(Activity activity, Form form) {
    ActivityFacts facts = activity.facts();
    return new Object[] {
      activity.id(),
      activity.status(),
      activity.names().unitCode(),
      activity.names().unitName(),
      facts.form(),
      form.name().in(locale),
      facts.days().from(),
      facts.days().to(),
      activity.names().areaCode(),
      activity.names().areaName(),
      facts.amount().quantity(),
      form.noun().in(locale),
      facts.amount().attendances(),
      facts.amount().grade(),
      String.join(" ", facts.subject().policyAreas()),
      String.join(" ", facts.subject().audiences()),
      harmless(facts.title()),
      harmless(facts.note()),
      harmless(
          activity.names().partners().stream()
              .map(Activity.PartnerName::code)
              .collect(Collectors.joining(" "))),
      harmless(
          activity.names().contents().stream()
              .map(Activity.ContentName::code)
              .collect(Collectors.joining(" ")))
    };
  }

  private static @Nullable Object[] cells(ParticularsBody more) {
    return new @Nullable Object[] {
      joined(more.cohosts()),
      harmless(ActivityRequest.text(more.spot())),
      harmless(ActivityRequest.text(more.enterprise())),
      more.campaign(),
      more.people(),
      more.voluntaryJoined(),
      more.householdJoined(),
      more.vssidInstalled(),
      more.cost(),
      more.funds(),
      joined(more.languages())
    };
  }

  private static String joined(@Nullable List<String> codes) {
    return harmless(String.join(" ", ActivityRequest.clean(codes)));
  }

  /// A spreadsheet must not take what somebody typed for a formula.
  private static String harmless(String typed) {
    return !typed.isEmpty() && "=+-@\t\r".indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
  }
}
