package vn.lantoa.targets.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.Target;

/// The units of a target on a day of geography, and whose work counts for each.
///
/// @param units in order
/// @param sources by unit
/// @param told the digest, empty until it is asked for
record RowUnits(List<Unit> units, Map<UnitId, Set<UnitId>> sources, AtomicReference<String> told) {

  private RowUnits(List<Unit> units, Map<UnitId, Set<UnitId>> sources) {
    this(units, sources, new AtomicReference<>(""));
  }

  /// What makes the rows: targets with the same have the same.
  record Scope(Target.Scope of, UnitId giver, boolean restart) {}

  /// Many targets are for the same units.
  static RowUnits of(Target target, Lineage lineage) {
    boolean restart = target.facts().recombined() == Target.Recombined.RESTART;
    Target.Scope scope = target.facts().scope();
    Target.Scope plain = new Target.Scope(scope.kind(), scope.units(), Map.of());
    return lineage.rows(new Scope(plain, target.giver(), restart), () -> made(target, lineage));
  }

  private static RowUnits made(Target target, Lineage lineage) {
    Predicate<Unit> isIn = isIn(target, lineage);
    List<Unit> units = lineage.living().stream().filter(isIn).toList();
    Map<UnitId, Set<UnitId>> sources = lineage.sourcesOf(units.stream().map(Unit::id).toList());
    if (target.facts().recombined() == Target.Recombined.RESTART) {
      sources.values().forEach(of -> of.removeIf(unit -> lineage.find(unit).isEmpty()));
    }
    return new RowUnits(units, sources);
  }

  private static Predicate<Unit> isIn(Target target, Lineage lineage) {
    Target.Scope scope = target.facts().scope();
    if (scope.kind() != null) {
      UnitId giver = lineage.bearer(target.giver());
      return unit ->
          unit.kind() == scope.kind() && giver != null && lineage.isWithin(unit.id(), giver);
    }
    Set<UnitId> named =
        scope.units().stream()
            .map(lineage::bearer)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return unit -> named.contains(unit.id());
  }

  /// Only those of them.
  RowUnits only(Set<UnitId> wanted) {
    Map<UnitId, Set<UnitId>> kept = new LinkedHashMap<>();
    units.stream()
        .map(Unit::id)
        .filter(wanted::contains)
        .forEach(unit -> kept.put(unit, sources.getOrDefault(unit, Set.of())));
    return new RowUnits(units.stream().filter(unit -> wanted.contains(unit.id())).toList(), kept);
  }

  /// The day from which anything could be done for the unit: birth of the oldest of its sources.
  LocalDate bornOf(UnitId unit, Lineage lineage) {
    return sources.getOrDefault(unit, Set.of()).stream()
        .map(lineage::life)
        .flatMap(java.util.Optional::stream)
        .map(Lineage.Life::born)
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /// Tells this set of rows and sources from every other one.
  String digest() {
    String known = told.get();
    if (known == null || known.isEmpty()) {
      String made = digested();
      told.set(made);
      return made;
    }
    return known;
  }

  private String digested() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new java.util.TreeMap<>(names()).forEach((row, of) -> digest.update(bytes(row + of)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, Collection<String>> names() {
    Map<String, Collection<String>> names = new LinkedHashMap<>();
    sources.forEach(
        (row, of) -> {
          Collection<String> sorted = new TreeSet<>();
          of.forEach(unit -> sorted.add(unit.value().toString()));
          names.put(row.value().toString(), sorted);
        });
    return names;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
