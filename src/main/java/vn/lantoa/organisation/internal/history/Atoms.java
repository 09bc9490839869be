package vn.lantoa.organisation.internal.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Atoms are classes of areas with the same [Fate]. A new history divides those whose areas have no
/// longer one fate, and leaves all others as they are: an atom is never put together with another,
/// so that what was counted stays counted.
final class Atoms {
  private final Map<UUID, Fate> fates;

  /// Present classes by atom, ascending.
  private final Map<Integer, Set<UUID>> classes = new TreeMap<>();

  private final Map<UUID, Integer> placed = new HashMap<>();
  private final Map<Fate, Integer> atomOfFate = new HashMap<>();
  private final Map<Integer, Fate> fateOfAtom = new LinkedHashMap<>();
  private final Set<Integer> left = new HashSet<>();
  private int next;

  /// @param before atom of each area that has one
  /// @param provinces ids of areas that are or were provinces: the class that holds one keeps the
  ///   atom
  /// @param next first free number
  Atoms(Map<UUID, Fate> fates, Map<UUID, Integer> before, Set<UUID> provinces, int next) {
    this.fates = fates;
    this.next = next;
    before.forEach(
        (area, atom) -> classes.computeIfAbsent(atom, absent -> new HashSet<>()).add(area));
    Map<UUID, Integer> leaving = new HashMap<>();
    classes.forEach((atom, areas) -> keep(atom, areas, provinces, leaving));
    leaving.keySet().stream().sorted().forEach(this::place);
    fates.keySet().stream().filter(area -> !placed.containsKey(area)).sorted().forEach(this::place);
  }

  private void keep(int atom, Set<UUID> areas, Set<UUID> provinces, Map<UUID, Integer> leaving) {
    Map<Fate, List<UUID>> byFate =
        areas.stream().filter(fates::containsKey).collect(Collectors.groupingBy(this::fateOf));
    if (byFate.isEmpty()) {
      return;
    }
    Fate kept =
        byFate.entrySet().stream()
            .max(
                Comparator.comparing(
                        (Map.Entry<Fate, List<UUID>> e) ->
                            e.getValue().stream().anyMatch(provinces::contains))
                    .thenComparing(e -> e.getValue().size())
                    .thenComparing(e -> e.getValue().stream().min(UUID::compareTo).orElseThrow()))
            .orElseThrow()
            .getKey();
    fateOfAtom.put(atom, kept);
    atomOfFate.putIfAbsent(kept, atom);
    byFate.forEach(
        (fate, members) -> {
          if (fate.equals(kept)) {
            members.forEach(area -> placed.put(area, atom));
          } else {
            left.add(atom);
            members.forEach(area -> leaving.put(area, atom));
          }
        });
  }

  private void place(UUID area) {
    Fate fate = fateOf(area);
    int atom = atomOfFate.computeIfAbsent(fate, absent -> next++);
    fateOfAtom.putIfAbsent(atom, fate);
    placed.put(area, atom);
  }

  private Fate fateOf(UUID area) {
    return java.util.Objects.requireNonNull(fates.get(area));
  }

  /// Atom of every area.
  Map<UUID, Integer> placed() {
    return Map.copyOf(placed);
  }

  /// Fate of every atom of areas.
  Map<Integer, Fate> fates() {
    return Map.copyOf(fateOfAtom);
  }

  /// Atoms from which areas went away.
  Set<Integer> left() {
    return Set.copyOf(left);
  }
}
