package vn.lantoa.activities.internal.bulk;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.activities.Grade;
import vn.lantoa.activities.internal.bulk.ActivityColumns.Name;
import vn.lantoa.policy.Form;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.StreamImporter.Row;
import vn.lantoa.shared.imports.WrittenNumber;

/// Understands the texts of a row, one cell at a time, and writes them as a line of staging. What
/// needs the store is judged later.
final class RowParser {
  private static final int KEPT = 20_000;
  private static final int LONGEST_KEY = 199;
  private static final char FIRST_MARK = '\u0300';

  private final Vocabulary vocabulary;
  private final LocalDate today;
  private final JsonMapper json;
  private final WrittenDays days = new WrittenDays();
  private final Map<String, Optional<Form>> forms = new HashMap<>();
  private final Map<String, Optional<Integer>> policyAreas = new HashMap<>();
  private final Map<String, Optional<Integer>> audiences = new HashMap<>();
  private final Map<String, Optional<List<String>>> languages = new HashMap<>();
  private final List<RowFault> faults = new ArrayList<>();
  private Row row = new Row(0, new String[0], List.of(), false);

  RowParser(Vocabulary vocabulary, LocalDate today, JsonMapper json) {
    this.vocabulary = vocabulary;
    this.today = today;
    this.json = json;
  }

  /// A row of the template in which nothing but the unit stands, as it was prefilled.
  static boolean isUntouched(Row row) {
    String[] values = row.values();
    for (int at = 0; at < values.length; at++) {
      if (at != Name.UNIT.ordinal() && !values[at].isEmpty()) {
        return false;
      }
    }
    return row.bad().isEmpty();
  }

  /// In the order of `sql/activities/import_stage.sql`.
  void write(Row next, CopyLine line) {
    row = next;
    faults.clear();
    faults.addAll(next.bad());
    Form form = known(Name.FORM, forms, vocabulary::form, "form.unknown", true);
    Span span = span();
    String title = text(Name.TITLE);
    if (title.isEmpty() && form != null) {
      title = form.name().vi();
    }
    line.add(next.number())
        .add(key(form))
        .add(slot(span))
        .add(needed(Name.UNIT))
        .add(form == null ? null : form.id())
        .add(span.from())
        .add(span.to())
        .add(span.known())
        .add(text(Name.AREA))
        .add(text(Name.SPOT))
        .add(text(Name.STATION))
        .add(text(Name.ENTERPRISE))
        .add(known(Name.AUDIENCES, audiences, vocabulary::audiences, "code.unknown", false))
        .add(known(Name.POLICY_AREAS, policyAreas, vocabulary::policyAreas, "code.unknown", false))
        .add(Vocabulary.pieces(text(Name.CONTENTS)))
        .add(title)
        .add(VietnameseText.fold(title));
    numbers(line);
    List<String> spoken =
        known(Name.LANGUAGES, languages, vocabulary::languages, "code.unknown", false);
    line.add(spoken == null ? List.of() : spoken)
        .add(text(Name.CAMPAIGN).toUpperCase(java.util.Locale.ROOT))
        .add(Vocabulary.pieces(text(Name.PARTNERS)))
        .add(Vocabulary.pieces(text(Name.COHOSTS)))
        .add(text(Name.NOTE))
        .add(text(Name.ASSIGNMENT))
        .add(faults.isEmpty() || isBlank() ? null : json.writeValueAsString(told()))
        .add(next.beside() && (faults.isEmpty() && isNothing() || isBlank()));
    line.end();
  }

  /// Whether it is a figure beside others of which nothing is said.
  private boolean isBlank() {
    return row.beside()
        && row.bad().isEmpty()
        && ActivityColumns.NUMBERS.stream().allMatch(name -> text(name).isEmpty());
  }

  /// Whether every figure of it is zero or empty.
  private boolean isNothing() {
    for (Name name : ActivityColumns.NUMBERS) {
      OptionalLong number = WrittenNumber.parse(text(name));
      if (number.isPresent() && number.getAsLong() != 0) {
        return false;
      }
    }
    return true;
  }

  /// The time by which a figure beside others is known, as long as its row has no key: a month
  /// stays the same whatever its day is; null for other rows.
  private @Nullable String slot(Span span) {
    return row.beside() && text(Name.KEY).isEmpty() ? span.written() : null;
  }

  private void numbers(CopyLine line) {
    Long attendances = number(Name.ATTENDANCES);
    line.add(quantity())
        .add(attendances == null ? Long.valueOf(0) : attendances)
        .add(grade())
        .add(number(Name.PEOPLE))
        .add(number(Name.VOLUNTARY_JOINED))
        .add(number(Name.HOUSEHOLD_JOINED))
        .add(number(Name.VSSID_INSTALLED))
        .add(number(Name.COST))
        .add(funds());
  }

