package vn.lantoa.organisation.internal.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.AreaKind;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// What holds in every history: a life has no gap and no overlap; a code has one bearer a day; who
/// is named as parent or area lives as long as it is named; nobody is above himself; only the root
/// unit and provinces are below nobody; a successor is there when it takes over.
final class Laws {
  private final History history;
  private final List<Fault> faults = new ArrayList<>();

  private Laws(History history) {
    this.history = history;
  }

  static List<Fault> check(History history) {
    Laws laws = new Laws(history);
    for (Kingdom of : Kingdom.values()) {
      laws.lives(of);
      laws.codes(of);
      laws.successions(of);
    }
    laws.oneRoot();
    laws.coverage();
    return List.copyOf(laws.faults);
  }

  private void lives(Kingdom of) {
    history
        .lives(of)
        .forEach(
            (id, life) -> {
              if (isUnbroken(of, id, life)) {
                life.versions().forEach(version -> version(of, id, version));
              }
            });
  }

  private boolean isUnbroken(Kingdom of, UUID id, Life life) {
    LocalDate before = null;
    boolean first = true;
    for (Version version : life.versions()) {
      if (version.to() != null && !version.from().isBefore(version.to())) {
        return fault("end.before.start", of, id, version.from(), name(version));
      }
      if (!first && (before == null || version.from().isBefore(before))) {
        return fault("overlap", of, id, version.from(), name(version));
      }
      if (!first && version.from().isAfter(before)) {
        return fault("gap", of, id, before, name(version));
      }
      before = version.to();
      first = false;
    }
    return true;
  }

  private void version(Kingdom of, UUID id, Version version) {
    if (!isKnownKind(of, version.kind())) {
      fault("kind.unknown", of, id, version.from(), name(version), version.kind());
      return;
    }
    if (needsParent(of, version) != (version.parent() != null)) {
      String code = version.parent() == null ? "parent.missing" : "parent.needless";
      fault(code, of, id, version.from(), name(version));
      return;
    }
    if (version.parent() != null) {
      lives(of, id, version, of, version.parent(), "parent.gone");
      cycle(of, id, version);
    }
    if (version.area() != null) {
      lives(of, id, version, Kingdom.AREA, version.area(), "area.gone");
    }
  }

  private static boolean isKnownKind(Kingdom of, String kind) {
    return switch (of) {
      case AREA -> isOneOf(AreaKind.values(), kind);
      case UNIT -> isOneOf(UnitKind.values(), kind);
      case STATION, PARTNER -> true;
    };
  }

  private static boolean isOneOf(Enum<?>[] kinds, String kind) {
    for (Enum<?> known : kinds) {
      if (known.name().equals(kind)) {
        return true;
      }
    }
    return false;
  }

  private static boolean needsParent(Kingdom of, Version version) {
    return switch (of) {
      case AREA -> !version.kind().equals(AreaKind.PROVINCE.name());
      case UNIT -> !version.kind().equals(UnitKind.HEADQUARTERS.name());
      case STATION, PARTNER -> false;
    };
  }

  /// Whoever is named lives on every day of the version.
  private void lives(Kingdom of, UUID id, Version version, Kingdom named, UUID other, String code) {
    Optional<Life> life = history.find(named, other);
    LocalDate missing = version.from();
    if (life.isPresent()) {
      LocalDate end = life.get().ends();
      if (life.get().begins().isAfter(version.from())) {
        missing = version.from();
      } else if (end != null && version.lastsBeyond(end)) {
        missing = end;
      } else {
        return;
      }
    }
    fault(code, of, id, missing, name(version), history.nameOf(named, other, missing));
  }

  private void cycle(Kingdom of, UUID id, Version version) {
    Set<UUID> seen = new HashSet<>();
    UUID above = id;
    while (above != null && seen.add(above)) {
      above =
          history
              .find(of, above)
              .flatMap(life -> life.on(version.from()))
              .map(Version::parent)
              .orElse(null);
    }
    if (above != null) {
      fault("parent.cycle", of, id, version.from(), name(version));
    }
  }

