package vn.lantoa.organisation.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lantoa.organisation.Chronicle.ChangeDay;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.web.Page;

/// @param on day of the tree
/// @param text what was searched for
/// @param open whether every branch is shown open, for printing
/// @param counts units of each kind on the day
/// @param days days on which something changed, the latest first
/// @param communes communes given to each unit
public record OrganisationPage(
    LocalDate on,
    String text,
    boolean open,
    UnitTree tree,
    Map<UnitKind, Long> counts,
    List<ChangeDay> days,
    Map<UnitId, Long> communes)
    implements Page {
  static Map<UnitKind, Long> countsOf(List<Unit> units) {
    return units.stream()
        .collect(
            Collectors.groupingBy(
                Unit::kind, () -> new EnumMap<>(UnitKind.class), Collectors.counting()));
  }

  public boolean isSearching() {
    return !text.isBlank();
  }

  /// Whether branches are open: all were asked for, or only what was found is there.
  public boolean isOpen() {
    return open || isSearching();
  }

  /// Whether something changed on the very day.
  public boolean isChangeDay() {
    return days.stream().anyMatch(day -> day.on().equals(on));
  }
}
