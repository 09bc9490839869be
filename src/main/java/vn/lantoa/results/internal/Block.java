package vn.lantoa.results.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sums of some days of one month by place and kind. Rows of a place stand together, so that a
/// place that is not asked for is passed over at once. Never changed; a row takes 4 bytes and 4
/// more for each sum that any row of the block has, 8 where one is large.
final class Block {
  /// Records, quantity, attendances, people, joined twice, installs, cost.
  static final int SUMS = 8;

  private final int[] places;
  private final int[] starts;
  private final int[] kinds;
  private final Column[] columns;

  private Block(int[] places, int[] starts, int[] kinds, Column[] columns) {
    this.places = places;
    this.starts = starts;
    this.kinds = kinds;
    this.columns = columns;
  }

  /// One sum of all rows.
  private static final class Column {
    private final int @Nullable [] small;
    private final long @Nullable [] large;

    Column(long[] values, int rows) {
      boolean isEmpty = true;
      boolean isSmall = true;
      for (int row = 0; row < rows; row++) {
        isEmpty &= values[row] == 0;
        isSmall &= values[row] == (int) values[row];
      }
      large = isSmall ? null : Arrays.copyOf(values, rows);
      small = isEmpty || !isSmall ? null : new int[rows];
      for (int row = 0; small != null && row < rows; row++) {
        small[row] = (int) values[row];
      }
    }

    long at(int row) {
      return small != null ? small[row] : large != null ? large[row] : 0;
    }

    void addTo(long[] sums, int[] slots) {
      if (small != null) {
        for (int row = 0; row < slots.length; row++) {
          sums[slots[row]] += small[row];
        }
      } else if (large != null) {
        for (int row = 0; row < slots.length; row++) {
          sums[slots[row]] += large[row];
        }
      }
    }

    long bytes() {
      return small != null ? 4L * small.length : large != null ? 8L * large.length : 0;
    }
  }

  int rows() {
    return kinds.length;
  }

  long bytes() {
    long bytes = 4L * (kinds.length + places.length + starts.length);
    for (Column column : columns) {
      bytes += column.bytes();
    }
    return bytes;
  }

  int runs() {
    return places.length;
  }

  int place(int run) {
    return places[run];
  }

  int start(int run) {
    return starts[run];
  }

  int kind(int row) {
    return kinds[row];
  }

  /// Adds the sums of every row to its slot.
  void addTo(long[][] sums, int[] slots) {
    for (int sum = 0; sum < SUMS; sum++) {
      columns[sum].addTo(sums[sum], slots);
    }
  }

  /// The same with changes added; rows of which nothing is left are gone.
  ///
  /// @param changes sums by place and kind
  Block with(Map<Integer, Map<Integer, long[]>> changes) {
    Map<Integer, Map<Integer, long[]>> left = new HashMap<>(changes);
    Building building = new Building(rows());
    long[] sums = new long[SUMS];
    for (int run = 0; run < runs(); run++) {
      Map<Integer, long[]> here = left.remove(places[run]);
      Map<Integer, long[]> added = here == null ? Map.of() : new HashMap<>(here);
      for (int row = starts[run]; row < starts[run + 1]; row++) {
        long[] change = added.isEmpty() ? null : added.remove(kinds[row]);
        for (int sum = 0; sum < SUMS; sum++) {
          sums[sum] = columns[sum].at(row) + (change == null ? 0 : change[sum]);
        }
        building.add(places[run], kinds[row], sums);
      }
      int place = places[run];
      added.forEach((kind, change) -> building.add(place, kind, change));
    }
    left.forEach(
        (place, kindsOf) -> kindsOf.forEach((kind, change) -> building.add(place, kind, change)));
    return building.block();
  }

  /// Takes rows, those of a place one after another.
  static final class Building {
    private int[] places = new int[64];
    private int[] starts = new int[65];
    private int runs;
    private int[] kinds;
    private final long[][] sums;
    private int rows;

    Building(int expected) {
      int capacity = Math.max(64, expected);
      kinds = new int[capacity];
      sums = new long[SUMS][capacity];
    }

    void add(int place, int kind, long[] row) {
      if (isZero(row)) {
        return;
      }
      if (runs == 0 || places[runs - 1] != place) {
        begin(place);
      }
      if (rows == kinds.length) {
        kinds = Arrays.copyOf(kinds, rows * 2);
        for (int sum = 0; sum < SUMS; sum++) {
          sums[sum] = Arrays.copyOf(sums[sum], rows * 2);
        }
      }
      kinds[rows] = kind;
      for (int sum = 0; sum < SUMS; sum++) {
        sums[sum][rows] = row[sum];
      }
      rows++;
    }

    private void begin(int place) {
      if (runs == places.length) {
        places = Arrays.copyOf(places, runs * 2);
        starts = Arrays.copyOf(starts, runs * 2 + 1);
      }
      places[runs] = place;
      starts[runs] = rows;
      runs++;
    }

    Block block() {
      int[] ends = Arrays.copyOf(starts, runs + 1);
      ends[runs] = rows;
      Column[] columns = new Column[SUMS];
      for (int sum = 0; sum < SUMS; sum++) {
        columns[sum] = new Column(sums[sum], rows);
      }
      return new Block(Arrays.copyOf(places, runs), ends, Arrays.copyOf(kinds, rows), columns);
    }
  }

  static boolean isZero(long[] sums) {
    for (long sum : sums) {
      if (sum != 0) {
        return false;
      }
    }
    return true;
  }
}
