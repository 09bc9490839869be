package vn.lantoa.results.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.map.ProvinceMap;
import vn.lantoa.organisation.map.TileMap;

/// A map of figures: outlines where they were imported, else tiles.
///
/// @param title what the values are
/// @param outline null where tiles are shown
/// @param tiles null where outlines are shown
/// @param legend shades with their bounds, lightest first
/// @param other address with the other kind of map; null where there is none
public record MapView(
    String title,
    @Nullable ProvinceMap outline,
    @Nullable TileMap tiles,
    List<Shade> legend,
    @Nullable String other) {
  public MapView {
    legend = List.copyOf(legend);
  }

  public record Shade(int shade, String bounds) {}
}
