package vn.lantoa.results.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.internal.Classes.Fate;
import vn.lantoa.results.internal.Classes.Fates;

/// Adds rows up by the classes of their time, place, topics and kind, and then gives each sum to
/// the cells and totals that it belongs to.
final class Adding {
  /// Takes what is not asked for.
  private static final int NOWHERE = 0;

  private record Group(int time, int place, int topics) {}

  private final Fates times;
  private final Fates places;
  private final Fates topics;
  private final Fates kinds;
  private final Map<Group, int[]> slots = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private final long[][] sums = new long[Block.SUMS][256];
  private int[] kindOf = new int[256];
  private int[] slotsOfRows = new int[0];

  Adding(Fates times, Fates places, Fates topics, Fates kinds) {
    this.times = times;
    this.places = places;
    this.topics = topics;
    this.kinds = kinds;
    groups.add(new Group(Classes.OUT, Classes.OUT, Classes.OUT));
  }

  /// @param topic class of records without topics
  void add(Block block, int time, int topic, Classes placeClasses, int[] kindClasses) {
    int rows = block.rows();
    int[] slotOf = slotsOfRows.length == rows ? slotsOfRows : new int[rows];
    for (int run = 0; run < block.runs(); run++) {
      int place = placeClasses.of(block.place(run));
      int from = block.start(run);
      int end = run + 1 < block.runs() ? block.start(run + 1) : rows;
      if (place == Classes.OUT) {
        Arrays.fill(slotOf, from, end, NOWHERE);
      } else {
        locate(block, new Group(time, place, topic), from, end, slotOf, kindClasses);
      }
    }
    slotsOfRows = slotOf;
    block.addTo(sums, slotOf);
  }

  private void locate(
      Block block, Group group, int from, int end, int[] slotOf, int[] kindClasses) {
    int[] ofGroup = slotsOf(group);
    for (int row = from; row < end; row++) {
      int kind = kindClasses[block.kind(row)];
      int slot = kind == Classes.OUT ? NOWHERE : ofGroup[kind];
      slotOf[row] = kind == Classes.OUT || slot != NOWHERE ? slot : next(group, ofGroup, kind);
    }
  }

  private int[] slotsOf(Group group) {
    int[] ofGroup = slots.get(group);
    if (ofGroup == null || ofGroup.length < kinds.size()) {
      ofGroup = ofGroup == null ? new int[kinds.size()] : Arrays.copyOf(ofGroup, kinds.size());
      slots.put(group, ofGroup);
    }
    return ofGroup;
  }

  private int next(Group group, int[] ofGroup, int kind) {
    int slot = groups.size();
    groups.add(group);
    if (slot == kindOf.length) {
      kindOf = Arrays.copyOf(kindOf, slot * 2);
      for (int sum = 0; sum < Block.SUMS; sum++) {
        sums[sum] = Arrays.copyOf(sums[sum], slot * 2);
      }
    }
    kindOf[slot] = kind;
    ofGroup[kind] = slot;
    return slot;
  }

  /// One row, or its opposite.
  void add(int time, int place, int topic, int kind, long[] row, int sign) {
    if (place == Classes.OUT || topic == Classes.OUT || kind == Classes.OUT) {
      return;
    }
    Group group = new Group(time, place, topic);
    int[] ofGroup = slotsOf(group);
    int slot = ofGroup[kind] == NOWHERE ? next(group, ofGroup, kind) : ofGroup[kind];
    for (int sum = 0; sum < Block.SUMS; sum++) {
      sums[sum][slot] += sign * row[sum];
    }
  }

  void give(CellSums cells) {
    for (int slot = 1; slot < groups.size(); slot++) {
      Group group = groups.get(slot);
      Fate kind = kinds.get(kindOf[slot]);
      List<Fate> fates =
          List.of(times.get(group.time()), places.get(group.place()), topics.get(group.topics()));
      List<Integer> rows = kind.rows();
      List<Integer> columns = kind.columns();
      for (Fate fate : fates) {
        rows = rows == null ? fate.rows() : rows;
        columns = columns == null ? fate.columns() : columns;
      }
      long[] row = new long[Block.SUMS];
      for (int sum = 0; sum < Block.SUMS; sum++) {
        row[sum] = sums[sum][slot];
      }
      if (!Block.isZero(row)) {
        cells.add(kind.cuts(), orNone(rows), orNone(columns), row);
      }
    }
  }

  private static List<Integer> orNone(@Nullable List<Integer> numbers) {
    return numbers == null ? List.of() : numbers;
  }
}
