package vn.lantoa.activities.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.lantoa.activities.web.WeekMapPage.Bounds;

/// Five classes with about equally many values above zero each.
final class Shades {
  private static final int CLASSES = 5;

  private final List<Long> bounds = new ArrayList<>();

  Shades(List<Long> values) {
    List<Long> sorted = values.stream().filter(value -> value > 0).sorted().toList();
    for (int i = 1; i <= CLASSES && !sorted.isEmpty(); i++) {
      long bound = sorted.get((int) Math.ceilDiv((long) sorted.size() * i, (long) CLASSES) - 1);
      if (bounds.isEmpty() || bounds.getLast() < bound) {
        bounds.add(bound);
      }
    }
  }

  /// 0 for nothing, else 1 to 5.
  int of(long value) {
    return value <= 0
        ? 0
        : IntStream.range(0, bounds.size())
            .filter(at -> value <= bounds.get(at))
            .map(at -> at + 1)
            .findFirst()
            .orElse(bounds.size());
  }

  List<Bounds> legend() {
    List<Bounds> legend = new ArrayList<>();
    long from = 1;
    for (int at = 0; at < bounds.size(); at++) {
      legend.add(new Bounds(at + 1, from, bounds.get(at)));
      from = bounds.get(at) + 1;
    }
    return legend;
  }
}
