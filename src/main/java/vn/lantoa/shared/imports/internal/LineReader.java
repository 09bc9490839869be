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
  private static final Pattern NOTHING = Pattern.compile("[-–—−_./\\s]*");

  /// Said to be nothing; longer ones and dots are lines to write on.
  private static final Pattern DASH = Pattern.compile("(?:[-–—−]\\s*){1,3}");

  private final List<Shape.Column> columns;
  private final int[] places;
  private final String[] constants;
  private final int width;
  private final boolean mapped;
  private final List<Reader> parts = new ArrayList<>();

  /// Reads the record of one value.
  ///
  /// @param at place of the value's column in the shape
  /// @param needed place of the figure in the shape that cannot be left out
  /// @param from place of a column in the shape → place in the row
  private record Reader(String value, int at, int needed, Map<Integer, Integer> from) {}

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
      int needed = spreading.find(part.value()).map(value -> indexOf(value.needed())).orElse(-1);
      parts.add(new Reader(part.value(), indexOf(spreading.by()), needed, from));
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

  /// Records of the line; none where figures stand beside each other and none is there. A dash is a
  /// zero there.
  List<StreamImporter.Row> rows(Raw.Line line) {
    if (parts.isEmpty()) {
      return List.of(new StreamImporter.Row(line.number(), values(line), bad(line, null), false));
    }
    List<StreamImporter.Row> rows = new ArrayList<>(parts.size());
    for (int number = 0; number < parts.size(); number++) {
      Reader part = parts.get(number);
      if (isTold(part, line)) {
        rows.add(row(line, number, bad(line, part)));
      }
    }
    return rows;
  }

  /// Figures beside each other of which the line says nothing: no records, but what is known of
  /// them is then told.
  List<StreamImporter.Row> blanks(Raw.Line line) {
    List<StreamImporter.Row> rows = new ArrayList<>();
    for (int number = 0; number < parts.size(); number++) {
      if (!isTold(parts.get(number), line)) {
        rows.add(row(line, number, List.of()));
      }
    }
    return rows;
  }

  private StreamImporter.Row row(Raw.Line line, int number, List<RowFault> bad) {
    Reader part = parts.get(number);
    String[] values = values(line);
    values[part.at()] = part.value();
    boolean isEmpty = true;
    boolean isDash = false;
    for (Map.Entry<Integer, Integer> from : part.from().entrySet()) {
      String cell = cell(line, from.getValue());
      String figure = NOTHING.matcher(cell).matches() ? "" : cell;
      values[from.getKey()] = figure;
      isEmpty &= figure.isEmpty();
      isDash |= DASH.matcher(cell).matches();
    }
    if (isEmpty && isDash && part.needed() >= 0) {
      values[part.needed()] = "0";
    }
    return new StreamImporter.Row(line.number() * parts.size() + number, values, bad, true);
  }

  private static boolean isTold(Reader part, Raw.Line line) {
    return part.from().values().stream().anyMatch(place -> isTold(cell(line, place)))
        || line.bad().stream().anyMatch(bad -> part.from().containsValue(bad.at()));
  }

  private static boolean isTold(String cell) {
    return !NOTHING.matcher(cell).matches() || DASH.matcher(cell).matches();
  }

  private static String cell(Raw.Line line, int place) {
    return place < line.cells().size() ? line.cells().get(place).strip() : "";
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
