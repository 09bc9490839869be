package vn.lantoa.directives.internal.gates;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.directives.ClauseId;
import vn.lantoa.directives.CoveredContent;
import vn.lantoa.directives.internal.Sight;
import vn.lantoa.directives.internal.Sights;
import vn.lantoa.organisation.UnitId;

/// Who has open work with a clause: its own assignments, and those that cover it as a content.
@Component
class Blocked {
  private final ContentRows contents;
  private final HolderRows holders;

  Blocked(ContentRows contents, HolderRows holders) {
    this.contents = contents;
    this.holders = holders;
  }

  /// How many units the viewer sees with open work, by clause.
  Map<ClauseId, Long> unitsOf(Sight sight, List<GateReading.Placed> placed) {
    Set<UUID> directives =
        placed.stream().map(one -> one.directive().value()).collect(Collectors.toSet());
    Map<ClauseId, Set<UnitId>> units = units(holders.open(sight, directives), directives);
    return placed.stream()
        .map(one -> one.clause().clause())
        .collect(
            Collectors.toMap(
                clause -> clause, clause -> (long) units.getOrDefault(clause, Set.of()).size()));
  }

  /// All units with open work, by clause.
  Map<ClauseId, Set<UnitId>> unitsOf(Collection<UUID> directives) {
    Sight everything = Sights.ofProgram();
    return units(holders.open(everything, directives), directives);
  }

  private Map<ClauseId, Set<UnitId>> units(
      Map<ClauseId, Set<UnitId>> holding, Collection<UUID> directives) {
    Map<ClauseId, Set<UnitId>> units = new HashMap<>();
    for (Letter letter : contents.letters(directives).values()) {
      for (Letter.Line line : letter.lines()) {
        ClauseId clause = line.content().clause();
        Set<UnitId> here = holding.getOrDefault(clause, Set.of());
        if (!here.isEmpty()) {
          add(units, clause, here);
          letter.coveredBy(clause).stream()
              .map(CoveredContent::clause)
              .forEach(covered -> add(units, covered, here));
        }
      }
    }
    return units;
  }

  private static void add(Map<ClauseId, Set<UnitId>> units, ClauseId clause, Set<UnitId> more) {
    Objects.requireNonNull(units.computeIfAbsent(clause, id -> new HashSet<>())).addAll(more);
  }
}
