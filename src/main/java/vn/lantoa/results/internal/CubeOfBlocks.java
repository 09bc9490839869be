package vn.lantoa.results.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lantoa.identity.Ability;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.Cross;
import vn.lantoa.results.CrossQuery;
import vn.lantoa.results.Cube;
import vn.lantoa.results.Subject;

/// [Cube] over blocks held in memory and what is not in them yet, all of one moment.
@Service
class CubeOfBlocks implements Cube {
  private final CubeSources sources;
  private final Axes axes;
  private final ProvinceGroups provinces;
  private final Organisation organisation;
  private final Taxonomies taxonomies;
  private final Access access;
  private final Clock clock;

  CubeOfBlocks(
      CubeSources sources,
      Axes axes,
      ProvinceGroups provinces,
      Organisation organisation,
      Taxonomies taxonomies,
      Access access,
      Clock clock) {
    this.sources = sources;
    this.axes = axes;
    this.provinces = provinces;
    this.organisation = organisation;
    this.taxonomies = taxonomies;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Cross cross(Viewer viewer, CrossQuery query) {
    LocalDate today = LocalDate.now(clock);
    Reader reader =
        access.mayEverywhere(viewer, Ability.READ)
            ? new Reader(viewer, null)
            : new Reader(viewer, access.reach(viewer, Ability.READ, today));
    Axis rows = axes.of(query.rows(), query, reader);
    Axis columns = query.columns() == null ? null : axes.of(query.columns(), query, reader);
    Sieve sieve = new Sieve(query, reach(query, reader, today), taxonomies);
    CubeReading reading = new CubeReading(query, rows, columns, sieve, sources.traits());
    List<Adding> sums = sources.read(query.periods(), reading);
    int width = columns == null ? 0 : columns.members().size();
    List<CellSums> cells =
        sums.stream()
            .map(
                adding -> {
                  CellSums given = new CellSums(query.cuts().size(), rows.members().size(), width);
                  adding.give(given);
                  return given;
                })
            .toList();
    return shown(query, rows, columns, cells);
  }

  private Sieve.Reach reach(CrossQuery query, Reader reader, LocalDate today) {
    AreaId province = query.filter().province();
    UnitId unit = query.filter().unit();
    LocalDate last = query.period().last();
    Set<Integer> atoms = province == null ? null : provinces.atomsOf(province, Asked.of(query));
    Set<UnitId> units =
        unit == null ? null : organisation.sphereOf(unit, last.isAfter(today) ? today : last);
    return new Sieve.Reach(reader.units(), units, atoms);
  }

  /// Rows and columns without figures are left out, unless they are expected.
  private Cross shown(CrossQuery query, Axis rows, @Nullable Axis columns, List<CellSums> cells) {
    Figures all = new Figures(cells, query.cuts().size(), null, null);
    int[] shownRows =
        IntStream.range(0, rows.members().size())
            .filter(i -> rows.members().get(i).shownEmpty() || all.hasRow(i))
            .toArray();
    int[] shownColumns =
        columns == null
            ? new int[0]
            : IntStream.range(0, columns.members().size())
                .filter(i -> columns.members().get(i).shownEmpty() || all.hasColumn(i))
                .toArray();
    return new Cross(
        query,
        subjects(rows, shownRows),
        columns == null ? List.of() : subjects(columns, shownColumns),
        new Figures(cells, query.cuts().size(), shownRows, shownColumns),
        clock.instant());
  }

  private static List<Subject> subjects(Axis axis, int[] shown) {
    return IntStream.of(shown).mapToObj(i -> axis.members().get(i).subject()).toList();
  }

  /// Figures of those rows and columns that are shown; null for all.
  private record Figures(
      List<CellSums> cells, int cuts, int @Nullable [] rows, int @Nullable [] columns)
      implements Cross.Figures {
    @Override
    public Cross.Figure at(int cut, int row, int column) {
      int ofRow = row < 0 || rows == null ? row : rows[row];
      int ofColumn = column < 0 || columns == null ? column : columns[column];
      return new Cross.Figure(
          cells.getFirst().at(cut, ofRow, ofColumn),
          cells.size() == 1 ? null : cells.getLast().at(cut, ofRow, ofColumn));
    }

    boolean hasRow(int row) {
      return IntStream.range(0, cuts).anyMatch(cut -> !at(cut, row, TOTAL).isZero());
    }

    boolean hasColumn(int column) {
      return IntStream.range(0, cuts).anyMatch(cut -> !at(cut, TOTAL, column).isZero());
    }
  }
}