  /// Null for an empty cell beside others, which is how it is told from a zero.
  private @Nullable Long quantity() {
    if (isBlank()) {
      return null;
    }
    if (row.beside() && text(Name.QUANTITY).isEmpty() && isNothing()) {
      return 0L;
    }
    needed(Name.QUANTITY);
    return number(Name.QUANTITY);
  }

  /// A fault as the store keeps it until it is told.
  private record Kept(String f, String c, List<Object> a) {}

  private List<Kept> told() {
    return faults.stream()
        .map(fault -> new Kept(fault.column(), fault.code(), fault.arguments()))
        .toList();
  }

  private String text(Name name) {
    String value = row.values()[name.ordinal()];
    return isComposed(value) ? value : Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  /// Below the first combining mark every letter is composed already.
  private static boolean isComposed(String value) {
    for (int at = 0; at < value.length(); at++) {
      if (value.charAt(at) >= FIRST_MARK) {
        return Normalizer.isNormalized(value, Normalizer.Form.NFC);
      }
    }
    return true;
  }

  private void wrong(Name name, String code, Object... arguments) {
    faults.add(RowFault.ofRow(row.number(), name.column(), code, arguments));
  }

  private String needed(Name name) {
    String text = text(name);
    if (text.isEmpty()) {
      wrong(name, "import.value.missing");
    }
    return text;
  }

  /// A row of several figures has one key, each figure its form behind it.
  private @Nullable String key(@Nullable Form form) {
    String key = text(Name.KEY);
    String whole = row.beside() && form != null && !key.isEmpty() ? key + '/' + form.code() : key;
    if (whole.length() > LONGEST_KEY) {
      wrong(Name.KEY, "text.length", LONGEST_KEY - (whole.length() - key.length()));
      return null;
    }
    return whole.isEmpty() ? null : whole;
  }

  private <T> @Nullable T known(
      Name name,
      Map<String, Optional<T>> seen,
      Function<String, Optional<T>> meaning,
      String code,
      boolean needed) {
    String text = needed ? needed(name) : text(name);
    if (seen.size() > KEPT) {
      seen.clear();
    }
    Optional<T> found = seen.computeIfAbsent(text, meaning);
    if (found.isEmpty() && !text.isEmpty()) {
      wrong(name, code, text);
    }
    return found.orElse(null);
  }

  /// @param known day by which a row without a key is known
  /// @param written the same for the same time, on whatever day it is read
  private record Span(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate known,
      String written) {}

  /// A month counts on its last day, this month today; it is known by its last day either way.
  private Span span() {
    LocalDate to = day(Name.TO);
    LocalDate from = day(Name.FROM);
    String month = text(Name.MONTH);
    if (!text(Name.TO).isEmpty() || month.isEmpty()) {
      if (text(Name.TO).isEmpty()) {
        wrong(Name.TO, "import.value.missing");
      }
      LocalDate first = from == null && text(Name.FROM).isEmpty() ? to : from;
      return new Span(first, to, to, first + "/" + to);
    }
    Optional<YearMonth> meant = days.month(month);
    if (meant.isEmpty()) {
      wrong(Name.MONTH, "import.month.wrong", month);
      return new Span(null, null, null, "");
    }
    LocalDate last = meant.get().atEndOfMonth();
    boolean isNow = meant.get().equals(YearMonth.from(today));
    return new Span(meant.get().atDay(1), isNow ? today : last, last, meant.get().toString());
  }

  private @Nullable LocalDate day(Name name) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = days.day(text);
    if (day.isEmpty()) {
      wrong(name, "import.day.wrong", text);
    }
    return day.orElse(null);
  }

  private @Nullable Long number(Name name) {
    String text = text(name);
    if (text.isEmpty()) {
      return null;
    }
    OptionalLong number = WrittenNumber.parse(text);
    if (number.isEmpty()) {
      wrong(name, "import.number.wrong", text);
      return null;
    }
    return number.getAsLong();
  }

  private int grade() {
    String text = text(Name.GRADE);
    Optional<Integer> grade =
        text.isEmpty() ? Optional.of(Grade.CLAIMED.id()) : vocabulary.grade(text);
    if (grade.isEmpty()) {
      wrong(Name.GRADE, "code.unknown", text);
    }
    return grade.orElse(Grade.CLAIMED.id());
  }

  private @Nullable String funds() {
    String text = text(Name.FUNDS);
    Optional<String> funds = text.isEmpty() ? Optional.empty() : vocabulary.fund(text);
    if (funds.isEmpty() && !text.isEmpty()) {
      wrong(Name.FUNDS, "code.unknown", text);
    }
    return funds.orElse(null);
  }
}
