package vn.lantoa.targets.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.State;

/// How many units stand in which state.
public record StateCounts(Map<State, Long> units) {
  /// Width of the whole bar.
  public static final int WIDTH = 1000;

  public StateCounts {
    units = Map.copyOf(units);
  }

  static StateCounts of(Collection<Standing> rows) {
    Map<State, Long> units = new EnumMap<>(State.class);
    rows.forEach(row -> units.merge(row.state(), 1L, Long::sum));
    return new StateCounts(units);
  }

  public long of(State state) {
    return units.getOrDefault(state, 0L);
  }

  public long total() {
    return units.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Units of which something is asked.
  public long asked() {
    return total() - of(State.NOT_APPLICABLE);
  }

  /// Units that are there, or as far as they have to be.
  public long good() {
    return of(State.MET) + of(State.ON_PACE);
  }

  public long open() {
    return of(State.BEHIND) + of(State.MISSED);
  }

  /// @param x left edge of its part of the bar
  public record Segment(State state, long units, int x, int width) {}

  /// Parts of the bar, the best first, without empty ones.
  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    long before = 0;
    for (State state : State.values()) {
      long here = of(state);
      if (here > 0) {
        int x = (int) (before * WIDTH / total());
        segments.add(new Segment(state, here, x, (int) ((before + here) * WIDTH / total()) - x));
      }
      before += here;
    }
    return segments;
  }
}
