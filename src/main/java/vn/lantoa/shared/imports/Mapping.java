package vn.lantoa.shared.imports;

import java.util.Map;

/// What the headings of a file mean, as a person said once. Remembered for the unit and exactly
/// these headings in this order.
///
/// @param columns column of the shape → place in the row, from 0
/// @param constants column of the shape → value for every row whose cell is empty
public record Mapping(Map<String, Integer> columns, Map<String, String> constants) {
  public Mapping {
    columns = Map.copyOf(columns);
    constants = Map.copyOf(constants);
  }
}
