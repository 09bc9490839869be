package vn.lantoa.reports.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.reports.Narrowing;
import vn.lantoa.reports.Printout;
import vn.lantoa.reports.Report;
import vn.lantoa.reports.Restatements.Cell;
import vn.lantoa.reports.Restatements.Restated;
import vn.lantoa.reports.Restatements.RestatedGrid;
import vn.lantoa.reports.Restatements.Share;
import vn.lantoa.results.measures.Measure;
import vn.lantoa.results.measures.Measures;
import vn.lantoa.shared.DayRange;

/// What the figures and cells of one signed report would be today.
final class ReportLedger {
  private final Frozen frozen;
  private final LedgerDesk.Tools tools;
  private final Clock clock;
  private final LocalDate today;
  private final Differences differences;

  /// Cells ask for the same again and again.
  private final Map<Said, Optional<Meant>> meant = new HashMap<>();

  private final Map<UUID, Spheres> spheres = new HashMap<>();

  ReportLedger(Frozen frozen, LedgerDesk.Tools tools, Clock clock) {
    this.frozen = frozen;
    this.tools = tools;
    this.clock = clock;
    this.today = LocalDate.now(clock);
    this.differences =
        new Differences(
            new Differences.Since(frozen.printout().asOf(), days(frozen)),
            tools.figures().reading(),
            tools.records(),
            tools.count());
  }

  /// From the first to the last day that a figure or cell is of.
  private static DayRange days(Frozen frozen) {
    Stream<DayRange> figures = frozen.printout().figures().stream().map(Printout.Figure::period);
    Stream<DayRange> grids =
        frozen.printout().parts().stream()
            .flatMap(part -> part.pieces().stream())
            .flatMap(piece -> Stream.ofNullable(piece.grid()))
            .flatMap(grid -> Stream.ofNullable(grid.meaning()))
            .flatMap(
                meaning ->
                    Stream.concat(
                        Stream.of(meaning.period()), Stream.ofNullable(meaning.before())));
    return Stream.concat(figures, grids)
        .reduce(frozen.report().period().days(), ReportLedger::around);
  }

  private static DayRange around(DayRange one, DayRange other) {
    return new DayRange(
        one.from().isBefore(other.from()) ? one.from() : other.from(),
        one.end().isAfter(other.end()) ? one.end() : other.end());
  }

  /// @param then units whose work the report counted; null for all
  /// @param now units whose work it would count today; null for all
  record Frozen(
      Report report, Printout printout, @Nullable Set<UnitId> then, @Nullable Set<UnitId> now) {
    /// Whose work it counted for one unit.
    Set<UnitId> sphereOf(UUID unit) {
      return printout.spheres().getOrDefault(unit, List.of()).stream()
          .map(UnitId::new)
          .collect(Collectors.toSet());
    }
  }

  /// A definition as it was printed and as it holds today, over the same part of the records.
  private record Meant(Measures.Defined by, Measures.Defined today, Narrowing narrowing) {}

  private record Said(Measure.Ref ref, Narrowing narrowing) {}

  /// Whose work counted for a unit and whose would today.
  private record Spheres(Set<UnitId> then, Set<UnitId> now) {}

  private Spheres spheresOf(UUID unit) {
    return spheres.computeIfAbsent(
        unit,
        id ->
            new Spheres(
                frozen.sphereOf(id), Set.copyOf(tools.scopes().sphereOf(new UnitId(id), today))));
  }

  private Optional<Meant> meant(Measure.Ref ref, Narrowing narrowing) {
    return meant.computeIfAbsent(
        new Said(ref, narrowing), said -> understood(said.ref(), said.narrowing()));
  }

  private Optional<Meant> understood(Measure.Ref ref, Narrowing narrowing) {
    return tools
        .figures()
        .defined(ref, frozen.report().definitionsOn())
        .flatMap(
            by ->
                tools
                    .narrowings()
                    .narrow(by, narrowing)
                    .map(less -> new Meant(less, ofToday(by, narrowing).orElse(less), narrowing)));
  }

  /// Absent where the definition of today cannot be narrowed so.
  private Optional<Measures.Defined> ofToday(Measures.Defined by, Narrowing narrowing) {
    return tools
        .narrowings()
        .narrow(new Measures.Defined(by.measure(), by.measure().on(today)), narrowing);
  }

