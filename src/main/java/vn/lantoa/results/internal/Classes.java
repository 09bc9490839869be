package vn.lantoa.results.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Puts numbered things into classes that a query treats alike, so that its sums are added up by
/// few of them.
final class Classes {
  /// Of what is not asked for.
  static final int OUT = -1;

  private static final int UNKNOWN = -2;

  /// What a thing comes to in the answer.
  ///
  /// @param rows numbers of the rows it stands in; null where rows are of another thing
  /// @param columns likewise
  /// @param cuts bits of the sums that count it
  record Fate(@Nullable List<Integer> rows, @Nullable List<Integer> columns, int cuts) {}

  /// Fates by class.
  static final class Fates {
    private final List<Fate> all = new ArrayList<>();
    private final Map<Fate, Integer> numbers = new HashMap<>();

    int of(@Nullable Fate fate) {
      if (fate == null) {
        return OUT;
      }
      Integer known = numbers.putIfAbsent(fate, all.size());
      if (known == null) {
        all.add(fate);
      }
      return known == null ? all.size() - 1 : known;
    }

    Fate get(int number) {
      return all.get(number);
    }

    int size() {
      return all.size();
    }
  }

  private final Fates fates;
  private final IntFunction<@Nullable Fate> fate;
  private int[] classes = new int[0];

  Classes(Fates fates, IntFunction<@Nullable Fate> fate) {
    this.fates = fates;
    this.fate = fate;
  }

  int of(int thing) {
    if (thing >= classes.length) {
      int before = classes.length;
      classes = Arrays.copyOf(classes, Math.max(thing + 1, before * 2));
      Arrays.fill(classes, before, classes.length, UNKNOWN);
    }
    if (classes[thing] == UNKNOWN) {
      classes[thing] = fates.of(fate.apply(thing));
    }
    return classes[thing];
  }

  /// The classes of the first things.
  int[] upTo(int count) {
    for (int thing = 0; thing < count; thing++) {
      of(thing);
    }
    return classes;
  }

  Fates fates() {
    return fates;
  }
}
