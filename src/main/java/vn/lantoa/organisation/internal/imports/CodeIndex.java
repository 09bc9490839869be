package vn.lantoa.organisation.internal.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lantoa.organisation.internal.history.History;
import vn.lantoa.organisation.internal.history.Life;
import vn.lantoa.organisation.internal.history.Version;
import vn.lantoa.organisation.reorganisation.Kingdom;

/// Who bears a code when. A code means nothing without a day.
final class CodeIndex {
  private record Key(Kingdom of, String kind, String code) {}

  private final History history;
  private final Map<Key, Set<UUID>> bearers = new HashMap<>();

  CodeIndex(History history) {
    this.history = history;
    for (Kingdom of : Kingdom.values()) {
      history.lives(of).forEach((id, life) -> add(of, id, life));
    }
  }

  /// To be told of every life that is put on the workbench.
  void add(Kingdom of, UUID id, Life life) {
    for (Version version : life.versions()) {
      Key key = new Key(of, kindOf(of, version.kind()), version.code());
      bearers.computeIfAbsent(key, absent -> new LinkedHashSet<>()).add(id);
    }
  }

  /// Codes of areas are told apart by kind; all others by kingdom alone.
  private static String kindOf(Kingdom of, String kind) {
    return of == Kingdom.AREA ? kind : "";
  }

  /// Who bears the code on the day; more than one only against the laws.
  List<UUID> on(Kingdom of, String kind, String code, LocalDate day) {
    return ever(of, kind, code).stream()
        .filter(
            id ->
                history
                    .find(of, id)
                    .flatMap(life -> life.on(day))
                    .filter(version -> bears(of, version, kind, code))
                    .isPresent())
        .toList();
  }

  /// Who bears, bore or will bear the code.
  Collection<UUID> ever(Kingdom of, String kind, String code) {
    return bearers.getOrDefault(new Key(of, kindOf(of, kind), code), Set.of());
  }

  private static boolean bears(Kingdom of, Version version, String kind, String code) {
    return version.code().equals(code) && (of != Kingdom.AREA || version.kind().equals(kind));
  }
}
