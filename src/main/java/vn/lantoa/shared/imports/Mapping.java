package vn.lantoa.shared.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the headings of a file mean, as a person said once. Remembered for the unit and exactly
/// these headings in this order; what holds for one file alone is not.
///
/// @param columns column of the shape → place in the row, from 0
/// @param constants column of the shape → value for every row whose cell is empty
/// @param figures figures that stand beside each other; empty: each row is one record
public record Mapping(
    Map<String, Integer> columns, Map<String, String> constants, List<Figure> figures) {
  public Mapping {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
    figures = List.copyOf(figures);
  }

  /// Of a file in which each row is one record.
  public Mapping(Map<String, Integer> columns, Map<String, String> constants) {
    this(columns, constants, List.of());
  }

  /// A column that holds one figure of one value of [Spreading#by].
  ///
  /// @param at place in the row, from 0
  /// @param value code of the value, such as that of a form
  /// @param measure column of the shape that the figure belongs to
  public record Figure(int at, String value, String measure) {}

  /// All figures of one value: one record of each row.
  ///
  /// @param places measure → place in the row
  public record Part(String value, Map<String, Integer> places) {
    public Part {
      places = Map.copyOf(places);
    }
  }

  /// By value, in the order of their first columns as they were said.
  public List<Part> parts() {
    Map<String, Map<String, Integer>> byValue = new LinkedHashMap<>();
    for (Figure figure : figures) {
      byValue
          .computeIfAbsent(figure.value(), value -> new LinkedHashMap<>())
          .put(figure.measure(), figure.at());
    }
    List<Part> parts = new ArrayList<>();
    byValue.forEach((value, places) -> parts.add(new Part(value, places)));
    return parts;
  }

  /// Places that are read.
  public Set<Integer> places() {
    Set<Integer> places = new HashSet<>(columns.values());
    figures.forEach(figure -> places.add(figure.at()));
    return places;
  }

  /// The same, with values for all rows added or replaced.
  public Mapping with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(constants);
    all.putAll(more);
    return new Mapping(columns, all, figures);
  }

  /// The same without these values for all rows.
  public Mapping without(Set<String> names) {
    Map<String, String> rest = new LinkedHashMap<>(constants);
    rest.keySet().removeAll(names);
    return new Mapping(columns, rest, figures);
  }
}
