package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// Everything that lives in time, in memory: a workbench on which changes are tried. About 15 000
/// lives of the whole country take some megabytes. Not thread-safe.
public final class History {
  /// A thing named with its kingdom.
  public record Thing(Kingdom of, UUID id) {}

  private record Passing(UUID predecessor, UUID successor) {}

  private final Map<Kingdom, Map<UUID, Life>> lives = new EnumMap<>(Kingdom.class);
  private final Map<Kingdom, Map<Passing, Succession>> successions = new EnumMap<>(Kingdom.class);
  private final Map<Kingdom, Map<UUID, List<Succession>>> from = new EnumMap<>(Kingdom.class);
  private final Map<Kingdom, Map<UUID, List<Succession>>> into = new EnumMap<>(Kingdom.class);
  private final Set<Coverage> coverage = new LinkedHashSet<>();
  private final Map<UUID, Set<Coverage>> coverageOf = new HashMap<>();
  private final Map<UUID, UUID> formerProvinces = new HashMap<>();

  /// Who names a thing as parent or area in any version.
  private final Map<UUID, Set<Thing>> dependents = new HashMap<>();

  public History() {
    for (Kingdom kingdom : Kingdom.values()) {
      lives.put(kingdom, new HashMap<>());
      successions.put(kingdom, new HashMap<>());
      from.put(kingdom, new HashMap<>());
      into.put(kingdom, new HashMap<>());
    }
  }

  History copy() {
    History copy = new History();
    lives.forEach((of, all) -> all.forEach((id, life) -> copy.put(of, id, life)));
    successions.forEach((of, all) -> all.values().forEach(s -> copy.succeed(of, s)));
    coverage.forEach(copy::cover);
    copy.formerProvinces.putAll(formerProvinces);
    return copy;
  }

  public Optional<Life> find(Kingdom of, UUID id) {
    return Optional.ofNullable(all(of).get(id));
  }

  /// All lives of a kingdom by id; not to be changed.
  public Map<UUID, Life> lives(Kingdom of) {
    return Collections.unmodifiableMap(all(of));
  }

  private Map<UUID, Life> all(Kingdom of) {
    return lives.computeIfAbsent(of, absent -> new HashMap<>());
  }

  /// Sets the life of a thing, new or not.
  public void put(Kingdom of, UUID id, Life life) {
    all(of).put(id, life);
    for (Version version : life.versions()) {
      depend(of, id, version.parent());
      depend(of, id, version.area());
    }
  }

  private void depend(Kingdom of, UUID id, @Nullable UUID on) {
    if (on != null) {
      dependents.computeIfAbsent(on, absent -> new HashSet<>()).add(new Thing(of, id));
    }
  }

  void remove(Kingdom of, UUID id) {
    all(of).remove(id);
  }

  /// Who names the thing, or named it once; look at the life again before believing it.
  Set<Thing> dependentsOf(UUID id) {
    return Set.copyOf(dependents.getOrDefault(id, Set.of()));
  }

  public void succeed(Kingdom of, Succession succession) {
    Passing key = new Passing(succession.predecessor(), succession.successor());
    Map<Passing, Succession> known = successions.computeIfAbsent(of, a -> new HashMap<>());
    if (succession.equals(known.put(key, succession))) {
      return;
    }
    add(from, of, succession.predecessor(), succession);
    add(into, of, succession.successor(), succession);
  }

  private static void add(
      Map<Kingdom, Map<UUID, List<Succession>>> index, Kingdom of, UUID id, Succession added) {
    List<Succession> all =
        index
            .computeIfAbsent(of, absent -> new HashMap<>())
            .computeIfAbsent(id, absent -> new ArrayList<>());
    all.removeIf(
        s ->
            s.predecessor().equals(added.predecessor()) && s.successor().equals(added.successor()));
    all.add(added);
  }

  public Collection<Succession> successions(Kingdom of) {
    return Collections.unmodifiableCollection(
        successions.computeIfAbsent(of, a -> new HashMap<>()).values());
  }

  /// Who took over from the thing.
  public List<Succession> successorsOf(Kingdom of, UUID id) {
    return List.copyOf(from.getOrDefault(of, Map.of()).getOrDefault(id, List.of()));
  }

  public List<Succession> predecessorsOf(Kingdom of, UUID id) {
    return List.copyOf(into.getOrDefault(of, Map.of()).getOrDefault(id, List.of()));
  }

  public Set<Coverage> coverage() {
    return Collections.unmodifiableSet(coverage);
  }

  /// Everything covered by a unit, or everyone who covers an area, at any time.
  public Set<Coverage> coverageOf(UUID unitOrArea) {
    return Set.copyOf(coverageOf.getOrDefault(unitOrArea, Set.of()));
  }

  public void cover(Coverage added) {
    coverage.add(added);
    coverageOf.computeIfAbsent(added.unit(), absent -> new LinkedHashSet<>()).add(added);
    coverageOf.computeIfAbsent(added.area(), absent -> new LinkedHashSet<>()).add(added);
  }

  public void uncover(Coverage removed) {
    coverage.remove(removed);
    coverageOf.getOrDefault(removed.unit(), new HashSet<>()).remove(removed);
    coverageOf.getOrDefault(removed.area(), new HashSet<>()).remove(removed);
  }

  /// Where a commune without registered predecessors lay before it was founded.
  public Map<UUID, UUID> formerProvinces() {
    return Collections.unmodifiableMap(formerProvinces);
  }

  public void formerProvince(UUID area, UUID province) {
    formerProvinces.put(area, province);
  }

  /// Who bears the code on the day; of several, which the laws forbid, any.
  public Optional<UUID> bearerOf(Kingdom of, @Nullable String kind, String code, LocalDate day) {
    return all(of).entrySet().stream()
        .filter(
            entry ->
                entry
                    .getValue()
                    .on(day)
                    .filter(v -> v.code().equals(code) && (kind == null || kind.equals(v.kind())))
                    .isPresent())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Name and code on the day, or on the nearest day on which the thing lives; the id for unknown
  /// ones.
  public String nameOf(Kingdom of, UUID id, LocalDate day) {
    return find(of, id)
        .map(life -> life.near(day))
        .map(version -> version.name() + " (" + version.code() + ")")
        .orElse(id.toString());
  }
}
