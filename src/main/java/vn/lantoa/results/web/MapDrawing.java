package vn.lantoa.results.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.lantoa.results.ResultsMatrix;
import vn.lantoa.results.Subject;

/// Draws the [TileMap] of a matrix of provinces: five classes with about equally many provinces
/// each.
final class MapDrawing {
  private static final int CLASSES = 5;

  private final Words words;
  private final Records records;
  private final Map<String, ResultsMatrix.Line> lines = new LinkedHashMap<>();
  private final ResultsMatrix matrix;
  private final List<Long> bounds;

  MapDrawing(ResultsMatrix matrix, Words words, Records records) {
    this.matrix = matrix;
    this.words = words;
    this.records = records;
    matrix.lines().stream()
        .filter(line -> line.subject() instanceof Subject.Province)
        .forEach(line -> lines.put(line.subject().key(), line));
    this.bounds =
        upperBounds(lines.values().stream().map(line -> line.chosen().now().quantity()).toList());
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

  TileMap draw(String title, List<TileFiles.Place> places) {
    List<TileMap.Tile> tiles =
        places.stream()
            .filter(place -> lines.containsKey(provinceOf(place)))
            .map(this::tile)
            .toList();
    int columns = places.stream().mapToInt(TileFiles.Place::column).max().orElse(1);
    int rows = places.stream().mapToInt(TileFiles.Place::row).max().orElse(1);
    return new TileMap(title, columns * TileMap.STEP, rows * TileMap.STEP, tiles, legend());
  }

  private static String provinceOf(TileFiles.Place place) {
    return place.isIsland() ? place.province() : place.code();
  }

  private TileMap.Tile tile(TileFiles.Place place) {
    ResultsMatrix.Line line = lines.get(provinceOf(place));
    if (line == null) {
      throw new IllegalStateException("No line for " + place);
    }
    long quantity = line.chosen().now().quantity();
    String value = words.n(quantity);
    String name = words.shortLabel(line.subject());
    return new TileMap.Tile(
        place.label(),
        (place.column() - 1) * TileMap.STEP,
        (place.row() - 1) * TileMap.STEP,
        shadeOf(quantity),
        place.isIsland() ? "" : value,
        place.isIsland()
            ? words.t("results.map.island", place.label(), name, value)
            : words.t("results.map.tile", name, value),
        records.of(line.subject(), matrix.query().filter().forms()));
  }

  private int shadeOf(long value) {
    if (value <= 0) {
      return 0;
    }
    return 1
        + IntStream.range(0, bounds.size())
            .filter(i -> value <= bounds.get(i))
            .findFirst()
            .orElse(0);
  }

  private List<TileMap.Shade> legend() {
    List<TileMap.Shade> legend = new ArrayList<>();
    long from = 1;
    for (int i = 0; i < bounds.size(); i++) {
      legend.add(new TileMap.Shade(i + 1, words.n(from) + "–" + words.n(bounds.get(i))));
      from = bounds.get(i) + 1;
    }
    return legend;
  }
}
