package vn.lantoa.portal.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.portal.OpenYear.Observation;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.PublicReports;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// Lays the sentences, tables and charts of one report out as observations. What stands in several
/// of them is one observation.
final class Observing {
  private static final String AGENCY = "";

  private final PublicReports.Year year;
  private final DayRange before;
  private final Function<Measure.Ref, Optional<Measures.Defined>> definitions;
  private final Map<Key, Observation> found = new LinkedHashMap<>();

  Observing(
      PublicReports.Year year, Function<Measure.Ref, Optional<Measures.Defined>> definitions) {
    this.year = year;
    this.before = year.period().yearBefore();
    this.definitions = definitions;
  }

  private record Key(Measure.Ref measure, String unit, DayRange period) {}

  List<Observation> all() {
    year.figures().forEach(told -> sentence(told.figure()));
    year.tables().forEach(this::table);
    return new ArrayList<>(found.values());
  }

  private void add(Measure.Ref measure, String unit, DayRange days, @Nullable BigDecimal value) {
    definitions
        .apply(measure)
        .ifPresent(
            defined ->
                found.putIfAbsent(
                    new Key(measure, unit, days), new Observation(defined, unit, days, value)));
  }

  private void sentence(Printout.Figure figure) {
    add(figure.measure(), AGENCY, figure.period(), figure.value());
    DayRange basePeriod = figure.basePeriod();
    if (basePeriod != null) {
      add(figure.measure(), AGENCY, basePeriod, figure.base());
    }
  }

  private void table(PublicReports.Table table) {
    for (int row = 0; row < table.grid().lines().size(); row++) {
      Printout.Line line = table.grid().lines().get(row);
      switch (table.kind()) {
        case TABLE -> columns(table, line, line.label());
        case BARS -> pair(table, line);
        case MONTHS -> month(table, line, row);
        case HEADING, PARAGRAPH, BULLET, AUTHORED -> {}
      }
    }
    Printout.Line total = table.grid().total();
    if (table.kind() == Printout.Kind.TABLE && total != null) {
      columns(table, total, AGENCY);
    }
  }

  private void columns(PublicReports.Table table, Printout.Line line, String unit) {
    for (int at = 0; at < Math.min(table.measures().size(), line.values().size()); at++) {
      add(table.measures().get(at), unit, year.period(), line.values().get(at));
    }
  }

  private void pair(PublicReports.Table table, Printout.Line line) {
    Measure.Ref measure = table.measures().getFirst();
    add(measure, line.label(), year.period(), line.values().get(0));
    add(measure, line.label(), before, line.values().get(1));
  }

  private void month(PublicReports.Table table, Printout.Line line, int row) {
    Measure.Ref measure = table.measures().getFirst();
    add(measure, AGENCY, month(year.period(), row), line.values().get(0));
    add(measure, AGENCY, month(before, row), line.values().get(1));
  }

  /// The days of a period that lie in its month, from 0.
  private static DayRange month(DayRange period, int number) {
    YearMonth month = YearMonth.from(period.from()).plusMonths(number);
    LocalDate from = month.atDay(1);
    LocalDate end = month.plusMonths(1).atDay(1);
    return new DayRange(
        from.isBefore(period.from()) ? period.from() : from,
        end.isAfter(period.end()) ? period.end() : end);
  }
}
