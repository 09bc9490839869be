package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.reorganisation.HistoryChange;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// Tells what differs between two histories.
final class Changes {
  private Changes() {}

  static HistoryChange between(History before, History after, LocalDate day) {
    Set<UUID> changed = new HashSet<>();
    after
        .lives(Kingdom.UNIT)
        .forEach(
            (id, life) -> {
              Life old = before.lives(Kingdom.UNIT).get(id);
              if (old != null && !old.equals(life) && Objects.equals(old.ends(), life.ends())) {
                changed.add(id);
              }
            });
    return new HistoryChange(
        day,
        ended(before, after, Kingdom.UNIT, UnitId::new),
        fresh(before, after, Kingdom.UNIT, UnitId::new),
        changed.stream().map(UnitId::new).collect(Collectors.toSet()),
        ended(before, after, Kingdom.AREA, AreaId::new),
        fresh(before, after, Kingdom.AREA, AreaId::new));
  }

  private static <T> Set<T> fresh(History before, History after, Kingdom of, Function<UUID, T> id) {
    return after.lives(of).keySet().stream()
        .filter(thing -> !before.lives(of).containsKey(thing))
        .map(id)
        .collect(Collectors.toSet());
  }

  /// Things that have an end now, or an earlier one, and things that are no more.
  private static <T> Map<T, List<T>> ended(
      History before, History after, Kingdom of, Function<UUID, T> id) {
    Map<T, List<T>> ended = new HashMap<>();
    before
        .lives(of)
        .forEach(
            (thing, old) -> {
              Life life = after.lives(of).get(thing);
              if (life == null || isEarlier(life.ends(), old.ends())) {
                ended.put(id.apply(thing), successors(after, of, thing, id));
              }
            });
    return ended;
  }

  private static boolean isEarlier(@Nullable LocalDate end, @Nullable LocalDate before) {
    return end != null && (before == null || end.isBefore(before));
  }

  private static <T> List<T> successors(
      History after, Kingdom of, UUID thing, Function<UUID, T> id) {
    return after.successorsOf(of, thing).stream()
        .sorted(
            Comparator.comparing((Succession s) -> !s.principal())
                .thenComparing(Succession::successor))
        .map(s -> id.apply(s.successor()))
        .toList();
  }
}
