package vn.lantoa.organisation.map;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// Draws the provinces of a day.
public interface ProvinceMaps {
  /// The map; absent when not every province of the day has an outline.
  ///
  /// @param shades by code of the province; a province without one is drawn without a link
  Optional<ProvinceMap> draw(LocalDate day, Map<String, Shade> shades);

  /// Whether every province of the day has an outline.
  boolean canDraw(LocalDate day);

  /// How a province is shown.
  ///
  /// @param shade 0 for nothing, else 1 to 5
  /// @param name short
  /// @param value as it is printed
  /// @param href where the province leads
  record Shade(int shade, String name, String value, String href) {}
}
