package vn.lantoa.organisation.map;

import java.util.List;

/// Provinces as tiles: place as on a map, size equal, shade by class of value.
///
/// @param width and height of the drawing, in its own units
public record TileMap(int width, int height, List<Tile> tiles) {
  /// Edge of a tile and its gap.
  public static final int STEP = 50;

  public static final int EDGE = 47;

  public TileMap {
    tiles = List.copyOf(tiles);
  }

  /// @param shade 0 without figures, else 1 to 5
  /// @param told name and value for those who cannot see it
  /// @param value printed on it; empty for islands, whose figures are in their province
  public record Tile(String name, int x, int y, int shade, String value, String told, String href) {
    public int middle() {
      return x + EDGE / 2;
    }

    public int edge() {
      return EDGE;
    }
  }
}
