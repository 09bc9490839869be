package vn.lantoa.results.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.internal.Classes.Fate;
import vn.lantoa.results.internal.Classes.Fates;
import vn.lantoa.results.internal.Journal.Change;

/// Adds rows up by the classes of their time, place, topics and kind, and then gives each sum to
/// the cells and totals that it belongs to.
///
/// Work that names topics is added twice: with all work, as if it named none, and by the set that
/// it names. What stands by a set is taken from what names none when it is given to cells.
final class Adding {
  private final Sorted sorted;
  private final Slots slots = new Slots();
  private long[][] sums = new long[Block.SUMS][256];
  private int[] slotsOfRows = new int[0];

  Adding(Sorted sorted) {
    this.sorted = sorted;
  }

  /// What classes come to.
  ///
  /// @param none class of topics that work has which names none; [Classes#OUT] where such work does
  ///   not count
  record Sorted(Fates times, Fates topics, Fates places, Fates kinds, int none) {}

  /// Classes of the traits of rows.
  record Sorting(int time, Classes topics, Classes places, Classes kinds) {}

  void add(Block block, Sorting sorting, int[] kindClasses) {
    if (slotsOfRows.length < block.rows()) {
      slotsOfRows = new int[block.rows() * 5 / 4];
    }
    for (int run = 0; run < block.runs(); run++) {
      int place = sorting.places().of(block.place(run));
      int topics = place == Classes.OUT ? Classes.OUT : sorting.topics().of(block.topics(run));
      if (topics == Classes.OUT) {
        Arrays.fill(slotsOfRows, block.start(run), block.end(run), Slots.NOWHERE);
      } else {
        int group = slots.group(sorting.time(), topics, place, sorted.kinds().size());
        for (int row = block.start(run); row < block.end(run); row++) {
          int kind = kindClasses[block.kind(row)];
          slotsOfRows[row] = kind == Classes.OUT ? Slots.NOWHERE : slots.slot(group, kind);
        }
      }
    }
    makeRoom();
    block.addTo(sums, slotsOfRows);
  }

  private void makeRoom() {
    if (slots.count() > sums[0].length) {
      int room = Math.max(slots.count(), sums[0].length * 2);
      for (int sum = 0; sum < Block.SUMS; sum++) {
        sums[sum] = Arrays.copyOf(sums[sum], room);
      }
    }
  }

  /// One row.
  ///
  /// @param topics number of the set that is counted
  void add(Change change, Sorting sorting, int topics) {
    int place = sorting.places().of(change.place());
    int set = sorting.topics().of(topics);
    int kind = sorting.kinds().of(change.kind());
    if (place == Classes.OUT || set == Classes.OUT || kind == Classes.OUT) {
      return;
    }
    int slot = slots.slot(slots.group(sorting.time(), set, place, sorted.kinds().size()), kind);
    makeRoom();
    for (int sum = 0; sum < Block.SUMS; sum++) {
      sums[sum][slot] += change.sums()[sum];
    }
  }

  void give(CellSums cells) {
    for (int slot = 1; slot < slots.count(); slot++) {
      long[] row = new long[Block.SUMS];
      for (int sum = 0; sum < Block.SUMS; sum++) {
        row[sum] = sums[sum][slot];
      }
      if (!Block.isZero(row)) {
        give(cells, slot, slots.topics(slot), row);
        if (slots.topics(slot) != sorted.none() && sorted.none() != Classes.OUT) {
          give(cells, slot, sorted.none(), opposite(row));
        }
      }
    }
  }

  private static long[] opposite(long[] row) {
    long[] opposite = new long[row.length];
    for (int sum = 0; sum < row.length; sum++) {
      opposite[sum] = -row[sum];
    }
    return opposite;
  }

  private void give(CellSums cells, int slot, int topics, long[] row) {
    Fate kind = sorted.kinds().get(slots.kind(slot));
    Fate place = sorted.places().get(slots.place(slot));
    Fate time = sorted.times().get(slots.time(slot));
    Fate set = sorted.topics().get(topics);
    cells.add(
        kind.cuts(),
        orNone(first(first(kind.rows(), place.rows()), first(time.rows(), set.rows()))),
        orNone(first(first(kind.columns(), place.columns()), first(time.columns(), set.columns()))),
        row);
  }

  private static @Nullable List<Integer> first(
      @Nullable List<Integer> one, @Nullable List<Integer> other) {
    return one == null ? other : one;
  }

  private static List<Integer> orNone(@Nullable List<Integer> numbers) {
    return numbers == null ? List.of() : numbers;
  }
}
