package vn.lantoa.results.internal.participants;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.results.internal.participants.CountRows.Given;
import vn.lantoa.results.internal.participants.CountRows.Key;
import vn.lantoa.results.participants.ParticipantKind;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Table;
import vn.lantoa.shared.imports.WrittenMonth;
import vn.lantoa.shared.imports.WrittenNumber;

/// Understands one row of a file of counts.
final class RowReader {
  /// The agency's first year.
  private static final YearMonth FIRST = YearMonth.of(1995, 1);

  private static final long MOST = 1_000_000_000;
  private static final int LONGEST_SOURCE = 300;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  private final List<ParticipantKind> kinds;
  private final UnitNames names;
  private final For person;

  /// @param person for whom the file is read
  RowReader(List<ParticipantKind> kinds, UnitNames names, For person) {
    this.kinds = kinds;
    this.names = names;
    this.person = person;
  }

  /// @param reach units that the person may give counts of
  record For(LocalDate today, Set<UnitId> reach) {}

  /// What a row says.
  sealed interface Row {
    record Right(Given given, ParticipantKind kind) implements Row {}

    record Wrong(List<RowFault> faults) implements Row {}

    /// No number stands in it, as in rows of a template that were not filled in: nobody said
    /// anything, which is not zero.
    record Silent() implements Row {}
  }

  Row read(Table.Row row) {
    if (row.text("count").isEmpty()) {
      return new Row.Silent();
    }
    List<RowFault> faults = new ArrayList<>();
    YearMonth month = month(row, faults);
    UnitId unit = month == null ? null : unit(row, month, faults);
    ParticipantKind kind = kind(row, faults);
    Long count = count(row, faults);
    String source = source(row, faults);
    return month == null || unit == null || kind == null || count == null || source == null
        ? new Row.Wrong(faults)
        : new Row.Right(new Given(new Key(unit, month, kind.id()), count, source), kind);
  }

  private @Nullable YearMonth month(Table.Row row, List<RowFault> faults) {
    String text = row.text("month");
    Optional<YearMonth> month =
        WrittenMonth.parse(text).or(() -> row.day("month").flatMap(RowReader::monthOf));
    if (month.isEmpty()) {
      faults.add(row.fault("month", "import.month.wrong", text));
      return null;
    }
    // Counts are as at the end of a month.
    if (!month.get().isBefore(YearMonth.from(person.today()))) {
      faults.add(row.fault("month", "participants.month.open", month.get().format(MONTH)));
      return null;
    }
    if (month.get().isBefore(FIRST)) {
      faults.add(row.fault("month", "participants.month.early", month.get().format(MONTH)));
      return null;
    }
    return month.get();
  }

  /// Spreadsheets make the first of it out of a month; reports name its last day.
  private static Optional<YearMonth> monthOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return day.getDayOfMonth() == 1 || day.equals(month.atEndOfMonth())
        ? Optional.of(month)
        : Optional.empty();
  }

  private @Nullable UnitId unit(Table.Row row, YearMonth month, List<RowFault> faults) {
    String text = row.text("unit");
    if (text.isEmpty()) {
      faults.add(row.fault("unit", "participants.cell.empty"));
      return null;
    }
    List<Unit> meant = names.find(text, month);
    if (meant.size() != 1) {
      String code = meant.isEmpty() ? "participants.unit.unknown" : "participants.unit.several";
      faults.add(row.fault("unit", code, text, month.format(MONTH)));
      return null;
    }
    UnitId unit = meant.getFirst().id();
    if (!person.reach().contains(unit)) {
      faults.add(row.fault("unit", "participants.unit.foreign", text));
      return null;
    }
    return unit;
  }

  private @Nullable ParticipantKind kind(Table.Row row, List<RowFault> faults) {
    String text = row.text("kind");
    for (ParticipantKind kind : kinds) {
      if (kind.isWritten(text)) {
        return kind;
      }
    }
    faults.add(row.fault("kind", "participants.kind.unknown", text));
    return null;
  }

  private static @Nullable Long count(Table.Row row, List<RowFault> faults) {
    String text = row.text("count");
    OptionalLong count = WrittenNumber.parse(text);
    if (count.isEmpty()) {
      faults.add(row.fault("count", "import.number.wrong", text));
      return null;
    }
    if (count.getAsLong() < 0 || count.getAsLong() > MOST) {
      faults.add(row.fault("count", "participants.count.range", count.getAsLong()));
      return null;
    }
    return count.getAsLong();
  }

  private static @Nullable String source(Table.Row row, List<RowFault> faults) {
    String text = row.text("source");
    if (text.isEmpty()) {
      faults.add(row.fault("source", "participants.source.empty"));
      return null;
    }
    if (text.length() > LONGEST_SOURCE) {
      faults.add(row.fault("source", "participants.source.long", LONGEST_SOURCE));
      return null;
    }
    return text;
  }
}
