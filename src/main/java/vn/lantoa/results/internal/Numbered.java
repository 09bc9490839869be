package vn.lantoa.results.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Gives things small numbers, from 0 and never anew, so that rows of figures hold numbers alone.
final class Numbered<T> {
  private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
  private final List<T> all = new ArrayList<>();

  int of(T thing) {
    Integer number = numbers.get(thing);
    return number == null ? next(thing) : number;
  }

  private synchronized int next(T thing) {
    Integer given = numbers.get(thing);
    if (given != null) {
      return given;
    }
    all.add(thing);
    numbers.put(thing, all.size() - 1);
    return all.size() - 1;
  }

  synchronized int size() {
    return all.size();
  }

  synchronized T get(int number) {
    return all.get(number);
  }
}
