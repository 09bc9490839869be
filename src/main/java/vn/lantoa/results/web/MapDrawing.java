package vn.lantoa.results.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import vn.lantoa.organisation.map.ProvinceMaps;
import vn.lantoa.organisation.map.ProvinceTiles;
import vn.lantoa.organisation.map.TileMap;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.Subject;

/// Shades the provinces of a matrix, as tiles or outlines: five classes with about equally many
/// provinces each.
final class MapDrawing {
  private static final int CLASSES = 5;

  private final Words words;
  private final LongFunction<String> format;
  private final Map<String, Shaded> lines = new LinkedHashMap<>();
  private final List<Long> bounds;

  /// A row to be shaded; rows that are no provinces are left out.
  ///
  /// @param value in units that the format of the drawing knows
  /// @param href address of what it is made of
  record Shaded(Subject subject, long value, String href) {}

  /// @param format writes a value
  MapDrawing(List<Shaded> rows, Words words, LongFunction<String> format) {
    this.words = words;
    this.format = format;
    for (Shaded line : rows) {
      codesOf(line.subject()).forEach(code -> lines.put(code, line));
    }
    this.bounds = upperBounds(lines.values().stream().distinct().map(Shaded::value).toList());
  }

  MapDrawing(ResultsMatrix matrix, Words words, Records records) {
    this(
        matrix.lines().stream()
            .filter(line -> !codesOf(line.subject()).isEmpty())
            .map(
                line ->
                    new Shaded(
                        line.subject(),
                        line.chosen().now().quantity(),
                        records.of(line.subject(), matrix.query().filter().forms())))
            .toList(),
        words,
        words::n);
  }

  private static List<String> codesOf(Subject subject) {
    return switch (subject) {
      case Subject.Province province -> List.of(province.code());
      case Subject.Together(List<Subject.Province> provinces) ->
          provinces.stream().map(Subject.Province::code).toList();
      default -> List.of();
    };
  }

  /// By code of the province.
  Map<String, ProvinceMaps.Shade> shades() {
    Map<String, ProvinceMaps.Shade> shades = new LinkedHashMap<>();
    lines.forEach(
        (code, line) -> {
          shades.put(
              code,
              new ProvinceMaps.Shade(
                  shadeOf(line.value()),
                  words.shortLabel(line.subject()),
                  format.apply(line.value()),
                  line.href()));
        });
    return shades;
  }

  /// Upper bounds of the classes of the values above zero, ascending and distinct; at most five.
  static List<Long> upperBounds(List<Long> values) {
    List<Long> sorted = values.stream().filter(value -> value > 0).sorted().toList();
    List<Long> bounds = new ArrayList<>();
    for (int i = 1; i <= CLASSES && !sorted.isEmpty(); i++) {
      long bound = sorted.get((int) Math.ceilDiv((long) sorted.size() * i, (long) CLASSES) - 1);
      if (bounds.isEmpty() || bounds.getLast() < bound) {
        bounds.add(bound);
      }
    }
    return List.copyOf(bounds);
  }

  TileMap tiles(List<ProvinceTiles.Place> places) {
    List<TileMap.Tile> tiles =
        places.stream().filter(place -> lines.containsKey(place.told())).map(this::tile).toList();
    int columns = places.stream().mapToInt(ProvinceTiles.Place::column).max().orElse(1);
    int rows = places.stream().mapToInt(ProvinceTiles.Place::row).max().orElse(1);
    return new TileMap(columns * TileMap.STEP, rows * TileMap.STEP, tiles);
  }

  private TileMap.Tile tile(ProvinceTiles.Place place) {
    Shaded line = lines.get(place.told());
    if (line == null) {
      throw new IllegalStateException("No line for " + place);
    }
    String value = format.apply(line.value());
    String name = words.shortLabel(line.subject());
    return new TileMap.Tile(
        place.label(),
        (place.column() - 1) * TileMap.STEP,
        (place.row() - 1) * TileMap.STEP,
        shadeOf(line.value()),
        place.isIsland() ? "" : value,
        place.isIsland()
            ? words.t("results.map.island", place.label(), name, value)
            : words.t("results.map.tile", name, value),
        line.href());
  }

  private int shadeOf(long value) {
    return shadeOf(value, bounds);
  }

  /// 1 to 5, or 0 for nothing.
  static int shadeOf(long value, List<Long> bounds) {
    if (value <= 0) {
      return 0;
    }
    return 1
        + IntStream.range(0, bounds.size())
            .filter(i -> value <= bounds.get(i))
            .findFirst()
            .orElse(0);
  }

  List<MapView.Shade> legend() {
    List<MapView.Shade> legend = new ArrayList<>();
    long from = 1;
    for (int i = 0; i < bounds.size(); i++) {
      legend.add(new MapView.Shade(i + 1, format.apply(from) + "–" + format.apply(bounds.get(i))));
      from = bounds.get(i) + 1;
    }
    return legend;
  }
}
