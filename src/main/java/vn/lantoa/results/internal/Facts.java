package vn.lantoa.results.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.results.Sums;

/// Sums by key (atom, month, unit or none) and form, of the period and of the one before.
final class Facts {
  private final Map<String, Map<Integer, Sums>> now = new HashMap<>();
  private final Map<String, Map<Integer, Sums>> before = new HashMap<>();

  void add(boolean isNow, String key, int form, Sums sums) {
    (isNow ? now : before)
        .computeIfAbsent(key, absent -> new HashMap<>())
        .merge(form, sums, Sums::plus);
  }

  /// Every key that has facts in either period.
  Set<String> keys() {
    Set<String> keys = new TreeSet<>(now.keySet());
    keys.addAll(before.keySet());
    return keys;
  }

  /// @param keys null for all
  /// @param forms null for all
  Sums now(@Nullable Collection<String> keys, @Nullable Set<Integer> forms) {
    return sum(now, keys, forms);
  }

  /// Like [#now], of the period before.
  Sums before(@Nullable Collection<String> keys, @Nullable Set<Integer> forms) {
    return sum(before, keys, forms);
  }

  private static Sums sum(
      Map<String, Map<Integer, Sums>> facts,
      @Nullable Collection<String> keys,
      @Nullable Set<Integer> forms) {
    Sums total = Sums.ZERO;
    for (String key : keys == null ? facts.keySet() : keys) {
      for (Map.Entry<Integer, Sums> entry : facts.getOrDefault(key, Map.of()).entrySet()) {
        if (forms == null || forms.contains(entry.getKey())) {
          total = total.plus(entry.getValue());
        }
      }
    }
    return total;
  }
}