  private Differences.Printed printed(Meant meant, DayRange period, @Nullable BigDecimal value) {
    UUID unit = meant.narrowing().unitId();
    return new Differences.Printed(
        value,
        period,
        meant.by(),
        meant.today(),
        unit == null ? frozen.then() : spheresOf(unit).then(),
        unit == null ? frozen.now() : spheresOf(unit).now(),
        false);
  }

  List<Restated> figures() {
    List<Restated> all = new ArrayList<>();
    for (int n = 0; n < frozen.printout().figures().size(); n++) {
      Printout.Figure figure = frozen.printout().figures().get(n);
      Optional<Meant> meant = meant(figure.measure(), figure.narrowing());
      if (meant.isPresent()) {
        Differences.Printed printed = printed(meant.get(), figure.period(), figure.value());
        BigDecimal current = differences.current(printed);
        List<Share> causes = differences.causes(printed, current);
        if (!causes.isEmpty()) {
          all.add(new Restated(frozen.report(), n, figure, current, causes, clock.instant()));
        }
      }
    }
    return all;
  }

  /// Cells that are the same today are left out even where causes cancel each other.
  List<RestatedGrid> grids() {
    List<RestatedGrid> all = new ArrayList<>();
    int number = 0;
    for (int section = 0; section < frozen.printout().parts().size(); section++) {
      for (Printout.Piece piece : frozen.printout().parts().get(section).pieces()) {
        Printout.Grid grid = piece.grid();
        if (grid != null) {
          List<Cell> cells = cells(piece.kind(), grid);
          if (!cells.isEmpty()) {
            all.add(new RestatedGrid(section, number, grid.caption(), cells));
          }
          number++;
        }
      }
    }
    return all;
  }

  private List<Cell> cells(Printout.Kind kind, Printout.Grid grid) {
    Printout.Meaning meaning = grid.meaning();
    if (meaning == null) {
      return List.of();
    }
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < grid.lines().size(); row++) {
      cells(new Line(kind, grid, meaning, grid.lines().get(row), row), cells);
    }
    Printout.Line total = grid.total();
    if (total != null) {
      cells(new Line(kind, grid, meaning, total, grid.lines().size()), cells);
    }
    return cells;
  }

  /// A line of a table or chart.
  private record Line(
      Printout.Kind kind,
      Printout.Grid grid,
      Printout.Meaning meaning,
      Printout.Line line,
      int row) {
    /// Measure of a column of values, from 0.
    Measure.@Nullable Ref measure(int column) {
      int at = kind == Printout.Kind.TABLE ? column : 0;
      return at < meaning.measures().size() ? meaning.measures().get(at) : null;
    }

    /// Days of a column; absent where there is no such month.
    Optional<DayRange> days(int column) {
      DayRange before = meaning.before();
      DayRange days = column == 0 || before == null ? meaning.period() : before;
      return kind == Printout.Kind.MONTHS
          ? Figures.months(days).values().stream().skip(row).findFirst()
          : Optional.of(days);
    }
  }

  private void cells(Line line, List<Cell> cells) {
    for (int column = 0; column < line.line().values().size(); column++) {
      Measure.Ref measure = line.measure(column);
      Optional<DayRange> days = line.days(column);
      if (measure != null && days.isPresent()) {
        BigDecimal value = line.line().values().get(column);
        String head = line.grid().heads().get(column + 1);
        meant(measure, line.meaning().narrowing())
            .map(meant -> printed(meant, days.get(), value))
            .map(printed -> ofMany(printed, line.line().unit()))
            .flatMap(printed -> cell(printed, line.line().label(), head))
            .ifPresent(cells::add);
      }
    }
  }

  private Differences.Printed ofMany(Differences.Printed printed, @Nullable UUID unit) {
    return new Differences.Printed(
        printed.value(),
        printed.period(),
        printed.by(),
        printed.today(),
        unit == null ? printed.then() : spheresOf(unit).then(),
        unit == null ? printed.now() : spheresOf(unit).now(),
        true);
  }

  private Optional<Cell> cell(Differences.Printed printed, String row, String column) {
    BigDecimal now = differences.current(printed);
    boolean same = Differences.orZero(now).compareTo(Differences.orZero(printed.value())) == 0;
    return same
        ? Optional.empty()
        : Optional.of(
            new Cell(row, column, printed.value(), now, differences.causes(printed, now)));
  }
}
