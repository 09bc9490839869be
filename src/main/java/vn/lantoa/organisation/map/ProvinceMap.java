package vn.lantoa.organisation.map;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A map as it is drawn, in tenths of a pixel at its natural size.
///
/// @param archipelagos Hoàng Sa and Trường Sa, always both
public record ProvinceMap(
    int width, int height, List<Province> provinces, List<Archipelago> archipelagos) {
  public ProvinceMap {
    provinces = List.copyOf(provinces);
    archipelagos = List.copyOf(archipelagos);
  }

  /// @param path of an SVG path element
  /// @param shade null where nothing is known of the province
  /// @param label where the name fits; null where it does not
  public record Province(
      String code,
      String name,
      String path,
      ProvinceMaps.@Nullable Shade shade,
      @Nullable Spot label) {}

  /// @param key of its name among the messages
  /// @param dots path of its islands, each a point
  /// @param shade of the province it belongs to
  public record Archipelago(
      String key, String dots, Frame frame, ProvinceMaps.@Nullable Shade shade) {}

  public record Spot(int x, int y) {}

  public record Frame(int x, int y, int width, int height) {}
}
