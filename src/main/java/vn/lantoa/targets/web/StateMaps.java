package vn.lantoa.targets.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.UnitKind;
import vn.lantoa.organisation.map.ProvinceMaps;
import vn.lantoa.organisation.map.ProvinceTiles;
import vn.lantoa.organisation.map.TileMap;
import vn.lantoa.targets.Standing;
import vn.lantoa.targets.Standings.Progress;

/// Draws where provinces stand: outlines where they were imported for the provinces of the day and
/// tiles are not asked for, else tiles.
@Component
class StateMaps {
  private static final String TILES = "tiles";

  /// A map of a few provinces says nothing.
  private static final int FEWEST = 5;

  private final Geography geography;
  private final ProvinceMaps outlines;
  private final ProvinceTiles tiles;

  StateMaps(Geography geography, ProvinceMaps outlines, ProvinceTiles tiles) {
    this.geography = geography;
    this.outlines = outlines;
    this.tiles = tiles;
  }

  /// Null where the units are no provinces.
  @Nullable StateMap draw(Progress progress, StandingAddress address, StandingWords words) {
    List<Standing> provinces =
        progress.rows().stream().filter(row -> row.unit().kind() == UnitKind.PROVINCIAL).toList();
    if (provinces.size() < FEWEST || provinces.size() < progress.rows().size()) {
      return null;
    }
    LocalDate day = progress.when().geographyOn();
    Map<String, String> names =
        geography.provincesOn(day).stream().collect(Collectors.toMap(Area::code, Area::name));
    Map<String, ProvinceMaps.Shade> shades = new LinkedHashMap<>();
    for (Standing row : provinces) {
      String name = names.getOrDefault(row.unit().code(), row.unit().name());
      shades.put(row.unit().code(), shade(progress, row, name, new Telling(address, words)));
    }
    boolean canDraw = outlines.canDraw(day);
    if (canDraw && !TILES.equals(address.parameters().get("map"))) {
      return new StateMap(
          outlines.draw(day, shades).orElse(null), null, address.with("map", TILES).href());
    }
    return new StateMap(
        null,
        tiles(tiles.drawingFor(names.keySet()), shades, words),
        canDraw ? address.with("map", "").href() : null);
  }

  private record Telling(StandingAddress address, StandingWords words) {}

  private static ProvinceMaps.Shade shade(
      Progress progress, Standing row, String name, Telling telling) {
    StandingRow told = StandingRow.of(progress.target(), row, telling.address(), telling.words());
    String figure = row.ratio() == null || told.ratio().isEmpty() ? told.value() : told.ratio();
    String sign = StateLook.sign(row.state());
    return new ProvinceMaps.Shade(
        StateLook.shade(row.state()),
        name,
        figure.isEmpty() ? sign : sign + " " + figure,
        told.href());
  }

  private static TileMap tiles(
      List<ProvinceTiles.Place> places,
      Map<String, ProvinceMaps.Shade> shades,
      StandingWords words) {
    int columns = places.stream().mapToInt(ProvinceTiles.Place::column).max().orElse(1);
    int rows = places.stream().mapToInt(ProvinceTiles.Place::row).max().orElse(1);
    List<TileMap.Tile> tiles =
        places.stream()
            .filter(place -> shades.containsKey(place.told()))
            .map(place -> tile(place, Objects.requireNonNull(shades.get(place.told())), words))
            .toList();
    return new TileMap(columns * TileMap.STEP, rows * TileMap.STEP, tiles);
  }

  private static TileMap.Tile tile(
      ProvinceTiles.Place place, ProvinceMaps.Shade shade, StandingWords words) {
    return new TileMap.Tile(
        place.label(),
        (place.column() - 1) * TileMap.STEP,
        (place.row() - 1) * TileMap.STEP,
        shade.shade(),
        place.isIsland() ? "" : shade.value(),
        place.isIsland()
            ? words.t("standings.map.island", place.label(), shade.name(), shade.value())
            : words.t("standings.map.tile", shade.name(), shade.value()),
        shade.href());
  }
}
