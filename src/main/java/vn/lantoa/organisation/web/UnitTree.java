package vn.lantoa.organisation.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lantoa.organisation.Unit;
import vn.lantoa.organisation.UnitId;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.shared.VietnameseText;

/// The units of a day as a tree; while searching only what matches, inside its branch.
///
/// @param roots what has nothing above it
/// @param matches units that match; 0 when nothing was searched for
public record UnitTree(List<Node> roots, long matches) {
  public UnitTree {
    roots = List.copyOf(roots);
  }

  /// @param isMatch whether it is what was searched for
  public record Node(Unit unit, List<Node> below, boolean isMatch) {
    public Node {
      below = List.copyOf(below);
    }

    /// What is directly below, by kind.
    public Map<UnitKind, List<Node>> groups() {
      return below.stream()
          .collect(
              Collectors.groupingBy(
                  node -> node.unit().kind(),
                  () -> new EnumMap<>(UnitKind.class),
                  Collectors.toList()));
    }
  }

  /// @param units every unit of the day, siblings in order
  static UnitTree of(List<Unit> units, String text) {
    String folded = VietnameseText.fold(text);
    Growing tree = new Growing(units, folded, text.strip().toUpperCase(Locale.ROOT));
    Set<UnitId> known = units.stream().map(Unit::id).collect(Collectors.toSet());
    List<Node> roots =
        tree.grow(
            units.stream().filter(u -> u.parent() == null || !known.contains(u.parent())).toList());
    return new UnitTree(roots, tree.matches);
  }

  private static final class Growing {
    private final Map<UnitId, List<Unit>> children;
    private final String folded;
    private final String code;
    private long matches;

    Growing(List<Unit> units, String folded, String code) {
      this.folded = folded;
      this.code = code;
      this.children =
          units.stream()
              .filter(unit -> unit.parent() != null)
              .collect(
                  Collectors.groupingBy(unit -> java.util.Objects.requireNonNull(unit.parent())));
    }

    List<Node> grow(List<Unit> siblings) {
      List<Node> nodes = new ArrayList<>();
      for (Unit unit : siblings) {
        boolean match = matches(unit);
        if (match) {
          matches++;
        }
        List<Node> below = grow(children.getOrDefault(unit.id(), List.of()));
        if (folded.isEmpty() || match || !below.isEmpty()) {
          nodes.add(new Node(unit, below, match));
        }
      }
      return nodes;
    }

    private boolean matches(Unit unit) {
      return !folded.isEmpty()
          && (unit.code().equals(code)
              // From the beginning of a word: "an" is not in "lang".
              || (" " + VietnameseText.fold(unit.name())).contains(" " + folded));
    }
  }
}
