package vn.lantoa.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.shared.ActorId;
import vn.lantoa.targets.Denominators.Known;
import vn.lantoa.targets.Denominators.Series;
import vn.lantoa.targets.Denominators.Value;

/// Numbers of dated series as people look them up: what holds for units on a day, where it is from,
/// and what was entered before. As far as the viewer's reading scope goes.
public interface NumberSheets {
  /// Whether the viewer enters numbers of some unit.
  boolean mayEnter(Viewer viewer);

  /// Whether the viewer adds series.
  boolean mayAddSeries(Viewer viewer);

  /// Units of the day that the viewer may enter numbers of, parents before children.
  List<Unit> enterableFor(Viewer viewer, LocalDate on);

  /// A unit and those directly below it; absent when the viewer may not read the unit, or it is not
  /// there on the day, or there is no such series.
  Optional<Sheet> sheetFor(Viewer viewer, String series, UnitId unit, LocalDate on);

  /// Every unit of the day that the viewer may read, or the one that is asked for; absent when that
  /// one may not be read or there is no such series.
  Optional<Sheet> everyFor(Viewer viewer, String series, @Nullable UnitId unit, LocalDate on);

  /// All that was said of a unit, what was corrected too; absent as above.
  Optional<History> historyFor(Viewer viewer, String series, UnitId unit);

  /// @param unit the one that was asked for
  /// @param above the unit above it that the viewer may read; null for none
  record Sheet(Series series, LocalDate on, Unit unit, @Nullable Unit above, List<Line> lines) {
    public Sheet {
      lines = List.copyOf(lines);
    }
  }

  /// @param known what holds on the day; null when nobody can say
  /// @param given what was entered last for the unit itself; null for nothing
  /// @param parts units directly below
  /// @param missing units below without a number, where the sum of them is what is missing
  record Line(
      Unit unit,
      @Nullable Known known,
      @Nullable Value given,
      int parts,
      List<Unit> missing,
      boolean mayEnter) {
    public Line {
      missing = List.copyOf(missing);
    }
  }

  /// @param entries by day, the latest first, of a day the version that holds first
  /// @param persons names of those who entered
  record History(
      Series series,
      Unit unit,
      List<Entered> entries,
      Map<ActorId, String> persons,
      boolean mayEnter) {
    public History {
      entries = List.copyOf(entries);
      persons = Map.copyOf(persons);
    }
  }

  /// @param replaced whether a later version corrected it
  record Entered(Value value, boolean replaced) {}
}
