package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.Map;

/// Geometry of areas, imported by administrators; without it maps are drawn as tiles.
public interface Geometries {
  /// Stores the geometry of an area, in place of the one it had.
  ///
  /// @param geoJson geometry object: `Polygon` or `MultiPolygon`, WGS 84
  /// @param source name of the file, 1 to 300 characters
  Storing store(AreaId area, String geoJson, String source);

  /// The outlines of the day's provinces that have one, in order of codes.
  Map<Area, Outline> provincesOn(LocalDate day);

  /// What came of storing.
  sealed interface Storing {
    /// @param isNew whether it differs from what was there
    record Stored(boolean isNew) implements Storing {}

    /// @param code `unreadable`, `kind` for another than an area, `outside` for a point off the
    ///   globe, `empty`, `large` for over 200 000 points
    record Refused(String code) implements Storing {}
  }
}
