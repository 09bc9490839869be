package vn.lantoa.targets.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Table;
import vn.lantoa.shared.imports.WrittenNumber;
import vn.lantoa.targets.Denominators.Entry;
import vn.lantoa.targets.Denominators.Series;

/// Understands one row of a file of dated numbers.
final class DenominatorReader {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /// `12,5` and `12.5`; three digits after the sign are thousands.
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,12})[.,](\\d{1,2}|\\d{4,6})");

  private final List<Series> series;
  private final UnitTexts units;
  private final EntryRules rules;
  private final Set<UnitId> reach;

  /// @param reach units that the person may give numbers of
  DenominatorReader(List<Series> series, UnitTexts units, EntryRules rules, Set<UnitId> reach) {
    this.series = series;
    this.units = units;
    this.rules = rules;
    this.reach = reach;
  }

  /// What a row says.
  sealed interface Row {
    record Right(Entry entry) implements Row {}

    record Wrong(List<RowFault> faults) implements Row {}

    /// No number stands in it, as in rows of a template that were not filled in.
    record Silent() implements Row {}
  }

  Row read(Table.Row row) {
    if (row.text("value").isEmpty()) {
      return new Row.Silent();
    }
    List<RowFault> faults = new ArrayList<>();
    Series of = series(row, faults);
    LocalDate from = day(row, faults);
    UnitId unit = from == null ? null : unit(row, from, faults);
    BigDecimal value = value(row, of, faults);
    String source = row.text("source");
    if (!EntryRules.isSource(source)) {
      faults.add(row.fault("source", "targets.denominator.source"));
    }
    return of == null || from == null || unit == null || value == null || !faults.isEmpty()
        ? new Row.Wrong(faults)
        : new Row.Right(new Entry(of.code(), unit, from, value, source));
  }

  private @Nullable Series series(Table.Row row, List<RowFault> faults) {
    String text = row.text("series");
    for (Series one : series) {
      if (one.code().equalsIgnoreCase(text)
          || VietnameseText.isSameName(one.name().vi(), text)
          || VietnameseText.isSameName(one.name().en(), text)) {
        return one;
      }
    }
    faults.add(row.fault("series", "numbers.series.unknown", text));
    return null;
  }

  private @Nullable LocalDate day(Table.Row row, List<RowFault> faults) {
    Optional<LocalDate> day = row.day("from");
    if (day.isEmpty()) {
      faults.add(row.fault("from", "numbers.from.wrong", row.text("from")));
      return null;
    }
    if (!rules.isDay(day.get())) {
      faults.add(row.fault("from", "targets.denominator.from"));
      return null;
    }
    return day.get();
  }

  private @Nullable UnitId unit(Table.Row row, LocalDate from, List<RowFault> faults) {
    String text = row.text("unit");
    if (text.isEmpty()) {
      faults.add(row.fault("unit", "numbers.unit.empty"));
      return null;
    }
    List<Unit> meant = units.find(text, from);
    if (meant.size() != 1) {
      String code = meant.isEmpty() ? "numbers.unit.unknown" : "numbers.unit.several";
      faults.add(row.fault("unit", code, text, from.format(DAY)));
      return null;
    }
    UnitId unit = meant.getFirst().id();
    if (!reach.contains(unit)) {
      faults.add(row.fault("unit", "numbers.unit.foreign", text));
      return null;
    }
    return unit;
  }

  private static @Nullable BigDecimal value(
      Table.Row row, @Nullable Series of, List<RowFault> faults) {
    String text = row.text("value");
    Optional<BigDecimal> value = number(text);
    if (value.isEmpty()) {
      faults.add(row.fault("value", "numbers.value.wrong", text));
      return null;
    }
    String fault = of == null ? "" : EntryRules.valueFault(of, value.get());
    if (!fault.isEmpty()) {
      faults.add(row.fault("value", "targets.denominator." + fault));
      return null;
    }
    return value.get();
  }

  static Optional<BigDecimal> number(String text) {
    OptionalLong whole = WrittenNumber.parse(text);
    if (whole.isPresent()) {
      return Optional.of(BigDecimal.valueOf(whole.getAsLong()));
    }
    Matcher fraction = FRACTION.matcher(text);
    return fraction.matches()
        ? Optional.of(new BigDecimal(fraction.group(1) + "." + fraction.group(2)))
        : Optional.empty();
  }
}
