package vn.lantoa.shared.imports.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.lantoa.shared.VietnameseText;
import vn.lantoa.shared.imports.Shape;

/// Finds the row of headings and the shape it belongs to, whatever the diacritics, the case and the
/// order of the columns.
final class Headings {
  /// Titles and notes may stand above the headings.
  private static final int ROWS_TO_LOOK_AT = 30;

  private Headings() {}

  /// A row taken as the headings of a shape.
  ///
  /// @param at place of the row in the list
  /// @param indexes column name → place of the cell
  /// @param missing required columns that are not there
  /// @param doubled places of cells that name a column a second time
  /// @param unknown places of cells that name no column
  record Match(
      int at,
      Shape shape,
      Map<String, Integer> indexes,
      List<String> missing,
      List<Integer> doubled,
      List<Integer> unknown) {
    int score() {
      return (missing.isEmpty() ? 100 : 0) + indexes.size();
    }
  }

  /// The best match; absent when no row has a single heading of any shape.
  static Optional<Match> best(List<Raw.Line> lines, List<Shape> shapes) {
    return IntStream.range(0, Math.min(lines.size(), ROWS_TO_LOOK_AT))
        .boxed()
        .flatMap(at -> shapes.stream().map(shape -> match(lines.get(at), at, shape)))
        .filter(match -> !match.indexes().isEmpty())
        .min(
            Comparator.comparingInt((Match match) -> -match.score())
                .thenComparingInt(match -> match.missing().size())
                .thenComparingInt(match -> match.unknown().size()));
  }

  private static Match match(Raw.Line line, int at, Shape shape) {
    Map<String, String> columns = columnsByHeading(shape);
    Map<String, Integer> indexes = new LinkedHashMap<>();
    List<Integer> doubled = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int cell = 0; cell < line.cells().size(); cell++) {
      String heading = VietnameseText.fold(line.cells().get(cell));
      if (heading.isEmpty()) {
        continue;
      }
      String column = columns.get(heading);
      if (column == null) {
        unknown.add(cell);
      } else if (indexes.putIfAbsent(column, cell) != null) {
        doubled.add(cell);
      }
    }
    List<String> missing =
        shape.columns().stream()
            .filter(column -> column.required() && !indexes.containsKey(column.name()))
            .map(Shape.Column::name)
            .toList();
    return new Match(at, shape, indexes, missing, doubled, unknown);
  }

  private static Map<String, String> columnsByHeading(Shape shape) {
    Map<String, String> columns = new HashMap<>();
    for (Shape.Column column : shape.columns()) {
      column.headings().forEach(heading -> columns.putIfAbsent(heading, column.name()));
      columns.put(VietnameseText.fold(column.name()), column.name());
    }
    return columns;
  }
}
