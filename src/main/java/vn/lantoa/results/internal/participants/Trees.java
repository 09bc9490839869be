package vn.lantoa.results.internal.participants;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.results.participants.Months;

/// The tree of units at the end of each month; read once for every stretch in which it stays.
@Component
class Trees {
  private final Organisation organisation;
  private final CountRows rows;

  Trees(Organisation organisation, CountRows rows) {
    this.organisation = organisation;
    this.rows = rows;
  }

  Map<YearMonth, Tree> at(Months months) {
    LocalDate from = months.first().atEndOfMonth();
    List<LocalDate> turns = rows.turns(from, months.last().atEndOfMonth().plusDays(1));
    NavigableMap<LocalDate, Tree> stretches = new TreeMap<>();
    Map<YearMonth, Tree> trees = new HashMap<>();
    for (YearMonth month : months.list()) {
      LocalDate end = month.atEndOfMonth();
      LocalDate since = turns.stream().filter(turn -> !turn.isAfter(end)).reduce(from, (a, b) -> b);
      trees.put(
          month, stretches.computeIfAbsent(since, absent -> new Tree(organisation.unitsOn(end))));
    }
    return trees;
  }

  /// Units of a day.
  static final class Tree {
    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<UnitId, List<Unit>> below = new HashMap<>();

    Tree(List<Unit> existing) {
      for (Unit unit : existing) {
        units.put(unit.id(), unit);
        if (unit.parent() != null) {
          below.computeIfAbsent(unit.parent(), absent -> new ArrayList<>()).add(unit);
        }
      }
    }

    /// Those of the units that exist and stand below none of the others.
    List<Unit> topmost(Set<UnitId> of) {
      return units.values().stream()
          .filter(unit -> of.contains(unit.id()) && !isBelowOneOf(unit, of))
          .toList();
    }

    private boolean isBelowOneOf(Unit unit, Set<UnitId> others) {
      UnitId above = unit.parent();
      while (above != null) {
        if (others.contains(above)) {
          return true;
        }
        above = parentOf(above);
      }
      return false;
    }

    private @Nullable UnitId parentOf(UnitId id) {
      Unit unit = units.get(id);
      return unit == null ? null : unit.parent();
    }

    /// The units whose counts make the unit's: all provincial ones for headquarters, else those
    /// directly below.
    List<Unit> parts(Unit unit) {
      return unit.kind() == UnitKind.HEADQUARTERS
          ? units.values().stream().filter(one -> one.kind() == UnitKind.PROVINCIAL).toList()
          : Objects.requireNonNullElse(below.get(unit.id()), List.of());
    }
  }
}
