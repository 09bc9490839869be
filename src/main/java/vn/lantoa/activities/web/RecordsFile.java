package vn.lantoa.activities.web;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.lantoa.activities.Activity;
import vn.lantoa.activities.ActivityFacts;
import vn.lantoa.policy.Form;

/// Records as CSV: UTF-8 with a mark, so that spreadsheets read Vietnamese. The headings are the
/// names of the API, so that a file can be read by a program in either language.
final class RecordsFile {
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
    "contents"
  };

  private final Map<String, Form> forms;
  private final Locale locale;

  RecordsFile(Map<String, Form> forms, Locale locale) {
    this.forms = forms;
    this.locale = locale;
  }

  byte[] of(List<Activity> activities) throws IOException {
    StringWriter text = new StringWriter();
    text.write(MARK);
    try (CSVPrinter printer =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(HEADINGS).get())) {
      for (Activity activity : activities) {
        print(printer, activity);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void print(CSVPrinter printer, Activity activity) throws IOException {
    ActivityFacts facts = activity.facts();
    Form form = Objects.requireNonNull(forms.get(facts.form()));
    printer.printRecord(
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
                .collect(Collectors.joining(" "))));
  }

  /// A spreadsheet must not take what somebody typed for a formula.
  private static String harmless(String typed) {
    return !typed.isEmpty() && "=+-@\t\r".indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
  }
}
