package vn.lantoa.shared.imports.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.lantoa.shared.imports.Mapping;
import vn.lantoa.shared.imports.RowFault;
import vn.lantoa.shared.imports.Shape;
import vn.lantoa.shared.imports.StreamImporter;

/// Turns lines of a file into rows of a shape.
final class LineReader {
  private final List<Shape.Column> columns;
  private final int[] places;
  private final String[] constants;
  private final int width;
  private final boolean mapped;

  LineReader(Shape shape, Mapping mapping, Raw.Line headings) {
    this.columns = shape.columns();
    this.places = new int[columns.size()];
    this.constants = new String[columns.size()];
    Arrays.fill(places, -1);
    for (int at = 0; at < places.length; at++) {
      String name = columns.get(at).name();
      places[at] = mapping.columns().getOrDefault(name, -1);
      constants[at] = mapping.constants().getOrDefault(name, "");
    }
    this.width = headings.cells().size();
    this.mapped = !mapping.constants().isEmpty();
  }

  StreamImporter.Row row(Raw.Line line) {
    List<String> cells = line.cells();
    String[] values = new String[places.length];
    for (int at = 0; at < values.length; at++) {
      int place = places[at];
      String cell = place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
      values[at] = cell.isEmpty() ? constants[at] : cell;
    }
    return new StreamImporter.Row(line.number(), values, bad(line));
  }

  private List<RowFault> bad(Raw.Line line) {
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
      String column = each.at() < 0 ? "" : columnAt(each.at());
      if (each.at() < 0 || !column.isEmpty()) {
        bad.add(RowFault.ofRow(line.number(), column, each.code()));
      }
    }
    return bad;
  }

  /// Name of the column that is read from the place; empty when none is.
  private String columnAt(int place) {
    for (int at = 0; at < places.length; at++) {
      if (places[at] == place) {
        return columns.get(at).name();
      }
    }
    return "";
  }

  static String headingOf(Raw.Line headings, int cell) {
    String heading = cell < headings.cells().size() ? headings.cells().get(cell).strip() : "";
    return heading.isEmpty() ? TableReader.letters(cell) : heading;
  }
}
