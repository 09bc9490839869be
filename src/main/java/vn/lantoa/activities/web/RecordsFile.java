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
import org.jspecify.annotations.Nullable;
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
    for (Object cell : cells(activity, form)) {
      printer.print(cell);
    }
    ParticularsBody more = ParticularsBody.of(activity);
    for (Object cell : cells(more)) {
      printer.print(cell);
    }
    printer.println();
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
