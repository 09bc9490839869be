package vn.lantoa.targets.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.TargetId;

/// Kept cells in memory. Every use compares with what the transaction sees as kept, and reads only
/// what is newer.
@Component
class CellMemory {
  /// Some hundred bytes each.
  private static final int MOST_CELLS = 250_000;

  private static final long EVERYTHING = -1;

  private final CellRows rows;
  private final Map<TargetId, Held> held = new ConcurrentHashMap<>();

  CellMemory(CellRows rows) {
    this.rows = rows;
  }

  /// Cells of a target by unit and bucket; not to be changed.
  record Cells(Map<UnitId, NavigableMap<LocalDate, Cell>> of) {
    static final Cells NONE = new Cells(Map.of());

    static Cells of(Collection<Cell> cells) {
      return NONE.with(cells);
    }

    NavigableMap<LocalDate, Cell> unit(UnitId unit) {
      return of.getOrDefault(unit, java.util.Collections.emptyNavigableMap());
    }

    /// With other cells instead of those at the same places.
    Cells with(Collection<Cell> others) {
      Map<UnitId, NavigableMap<LocalDate, Cell>> all = new HashMap<>(of);
      Map<UnitId, NavigableMap<LocalDate, Cell>> own = new HashMap<>();
      for (Cell cell : others) {
        own.computeIfAbsent(cell.unit(), unit -> new TreeMap<>(unit(unit)))
            .put(cell.bucket(), cell);
      }
      all.putAll(own);
      return new Cells(all);
    }

    /// Without some places.
    Cells without(Collection<CellBook.Spot> spots) {
      Map<UnitId, NavigableMap<LocalDate, Cell>> all = new HashMap<>(of);
      Map<UnitId, NavigableMap<LocalDate, Cell>> own = new HashMap<>();
      for (CellBook.Spot spot : spots) {
        own.computeIfAbsent(spot.unit(), unit -> new TreeMap<>(unit(unit))).remove(spot.bucket());
      }
      all.putAll(own);
      return new Cells(all);
    }

    /// Those of buckets before the day.
    Cells before(LocalDate bucket) {
      Map<UnitId, NavigableMap<LocalDate, Cell>> all = new HashMap<>();
      of.forEach((unit, cells) -> all.put(unit, new TreeMap<>(cells.headMap(bucket, false))));
      return new Cells(all);
    }

    int size() {
      return of.values().stream().mapToInt(Map::size).sum();
    }
  }

  private record Held(CellRows.Kept state, Cells cells, int size) {
    /// Whether the cells are those of the state, but for what is newer.
    boolean isBefore(CellRows.Kept other) {
      return state.targetVersion() == other.targetVersion()
          && state.composition().equals(other.composition())
          && state.generation() >= other.whole()
          && state.generation() <= other.generation();
    }
  }

  /// @param states of all of them
  Map<TargetId, Cells> of(List<CellBook.Asked> asked, Map<TargetId, CellRows.Kept> states) {
    Map<TargetId, Cells> all = new HashMap<>();
    List<CellRows.Newer> toRead = new ArrayList<>();
    for (CellBook.Asked one : asked) {
      TargetId target = one.target().id();
      CellRows.Kept state = Objects.requireNonNull(states.get(target));
      Held here = held.get(target);
      boolean known = here != null && here.isBefore(state);
      Cells cells = known && here != null ? here.cells() : Cells.NONE;
      all.put(target, cells);
      long after = known && here != null ? here.state().generation() : EVERYTHING;
      if (after < state.generation()) {
        boolean ofPartners = one.shape().keepsAmounts();
        toRead.add(new CellRows.Newer(target, after, ofPartners));
      }
    }
    if (!toRead.isEmpty()) {
      rows.newer(toRead)
          .forEach(
              (target, cells) -> all.merge(target, Cells.NONE, (old, none) -> old.with(cells)));
      toRead.forEach(
          one ->
              hold(
                  one.target(),
                  Objects.requireNonNull(states.get(one.target())),
                  Objects.requireNonNull(all.get(one.target()))));
    }
    return all;
  }

  /// A transaction that began before others does not put its older state in place of theirs.
  private void hold(TargetId target, CellRows.Kept state, Cells cells) {
    if (held.values().stream().mapToInt(Held::size).sum() > MOST_CELLS) {
      held.clear();
    }
    Held now = new Held(state, cells, cells.size());
    held.merge(target, now, (old, other) -> isOlder(other, old) ? old : other);
  }

  private static boolean isOlder(Held one, @Nullable Held other) {
    return other != null && one.state().generation() < other.state().generation();
  }
}
