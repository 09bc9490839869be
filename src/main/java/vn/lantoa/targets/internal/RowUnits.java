package vn.lantoa.targets.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.targets.Target;

/// The units of a target on a day of geography, and whose work counts for each. What is derived
/// from them is worked out when it is asked for, and once.
final class RowUnits {
  private final List<Unit> units;
  private final Map<UnitId, Set<UnitId>> sources;
  private volatile @Nullable String digest;
  private volatile @Nullable Map<UnitId, LocalDate> born;
  private volatile @Nullable Map<UnitId, List<UnitId>> rowsOf;

  /// @param units in order
  /// @param sources by unit
  private RowUnits(List<Unit> units, Map<UnitId, Set<UnitId>> sources) {
    this.units = units;
    this.sources = sources;
  }

  /// What makes the rows: targets with the same have the same.
  record Scope(Target.Scope of, UnitId giver, boolean restart) {}

  /// Many targets are for the same units.
  static RowUnits of(Target target, Lineage lineage) {
    boolean restart = target.facts().recombined() == Target.Recombined.RESTART;
    Target.Scope scope = target.facts().scope();
    Target.Scope plain = new Target.Scope(scope.kind(), scope.units(), Map.of());
    return lineage.rows(
        new Scope(plain, target.giver(), restart),
        () -> made(plain, target.giver(), lineage, restart));
  }

  private static RowUnits made(Target.Scope scope, UnitId giver, Lineage lineage, boolean restart) {
    Predicate<Unit> isIn = isIn(scope, giver, lineage);
    List<Unit> units = lineage.living().stream().filter(isIn).toList();
    Map<UnitId, Set<UnitId>> sources = lineage.sourcesOf(units.stream().map(Unit::id).toList());
    if (restart) {
      sources.values().forEach(of -> of.removeIf(unit -> lineage.find(unit).isEmpty()));
    }
    return new RowUnits(units, sources);
  }

  private static Predicate<Unit> isIn(Target.Scope scope, UnitId giver, Lineage lineage) {
    if (scope.kind() != null) {
      UnitId above = lineage.bearer(giver);
      return unit ->
          unit.kind() == scope.kind() && above != null && lineage.isWithin(unit.id(), above);
    }
    Set<UnitId> named =
        scope.units().stream()
            .map(lineage::bearer)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return unit -> named.contains(unit.id());
  }

  List<Unit> units() {
    return units;
  }

  Map<UnitId, Set<UnitId>> sources() {
    return sources;
  }

  /// The rows for which the work of a unit counts.
  List<UnitId> rowsOf(UnitId source) {
    Map<UnitId, List<UnitId>> known = rowsOf;
    if (known == null) {
      Map<UnitId, List<UnitId>> made = new HashMap<>();
      sources.forEach(
          (row, of) ->
              of.forEach(unit -> made.computeIfAbsent(unit, absent -> new ArrayList<>()).add(row)));
      rowsOf = made;
      known = made;
    }
    return known.getOrDefault(source, List.of());
  }

  /// The day from which anything could be done for the unit: birth of the oldest of its sources.
  LocalDate bornOf(UnitId unit, Lineage lineage) {
    Map<UnitId, LocalDate> known = born;
    if (known == null) {
      Map<UnitId, LocalDate> made = new HashMap<>();
      sources.forEach((row, of) -> made.put(row, oldest(of, lineage)));
      born = made;
      known = made;
    }
    return known.getOrDefault(unit, LocalDate.MIN);
  }

  private static LocalDate oldest(Set<UnitId> sources, Lineage lineage) {
    return sources.stream()
        .map(lineage::life)
        .flatMap(java.util.Optional::stream)
        .map(Lineage.Life::born)
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /// Tells this set of rows and sources from every other one.
  String digest() {
    String known = digest;
    if (known == null) {
      known = digested();
      digest = known;
    }
    return known;
  }

  private String digested() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      names().forEach((row, of) -> sha.update(bytes(row + of)));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, Collection<String>> names() {
    Map<String, Collection<String>> names = new TreeMap<>();
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
