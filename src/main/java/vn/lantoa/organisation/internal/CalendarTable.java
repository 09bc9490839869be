package vn.lantoa.organisation.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.CalendarDay;
import vn.lantoa.organisation.CalendarDay.Kind;
import vn.lantoa.organisation.CalendarDays.Fault;
import vn.lantoa.shared.VietnameseText;

/// Reads a table of days that a person typed, pasted or sent as a file.
final class CalendarTable {
  static final int MOST_ROWS = 2_000;

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final Set<String> HOLIDAY = Set.of("holiday", "nghi", "ngay nghi", "nghi le");
  private static final Set<String> WORKING = Set.of("working", "lam bu", "lam viec", "di lam");
  private static final Set<String> YES = Set.of("true", "1", "x", "co", "yes", "du kien");

  private final List<Line> lines = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<LocalDate> days = new HashSet<>();

  private CalendarTable() {}

  record Line(long number, CalendarDay.Facts facts) {}

  static CalendarTable of(String text) {
    CalendarTable table = new CalendarTable();
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser parser = format(bare).parse(new StringReader(bare))) {
      parser.stream().limit(MOST_ROWS + 2L).forEach(table::read);
    } catch (IOException | UncheckedIOException malformed) {
      table.faults.add(new Fault(0, "calendar.table.quotes", List.of()));
    }
    if (table.lines.size() > MOST_ROWS) {
      table.faults.add(new Fault(0, "calendar.table.long", List.of(Integer.toString(MOST_ROWS))));
    } else if (table.lines.isEmpty() && table.faults.isEmpty()) {
      table.faults.add(new Fault(0, "calendar.table.empty", List.of()));
    }
    return table;
  }

  List<Line> lines() {
    return lines;
  }

  List<Fault> faults() {
    return faults;
  }

  /// Spreadsheets paste with tabs and, in Vietnamese, write with semicolons.
  private static CSVFormat format(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char delimiter = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get();
  }

  private void read(CSVRecord row) {
    long line = row.getParser().getCurrentLineNumber();
    String day = row.get(0);
    if (isBlank(row) || row.getRecordNumber() == 1 && isHeading(day)) {
      return;
    }
    Optional<LocalDate> date = dateOf(day);
    Optional<Kind> kind = kindOf(cell(row, 1));
    if (date.isEmpty()) {
      faults.add(new Fault(line, "calendar.table.day", List.of(day)));
    } else if (kind.isEmpty()) {
      faults.add(new Fault(line, "calendar.table.kind", List.of(cell(row, 1))));
    } else {
      keep(
          line,
          new CalendarDay.Facts(
              date.get(),
              kind.get(),
              VietnameseText.composed(cell(row, 2)),
              VietnameseText.composed(cell(row, 3)),
              YES.contains(VietnameseText.fold(cell(row, 4)))));
    }
  }

  private void keep(long line, CalendarDay.Facts facts) {
    @Nullable String wrong =
        CalendarRules.broken(facts)
            .map(broken -> broken.code())
            .orElse(days.add(facts.day()) ? null : "calendar.table.twice");
    if (wrong == null) {
      lines.add(new Line(line, facts));
    } else {
      faults.add(new Fault(line, wrong, List.of(facts.day().format(WRITTEN))));
    }
  }

  private static boolean isBlank(CSVRecord row) {
    return row.stream().allMatch(String::isBlank);
  }

  private static boolean isHeading(String first) {
    return dateOf(first).isEmpty() && first.chars().noneMatch(Character::isDigit);
  }

  private static String cell(CSVRecord row, int place) {
    return row.size() > place ? row.get(place) : "";
  }

  private static Optional<LocalDate> dateOf(String text) {
    return parsed(text, DateTimeFormatter.ISO_LOCAL_DATE).or(() -> parsed(text, WRITTEN));
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException notThisWay) {
      return Optional.empty();
    }
  }

  private static Optional<Kind> kindOf(String text) {
    String folded = VietnameseText.fold(text);
    if (HOLIDAY.contains(folded)) {
      return Optional.of(Kind.HOLIDAY);
    }
    return WORKING.contains(folded) ? Optional.of(Kind.WORKING) : Optional.empty();
  }
}
