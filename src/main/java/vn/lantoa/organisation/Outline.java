package vn.lantoa.organisation;

import java.util.List;

/// The outline of an area, simplified to about a kilometre.
///
/// @param rings islands, and holes in them; a ring of one point is an islet too small for a shape
public record Outline(List<List<Point>> rings) {
  /// Whole parts of a degree.
  public static final int PARTS = 10_000;

  public Outline {
    rings = rings.stream().map(List::copyOf).toList();
  }

  /// In ten-thousandths of a degree, about ten metres (WGS 84).
  public record Point(int east, int north) {}
}
