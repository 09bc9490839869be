package vn.lantoa.organisation.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.Geometries;
import vn.lantoa.organisation.Outline;
import vn.lantoa.organisation.Outline.Point;
import vn.lantoa.organisation.internal.Archipelagos.Box;
import vn.lantoa.organisation.map.ProvinceMap;
import vn.lantoa.organisation.map.ProvinceMap.Frame;
import vn.lantoa.organisation.map.ProvinceMap.Spot;
import vn.lantoa.organisation.map.ProvinceMaps;

/// [ProvinceMaps] from [Geometries].
@Component
class MapOfOutlines implements ProvinceMaps {
  /// Tenths of a pixel that a letter of a name takes, and its height.
  private static final int LETTER = 52;

  private static final int LINE = 110;

  private final Geometries geometries;
  private final JdbcClient jdbc;

  MapOfOutlines(Geometries geometries, JdbcClient jdbc) {
    this.geometries = geometries;
    this.jdbc = jdbc;
  }

  @Override
  public boolean canDraw(LocalDate day) {
    return jdbc.sql(
            """
            select count(*) > 0 and count(*) = count(g.area_id)
            from organisation.area_version a
            left join organisation.area_geometry g using (area_id)
            where a.kind = 'PROVINCE' and a.valid @> :day
            """)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<ProvinceMap> draw(LocalDate day, Map<String, Shade> shades) {
    if (!canDraw(day)) {
      return Optional.empty();
    }
    Map<Area, Outline> outlines = geometries.provincesOn(day);
    Projection projection = Projection.of(outlines.values().stream());
    return Optional.of(
        new ProvinceMap(
            projection.width(),
            projection.height(),
            outlines.entrySet().stream()
                .map(
                    entry ->
                        province(
                            entry.getKey(),
                            entry.getValue(),
                            projection,
                            shades.get(entry.getKey().code())))
                .toList(),
            Arrays.stream(Archipelagos.values())
                .map(
                    each ->
                        new ProvinceMap.Archipelago(
                            each.name(),
                            projection.dots(each.islands(outlines.values().stream())),
                            frame(each.box(), projection),
                            shades.get(each.province())))
                .toList()));
  }

  private static Frame frame(Box box, Projection projection) {
    Spot from = projection.spot(new Point(box.west(), box.north()));
    Spot to = projection.spot(new Point(box.east(), box.south()));
    return new Frame(from.x(), from.y(), to.x() - from.x(), to.y() - from.y());
  }

  private static ProvinceMap.Province province(
      Area area, Outline outline, Projection projection, @Nullable Shade shade) {
    List<List<Point>> shapes =
        outline.rings().stream().filter(ring -> !isOfArchipelago(ring)).toList();
    String name = shade == null ? area.name() : shade.name();
    return new ProvinceMap.Province(
        area.code(),
        name,
        projection.path(shapes.stream()),
        shade,
        label(name, shapes, projection));
  }

  private static boolean isOfArchipelago(List<Point> ring) {
    return Arrays.stream(Archipelagos.values()).anyMatch(each -> each.holds(ring));
  }

  /// In the middle of the largest shape, where it is wide enough there.
  private static @Nullable Spot label(
      String name, List<List<Point>> shapes, Projection projection) {
    List<Spot> spots =
        shapes.stream().max(Comparator.comparingInt(List::size)).orElse(List.of()).stream()
            .map(projection::spot)
            .toList();
    if (spots.size() < 3) {
      return null;
    }
    Spot middle = middle(spots);
    int half = name.length() * LETTER / 2;
    boolean fits =
        List.of(-LINE / 2, LINE / 2).stream()
            .allMatch(
                dy ->
                    isInside(spots, new Spot(middle.x() - half, middle.y() + dy))
                        && isInside(spots, new Spot(middle.x() + half, middle.y() + dy)));
    return fits ? new Spot(middle.x(), middle.y() + LINE / 3) : null;
  }

  /// The centre of gravity.
  private static Spot middle(List<Spot> ring) {
    long area = 0;
    long x = 0;
    long y = 0;
    for (int i = 0; i < ring.size(); i++) {
      Spot a = ring.get(i);
      Spot b = ring.get((i + 1) % ring.size());
      long cross = (long) a.x() * b.y() - (long) b.x() * a.y();
      area += cross;
      x += (a.x() + b.x()) * cross;
      y += (a.y() + b.y()) * cross;
    }
    return area == 0 ? ring.getFirst() : new Spot((int) (x / (3 * area)), (int) (y / (3 * area)));
  }

  /// Whether a line from the spot to the east crosses the ring an odd number of times.
  private static boolean isInside(List<Spot> ring, Spot spot) {
    boolean inside = false;
    for (int i = 0; i < ring.size(); i++) {
      Spot a = ring.get(i);
      Spot b = ring.get((i + 1) % ring.size());
      if (a.y() > spot.y() != b.y() > spot.y()) {
        long at = a.x() + (long) (spot.y() - a.y()) * (b.x() - a.x()) / (b.y() - a.y());
        inside ^= spot.x() < at;
      }
    }
    return inside;
  }
}
