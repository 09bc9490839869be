package vn.lantoa.results.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sums of some days of one month by place, set of topics and kind. Rows of a place and a set stand
/// together as a run, so that what is not asked for is passed over at once. Never changed; a row
/// takes 4 bytes and 4 more for each sum that any row of the block has, 8 where one is large; a run
/// takes 8, and 4 more where sets are told apart.
final class Block {
  /// Records, quantity, attendances, people, joined twice, installs, cost.
  static final int SUMS = 8;

  static final Block EMPTY = new Building(0).block();

  private final Runs runs;
  private final int[] kinds;
  private final Column[] columns;

  private Block(Runs runs, int[] kinds, Column[] columns) {
    this.runs = runs;
    this.kinds = kinds;
    this.columns = columns;
  }

  /// What the rows of a run have in common.
  ///
  /// @param topics number of the set; 0 where sets are not told apart
  record Run(int place, int topics) {}

  /// @param topics null where all are 0
  /// @param starts first rows, and behind them the number of rows
  private record Runs(int[] places, int @Nullable [] topics, int[] starts) {
    int count() {
      return places.length;
    }

    long bytes() {
      return 4L * (places.length + starts.length + (topics == null ? 0 : topics.length));
    }
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
        for (int row = 0; row < small.length; row++) {
          sums[slots[row]] += small[row];
        }
      } else if (large != null) {
        for (int row = 0; row < large.length; row++) {
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
    long bytes = 4L * kinds.length + runs.bytes();
    for (Column column : columns) {
      bytes += column.bytes();
    }
    return bytes;
  }

  int runs() {
    return runs.count();
  }

  int place(int run) {
    return runs.places()[run];
  }

  int topics(int run) {
    int[] topics = runs.topics();
    return topics == null ? 0 : topics[run];
  }

  int start(int run) {
    return runs.starts()[run];
  }

  /// The row behind the last one.
  int end(int run) {
    return runs.starts()[run + 1];
  }

  int kind(int row) {
    return kinds[row];
  }

  /// Adds the sums of every row to its slot.
  ///
  /// @param slots at least one a row
  void addTo(long[][] sums, int[] slots) {
    for (int sum = 0; sum < SUMS; sum++) {
      columns[sum].addTo(sums[sum], slots);
    }
  }

  private Run run(int run) {
    return new Run(place(run), topics(run));
  }

  /// The same with those of another added.
  Block with(Block other) {
    Map<Run, Map<Integer, long[]>> changes = new LinkedHashMap<>();
    for (int run = 0; run < other.runs(); run++) {
      Map<Integer, long[]> here =
          changes.computeIfAbsent(other.run(run), absent -> new LinkedHashMap<>());
      for (int row = other.start(run); row < other.end(run); row++) {
        long[] sums = new long[SUMS];
        for (int sum = 0; sum < SUMS; sum++) {
          sums[sum] = other.columns[sum].at(row);
        }
        here.put(other.kind(row), sums);
      }
    }
    return with(changes);
  }

  /// The same with changes added; rows of which nothing is left are gone.
  ///
  /// @param changes sums by run and kind
  Block with(Map<Run, Map<Integer, long[]>> changes) {
    Map<Run, Map<Integer, long[]>> left = new LinkedHashMap<>(changes);
    Building building = new Building(rows());
    long[] sums = new long[SUMS];
    for (int at = 0; at < runs(); at++) {
      Run run = run(at);
      Map<Integer, long[]> here = left.remove(run);
      Map<Integer, long[]> added = here == null ? Map.of() : new HashMap<>(here);
      for (int row = start(at); row < end(at); row++) {
        long[] change = added.isEmpty() ? null : added.remove(kinds[row]);
        for (int sum = 0; sum < SUMS; sum++) {
          sums[sum] = columns[sum].at(row) + (change == null ? 0 : change[sum]);
        }
        building.add(run, kinds[row], sums);
      }
      added.forEach((kind, change) -> building.add(run, kind, change));
    }
    left.forEach(
        (run, kindsOf) -> kindsOf.forEach((kind, change) -> building.add(run, kind, change)));
    return building.block();
  }

  /// Its rows added up over kinds; the kind of each is any.
  Block overKinds() {
    Building building = new Building(runs());
    for (int run = 0; run < runs(); run++) {
      long[] sums = new long[SUMS];
      addTo(sums, start(run), end(run));
      building.add(run(run), kind(start(run)), sums);
    }
    return building.block();
  }

  private void addTo(long[] sums, int from, int end) {
    for (int sum = 0; sum < SUMS; sum++) {
      for (int row = from; row < end; row++) {
        sums[sum] += columns[sum].at(row);
      }
    }
  }

  /// Its rows added up over places; the place of each is any.
  Block overPlaces() {
    Map<Run, Map<Integer, long[]>> all = new LinkedHashMap<>();
    for (int run = 0; run < runs(); run++) {
      Map<Integer, long[]> here =
          all.computeIfAbsent(new Run(place(0), topics(run)), absent -> new HashMap<>());
      for (int row = start(run); row < end(run); row++) {
        addTo(here.computeIfAbsent(kind(row), absent -> new long[SUMS]), row, row + 1);
      }
    }
    return EMPTY.with(all);
  }

  /// Takes rows, those of a run one after another.
  static final class Building {
    private int[] places = new int[64];
    private int[] topics = new int[64];
    private int[] starts = new int[65];
    private int runs;
    private boolean tellsTopics;
    private int[] kinds;
    private final long[][] sums;
    private int rows;

    Building(int expected) {
      int capacity = Math.max(64, expected);
      kinds = new int[capacity];
      sums = new long[SUMS][capacity];
    }

    void add(Run run, int kind, long[] row) {
      if (isZero(row)) {
        return;
      }
      if (runs == 0 || places[runs - 1] != run.place() || topics[runs - 1] != run.topics()) {
        begin(run);
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

    private void begin(Run run) {
      if (runs == places.length) {
        places = Arrays.copyOf(places, runs * 2);
        topics = Arrays.copyOf(topics, runs * 2);
        starts = Arrays.copyOf(starts, runs * 2 + 1);
      }
      places[runs] = run.place();
      topics[runs] = run.topics();
      tellsTopics |= run.topics() != 0;
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
      int[] sets = tellsTopics ? Arrays.copyOf(topics, runs) : null;
      return new Block(
          new Runs(Arrays.copyOf(places, runs), sets, ends), Arrays.copyOf(kinds, rows), columns);
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
