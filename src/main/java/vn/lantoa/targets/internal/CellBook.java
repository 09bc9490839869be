package vn.lantoa.targets.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.policy.Taxonomies;
import vn.lantoa.results.UnitSums;
import vn.lantoa.targets.Target;
import vn.lantoa.targets.TargetId;
import vn.lantoa.targets.internal.CellMemory.Cells;

/// Cells as of this moment: those kept, except what was touched since, which is counted again.
@Component
class CellBook {
  private final CellRows rows;
  private final CellMemory memory;
  private final UnitSums sums;
  private final Taxonomies taxonomies;
  private final Clock clock;

  CellBook(CellRows rows, CellMemory memory, UnitSums sums, Taxonomies taxonomies, Clock clock) {
    this.rows = rows;
    this.memory = memory;
    this.sums = sums;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  /// Absent for targets that need no cells.
  Optional<CellShape> shapeOf(Target target) {
    return CellShape.of(target, taxonomies);
  }

  /// @param rows all units of the target, so that it is seen whether the kept cells are for them
  record Asked(Target target, CellShape shape, RowUnits rows) {}

  /// A unit and a bucket.
  record Spot(UnitId unit, LocalDate bucket) {}

  /// Cells by target, with what was done until the day.
  Map<TargetId, Cells> read(List<Asked> asked, LocalDate on) {
    Map<TargetId, Cells> all = new HashMap<>();
    if (asked.isEmpty()) {
      return all;
    }
    Map<TargetId, CellRows.Kept> states = rows.states();
    List<Asked> keepers =
        asked.stream().filter(one -> isKept(one, states.get(one.target().id()))).toList();
    UnitSums.Changed changed =
        sums.changedAfter(
            keepers.stream()
                .mapToLong(one -> throughOf(states.get(one.target().id())))
                .min()
                .orElse(Long.MAX_VALUE));
    Map<TargetId, Cells> kept = changed.everything() ? Map.of() : memory.of(keepers, states);
    for (Asked one : asked) {
      Cells here = kept.get(one.target().id());
      Cells cells =
          here == null
              ? Cells.of(rows.count(whole(one)))
              : countedAgain(one, here, dirty(one, changed));
      all.put(one.target().id(), until(one, cells, on));
    }
    return all;
  }

  private static boolean isKept(Asked one, CellRows.@Nullable Kept state) {
    return state != null
        && state.targetVersion() == one.target().version()
        && state.composition().equals(one.rows().digest());
  }

  private static long throughOf(CellRows.@Nullable Kept state) {
    return state == null ? 0 : state.through();
  }

  static CellRows.Wanted whole(Asked one) {
    return new CellRows.Wanted(
        one.shape(), one.rows().sources(), one.shape().days().from(), one.shape().days().end());
  }

  /// What changed of a target.
  static Set<Spot> dirty(Asked one, UnitSums.Changed changed) {
    Set<Spot> dirty = new HashSet<>();
    for (UnitSums.Touch touch : changed.touches()) {
      if (one.shape().forms().contains(touch.form()) && one.shape().days().contains(touch.day())) {
        LocalDate bucket = one.shape().bucketOf(touch.day());
        one.rows().rowsOf(touch.unit()).forEach(row -> dirty.add(new Spot(row, bucket)));
      }
    }
    return dirty;
  }

  /// The part of a target that holds these spots.
  static CellRows.Wanted part(Asked one, Set<Spot> spots) {
    Map<UnitId, Set<UnitId>> sources = new HashMap<>();
    LocalDate from = one.shape().days().end();
    LocalDate end = one.shape().days().from();
    for (Spot spot : spots) {
      sources.put(spot.unit(), one.rows().sources().getOrDefault(spot.unit(), Set.of()));
      from = spot.bucket().isBefore(from) ? spot.bucket() : from;
      LocalDate over = one.shape().endOf(spot.bucket());
      end = over.isAfter(end) ? over : end;
    }
    LocalDate first = one.shape().days().from();
    LocalDate last = one.shape().days().end();
    return new CellRows.Wanted(
        one.shape(), sources, from.isBefore(first) ? first : from, end.isAfter(last) ? last : end);
  }

  private Cells countedAgain(Asked one, Cells cells, Set<Spot> dirty) {
    if (dirty.isEmpty()) {
      return cells;
    }
    return cells
        .without(dirty)
        .with(
            rows.count(part(one, dirty)).stream()
                .filter(cell -> dirty.contains(new Spot(cell.unit(), cell.bucket())))
                .toList());
  }

  /// Without what was done after the day. Nothing is recorded for days to come.
  private Cells until(Asked one, Cells cells, LocalDate on) {
    if (!on.isBefore(LocalDate.now(clock)) || !on.isBefore(one.shape().days().last())) {
      return cells;
    }
    LocalDate running = one.shape().bucketOf(on);
    LocalDate next = one.shape().endOf(running);
    boolean cut = on.plusDays(1).isBefore(next);
    Cells before = cells.before(cut ? running : next);
    LocalDate first = one.shape().days().from();
    if (!cut || on.isBefore(first)) {
      return before;
    }
    LocalDate from = running.isBefore(first) ? first : running;
    return before.with(
        rows.count(new CellRows.Wanted(one.shape(), one.rows().sources(), from, on.plusDays(1))));
  }
}
