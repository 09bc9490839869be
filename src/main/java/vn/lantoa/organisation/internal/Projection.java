package vn.lantoa.organisation.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.lantoa.organisation.Outline;
import vn.lantoa.organisation.Outline.Point;
import vn.lantoa.organisation.internal.Archipelagos.Box;
import vn.lantoa.organisation.map.ProvinceMap.Spot;

/// From degrees to the paper: equirectangular, east shortened by the cosine of 15.9°, the mean
/// latitude of the country.
final class Projection {
  /// Tenths of a pixel for a degree of latitude.
  private static final long SCALE = 350;

  private static final long COSINE = 9617;
  private static final long ONE = 10_000;
  private static final int MARGIN = 20;

  private final Box sides;

  private Projection(Box sides) {
    this.sides = sides;
  }

  /// A paper that holds every point and both archipelagos.
  static Projection of(Stream<Outline> outlines) {
    List<Box> boxes = new ArrayList<>();
    for (Archipelagos archipelago : Archipelagos.values()) {
      boxes.add(archipelago.box());
    }
    outlines
        .flatMap(outline -> outline.rings().stream())
        .flatMap(List::stream)
        .forEach(p -> boxes.add(new Box(p.east(), p.north(), p.east(), p.north())));
    return new Projection(
        new Box(
            boxes.stream().mapToInt(Box::west).min().orElse(0),
            boxes.stream().mapToInt(Box::south).min().orElse(0),
            boxes.stream().mapToInt(Box::east).max().orElse(0),
            boxes.stream().mapToInt(Box::north).max().orElse(0)));
  }

  Spot spot(Point point) {
    long x = ((long) point.east() - sides.west()) * SCALE * COSINE / ONE / Outline.PARTS;
    long y = ((long) sides.north() - point.north()) * SCALE / Outline.PARTS;
    return new Spot((int) x + MARGIN, (int) y + MARGIN);
  }

  int width() {
    return spot(new Point(sides.east(), sides.north())).x() + MARGIN;
  }

  int height() {
    return spot(new Point(sides.east(), sides.south())).y() + MARGIN;
  }

  /// Closed lines, in steps from point to point.
  String path(Stream<List<Point>> rings) {
    StringBuilder path = new StringBuilder();
    rings.forEach(ring -> draw(path, ring.stream().map(this::spot).toList()));
    return path.toString();
  }

  private static void draw(StringBuilder path, List<Spot> spots) {
    Spot last = spots.getFirst();
    path.append('M').append(last.x()).append(' ').append(last.y()).append('l');
    boolean first = true;
    for (Spot spot : spots.subList(1, spots.size())) {
      if (!spot.equals(last)) {
        path.append(step(spot.x() - last.x(), first)).append(step(spot.y() - last.y(), false));
        first = false;
        last = spot;
      }
    }
    path.append(first ? "0 0z" : "z");
  }

  /// A minus parts numbers as well as a space does.
  private static String step(int by, boolean first) {
    return first || by < 0 ? String.valueOf(by) : " " + by;
  }

  /// Points; those that fall together once.
  String dots(List<Point> points) {
    Set<Spot> spots = new LinkedHashSet<>();
    points.stream()
        .map(this::spot)
        .forEach(spot -> spots.add(new Spot(spot.x() / 12 * 12, spot.y() / 12 * 12)));
    StringBuilder path = new StringBuilder();
    spots.forEach(
        spot -> path.append('M').append(spot.x()).append(' ').append(spot.y()).append("h0"));
    return path.toString();
  }
}