  private record Borne(String code, Version version, UUID bearer) {}

  /// Bearers of a code one after the other: two on one day overlap.
  private void codes(Kingdom of) {
    Map<String, List<Borne>> bearers = new HashMap<>();
    history
        .lives(of)
        .forEach(
            (id, life) ->
                life.versions()
                    .forEach(
                        version ->
                            bearers
                                .computeIfAbsent(codeKey(of, version), absent -> new ArrayList<>())
                                .add(new Borne(version.code(), version, id))));
    bearers.values().stream()
        .filter(all -> all.size() > 1)
        .forEach(
            all -> {
              all.sort(Comparator.comparing(borne -> borne.version().from()));
              for (int i = 1; i < all.size(); i++) {
                together(of, all.get(i - 1), all.get(i));
              }
            });
  }

  private void together(Kingdom of, Borne earlier, Borne later) {
    if (!earlier.bearer().equals(later.bearer())
        && earlier.version().lastsBeyond(later.version().from())) {
      fault(
          "code.taken",
          of,
          later.bearer(),
          later.version().from(),
          later.version().name(),
          later.code(),
          earlier.version().name());
    }
  }

  /// One root a day.
  private void oneRoot() {
    List<Borne> roots = new ArrayList<>();
    history
        .lives(Kingdom.UNIT)
        .forEach(
            (id, life) ->
                life.versions().stream()
                    .filter(version -> version.kind().equals(UnitKind.HEADQUARTERS.name()))
                    .forEach(version -> roots.add(new Borne(version.code(), version, id))));
    roots.sort(Comparator.comparing(root -> root.version().from()));
    for (int i = 1; i < roots.size(); i++) {
      Borne earlier = roots.get(i - 1);
      Borne later = roots.get(i);
      if (!earlier.bearer().equals(later.bearer())
          && earlier.version().lastsBeyond(later.version().from())) {
        fault(
            "root.second",
            Kingdom.UNIT,
            later.bearer(),
            later.version().from(),
            name(later.version()),
            name(earlier.version()));
      }
    }
  }

  private static String codeKey(Kingdom of, Version version) {
    return of == Kingdom.AREA ? version.kind() + ":" + version.code() : version.code();
  }

  private void successions(Kingdom of) {
    for (Succession succession : history.successions(of)) {
      Optional<Life> successor = history.find(of, succession.successor());
      Optional<Life> predecessor = history.find(of, succession.predecessor());
      boolean takesOver =
          successor.flatMap(life -> life.on(succession.on())).isPresent()
              && predecessor.filter(life -> life.begins().isBefore(succession.on())).isPresent();
      if (!takesOver || succession.successor().equals(succession.predecessor())) {
        fault(
            "successor.absent",
            of,
            succession.successor(),
            succession.on(),
            history.nameOf(of, succession.successor(), succession.on()),
            history.nameOf(of, succession.predecessor(), succession.on().minusDays(1)));
      }
    }
  }

  private void coverage() {
    for (Coverage covered : history.coverage()) {
      covered(covered, Kingdom.UNIT, covered.unit());
      covered(covered, Kingdom.AREA, covered.area());
    }
  }

  private void covered(Coverage covered, Kingdom of, UUID id) {
    Optional<Life> life = history.find(of, id);
    LocalDate end = life.map(Life::ends).orElse(null);
    boolean lives =
        life.filter(l -> !l.begins().isAfter(covered.from())).isPresent()
            && (end == null || !covered.lastsBeyond(end));
    if (!lives) {
      fault(
          "coverage.gone",
          Kingdom.UNIT,
          covered.unit(),
          covered.from(),
          history.nameOf(Kingdom.UNIT, covered.unit(), covered.from()),
          history.nameOf(Kingdom.AREA, covered.area(), covered.from()));
    }
  }

  private static String name(Version version) {
    return version.name() + " (" + version.code() + ")";
  }

  private boolean fault(
      String code, Kingdom of, UUID subject, @Nullable LocalDate day, String... arguments) {
    faults.add(Fault.law(code, of, subject, Objects.requireNonNull(day), arguments));
    return false;
  }
}
