package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.targets.Denominators;
import vn.lantoa.targets.Denominators.Series;
import vn.lantoa.targets.Denominators.Value;
import vn.lantoa.targets.NumberSheets;

/// [NumberSheets], everything of a sheet as of one moment.
@Service
class NumberDesk implements NumberSheets {
  private static final Comparator<Entered> LATEST_FIRST =
      Comparator.comparing((Entered one) -> one.value().from())
          .thenComparing(one -> one.value().version())
          .reversed();

  private final DenominatorRows rows;
  private final NumberRows numbers;
  private final Lineages lineages;
  private final Reading reading;
  private final Accounts accounts;

  NumberDesk(
      DenominatorRows rows,
      NumberRows numbers,
      Lineages lineages,
      Reading reading,
      Accounts accounts) {
    this.rows = rows;
    this.numbers = numbers;
    this.lineages = lineages;
    this.reading = reading;
    this.accounts = accounts;
  }

  @Override
  public boolean mayEnter(Viewer viewer) {
    return viewer.may(Ability.DIRECT);
  }

  @Override
  public boolean mayAddSeries(Viewer viewer) {
    return reading.access().mayEverywhere(viewer, Ability.ADMINISTER);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Unit> enterableFor(Viewer viewer, LocalDate on) {
    Set<UnitId> reach = reach(viewer);
    return reading.organisation().unitsOn(on).stream()
        .filter(unit -> reach.contains(unit.id()))
        .toList();
  }

  private Set<UnitId> reach(Viewer viewer) {
    return reading.access().reach(viewer, Ability.DIRECT, reading.sight().today());
  }

  private Optional<Series> series(String code) {
    return rows.series().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Sheet> sheetFor(Viewer viewer, String series, UnitId unit, LocalDate on) {
    Lineage lineage = lineages.on(on);
    return series(series)
        .filter(known -> reading.sight().rows(viewer).test(unit))
        .flatMap(
            known -> {
              List<Unit> told = new ArrayList<>();
              lineage.find(unit).ifPresent(told::add);
              lineage.childrenOf(unit).forEach(below -> lineage.find(below).ifPresent(told::add));
              return sheet(viewer, known, lineage, told).map(NumberDesk::measured);
            });
  }

  @Override
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Sheet> everyFor(
      Viewer viewer, String series, @Nullable UnitId unit, LocalDate on) {
    Lineage lineage = lineages.on(on);
    Predicate<UnitId> seen = reading.sight().rows(viewer);
    return series(series)
        .flatMap(
            known ->
                sheet(
                    viewer,
                    known,
                    lineage,
                    lineage.living().stream()
                        .filter(one -> unit == null || one.id().equals(unit))
                        .filter(one -> seen.test(one.id()))
                        .toList()));
  }

  /// Without specialised units of which nobody said anything; provinces before other units.
  private static Sheet measured(Sheet sheet) {
    List<Line> lines = new ArrayList<>(sheet.lines());
    Line first = lines.removeFirst();
    lines.removeIf(line -> line.unit().kind() == UnitKind.CENTRAL && line.known() == null);
    lines.sort(Comparator.comparing(line -> line.unit().kind() != UnitKind.PROVINCIAL));
    lines.addFirst(first);
    return new Sheet(sheet.series(), sheet.on(), sheet.unit(), sheet.above(), lines);
  }

  private Optional<Sheet> sheet(Viewer viewer, Series series, Lineage lineage, List<Unit> told) {
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Predicate<UnitId> seen = reading.sight().rows(viewer);
    Unit first = told.getFirst();
    UnitId parent = first.parent();
    Unit above = parent == null || !seen.test(parent) ? null : lineage.find(parent).orElse(null);
    Lines lines = new Lines(series, lineage, numbers.of(lineage, List.of(series.code())));
    lines.last(rows.list(series.code(), null));
    Set<UnitId> reach = reach(viewer);
    return Optional.of(
        new Sheet(
            series,
            lineage.on(),
            first,
            above,
            told.stream().map(unit -> lines.of(unit, reach.contains(unit.id()))).toList()));
  }

  /// Makes the lines of one series and day.
  private static final class Lines {
    private final Series series;
    private final Lineage lineage;
    private final Numbers numbers;
    private final Map<UnitId, DenominatorRows.Row> last = new HashMap<>();

    Lines(Series series, Lineage lineage, Numbers numbers) {
      this.series = series;
      this.lineage = lineage;
      this.numbers = numbers;
    }

    /// @param given by unit, the latest day first
    void last(List<DenominatorRows.Row> given) {
      given.stream()
          .filter(row -> !row.from().isAfter(lineage.on()))
          .forEach(row -> last.putIfAbsent(row.unit(), row));
    }

    Line of(Unit unit, boolean mayEnter) {
      Denominators.Known known = numbers.known(series.code(), unit.id(), lineage.on()).orElse(null);
      DenominatorRows.Row row = last.get(unit.id());
      List<UnitId> below =
          lineage.childrenOf(unit.id()).stream().filter(numbers::isCounted).toList();
      List<Unit> missing =
          known != null
              ? List.of()
              : below.stream()
                  .filter(one -> numbers.value(series.code(), one, lineage.on()) == null)
                  .flatMap(one -> lineage.find(one).stream())
                  .toList();
      return new Line(
          unit, known, row == null ? null : value(row, unit), below.size(), missing, mayEnter);
    }
  }

  private static Value value(DenominatorRows.Row row, Unit unit) {
    return new Value(
        unit, row.from(), row.value(), row.source(), row.version(), row.by(), row.at());
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<History> historyFor(Viewer viewer, String series, UnitId id) {
    List<Unit> life = reading.organisation().lifeOf(id);
    Optional<Series> known = series(series);
    if (life.isEmpty() || known.isEmpty() || !reading.sight().rows(viewer).test(id)) {
      return Optional.empty();
    }
    Unit unit = life.getLast();
    List<Entered> entries = new ArrayList<>();
    rows.list(series, id).forEach(row -> entries.add(new Entered(value(row, unit), false)));
    rows.replaced(series, id).forEach(row -> entries.add(new Entered(value(row, unit), true)));
    entries.sort(LATEST_FIRST);
    return Optional.of(
        new History(
            known.get(),
            unit,
            entries,
            accounts.personsOf(
                entries.stream()
                    .map(one -> one.value().by())
                    .collect(Collectors.toCollection(HashSet::new))),
            reach(viewer).contains(id)));
  }
}
