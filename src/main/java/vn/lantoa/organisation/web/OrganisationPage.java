package vn.lantoa.organisation.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.web.Page;

/// @param on day of the tree
/// @param text what was searched for
/// @param counts units of each kind on the day
/// @param groups units shown, by kind; base units hang below their parents instead
/// @param below children of each unit that are shown below it
public record OrganisationPage(
    LocalDate on,
    String text,
    Map<UnitKind, Long> counts,
    Map<UnitKind, List<Unit>> groups,
    Map<UnitId, List<Unit>> below)
    implements Page {
  static OrganisationPage of(LocalDate on, String text, List<Unit> all, List<Unit> shown) {
    Map<UnitKind, Long> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Unit::kind, () -> new EnumMap<>(UnitKind.class), Collectors.counting()));
    boolean searching = !text.isBlank();
    Map<UnitKind, List<Unit>> groups =
        shown.stream()
            .filter(unit -> searching || !unit.kind().isBaseLevel())
            .collect(
                Collectors.groupingBy(
                    Unit::kind, () -> new EnumMap<>(UnitKind.class), Collectors.toList()));
    Map<UnitId, List<Unit>> below =
        searching
            ? Map.of()
            : all.stream()
                .filter(unit -> unit.kind().isBaseLevel() && unit.parent() != null)
                .collect(Collectors.groupingBy(unit -> parentOf(unit)));
    return new OrganisationPage(on, text, counts, groups, below);
  }

  private static UnitId parentOf(Unit unit) {
    return java.util.Objects.requireNonNull(unit.parent());
  }

  /// Units to show below this one.
  public List<Unit> childrenOf(Unit unit) {
    return below.getOrDefault(unit.id(), List.of());
  }
}
