package vn.lantoa.results.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Geography;
import vn.lantoa.organisation.map.ProvinceMap;
import vn.lantoa.organisation.map.ProvinceMaps;
import vn.lantoa.organisation.map.ProvinceTiles;
import vn.lantoa.organisation.map.TileMap;
import vn.lantoa.results.ResultsMatrix;

/// The map beside the figures: outlines where they were imported for the provinces of the day and
/// tiles are not asked for, else tiles.
@Component
class Maps {
  private static final String TILES = "tiles";

  private final Geography geography;
  private final ProvinceMaps outlines;
  private final ProvinceTiles tiles;

  Maps(Geography geography, ProvinceMaps outlines, ProvinceTiles tiles) {
    this.geography = geography;
    this.outlines = outlines;
    this.tiles = tiles;
  }

  /// @param address of the page, with the kind of map asked for
  MapView draw(
      ResultsMatrix matrix, String measure, MapDrawing drawing, Address address, Words words) {
    return draw(matrix.query().namesOn(), measure, drawing, address, words);
  }

  /// @param day whose provinces are drawn
  MapView draw(LocalDate day, String measure, MapDrawing drawing, Address address, Words words) {
    String title = words.t("results.map.title", measure);
    List<MapView.Shade> legend = drawing.legend();
    if (TILES.equals(address.parameters().get("map"))) {
      String other = outlines.canDraw(day) ? address.with("map", "").href() : null;
      return new MapView(title, null, tiles(day, drawing), legend, other);
    }
    Optional<ProvinceMap> outline = outlines.draw(day, drawing.shades());
    return outline
        .map(map -> new MapView(title, map, null, legend, address.with("map", TILES).href()))
        .orElseGet(() -> new MapView(title, null, tiles(day, drawing), legend, null));
  }

  private TileMap tiles(LocalDate day, MapDrawing drawing) {
    Set<String> codes =
        geography.provincesOn(day).stream().map(Area::code).collect(Collectors.toSet());
    return drawing.tiles(tiles.drawingFor(codes));
  }
}
