package vn.lantoa.shared.imports.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.Spreading;
import vn.lantoa.shared.imports.StreamImporter;

/// Turns lines of a file into rows of a shape: each into one, or, where figures stand beside each
/// other, into one for each value of which something is told.
final class LineReader {
  private static final Pattern NOTHING = Pattern.compile("[-–—_./\\s]*");

  private final List<Shape.Column> columns;
  private final int[] places;
  private final String[] constants;
  private final int width;
  private final boolean mapped;
  private final List<Reader> parts = new ArrayList<>();

  /// Reads the record of one value.
  ///
  /// @param at place of the value's column in the shape
  /// @param from place of a column in the shape → place in the row
  private record Reader(String value, int at, Map<Integer, Integer> from) {}

  /// @param width how many headings there are
  LineReader(Shape shape, Mapping mapping, Spreading spreading, int width) {
    this.columns = shape.columns();
    this.places = new int[columns.size()];
    this.constants = new String[columns.size()];
    Arrays.fill(places, -1);
    for (int at = 0; at < places.length; at++) {
      String name = columns.get(at).name();
      places[at] = mapping.columns().getOrDefault(name, -1);
      constants[at] = mapping.constants().getOrDefault(name, "");
    }
    this.width = width;
    this.mapped = !mapping.constants().isEmpty() || !mapping.figures().isEmpty();
    for (Mapping.Part part : mapping.parts()) {
      Map<Integer, Integer> from = new HashMap<>();
      part.places().forEach((measure, place) -> from.put(indexOf(measure), place));
      parts.add(new Reader(part.value(), indexOf(spreading.by()), from));
    }
  }

  private int indexOf(String column) {
    for (int at = 0; at < columns.size(); at++) {
      if (columns.get(at).name().equals(column)) {
        return at;
      }
    }
    throw new IllegalStateException("No column " + column);
  }

  /// How many records a row may hold.
  int parts() {
    return Math.max(1, parts.size());
  }

  /// Records of the line; none where figures stand beside each other and none is there.
  List<StreamImporter.Row> rows(Raw.Line line) {
    if (parts.isEmpty()) {
      return List.of(new StreamImporter.Row(line.number(), values(line), bad(line, null), false));
    }
    List<StreamImporter.Row> rows = new ArrayList<>(parts.size());
    for (int number = 0; number < parts.size(); number++) {
      Reader part = parts.get(number);
      if (!isTold(part, line)) {
        continue;
      }
      String[] values = values(line);
      values[part.at()] = part.value();
      part.from().forEach((column, place) -> values[column] = figure(line, place));
      rows.add(
          new StreamImporter.Row(
              line.number() * parts.size() + number, values, bad(line, part), true));
    }
    return rows;
  }

  private static boolean isTold(Reader part, Raw.Line line) {
    return part.from().values().stream().anyMatch(place -> !figure(line, place).isEmpty())
        || line.bad().stream().anyMatch(bad -> part.from().containsValue(bad.at()));
  }

  /// A dash says that there is nothing.
  private static String figure(Raw.Line line, int place) {
    String cell = place < line.cells().size() ? line.cells().get(place).strip() : "";
    return NOTHING.matcher(cell).matches() ? "" : cell;
  }

  private String[] values(Raw.Line line) {
    List<String> cells = line.cells();
    String[] values = new String[places.length];
    for (int at = 0; at < values.length; at++) {
      int place = places[at];
      String cell = place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
      values[at] = cell.isEmpty() ? constants[at] : cell;
    }
    return values;
  }

  private List<RowFault> bad(Raw.Line line, @org.jspecify.annotations.Nullable Reader part) {
    boolean isLong = !mapped && line.cells().size() > width;
    if (line.bad().isEmpty() && !line.hidden() && !isLong) {
      return List.of();
    }
    List<RowFault> bad = new ArrayList<>();
    if (line.hidden()) {
      bad.add(RowFault.ofRow(line.number(), "", "import.row.hidden"));
    }
    if (isLong) {
      bad.add(RowFault.ofRow(line.number(), "", "import.row.long"));
    }
    for (Raw.Bad each : line.bad()) {
      String column = each.at() < 0 ? "" : columnAt(each.at(), part);
      if (each.at() < 0 || !column.isEmpty()) {
        bad.add(RowFault.ofRow(line.number(), column, each.code()));
      }
    }
    return bad;
  }

  /// Name of the column that is read from the place; empty when none is.
  private String columnAt(int place, @org.jspecify.annotations.Nullable Reader part) {
    for (int at = 0; at < places.length; at++) {
      int from = part == null ? places[at] : part.from().getOrDefault(at, places[at]);
      if (from == place) {
        return columns.get(at).name();
      }
    }
    return "";
  }
}
