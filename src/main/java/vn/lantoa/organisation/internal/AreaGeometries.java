package vn.lantoa.organisation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.organisation.Area;
import vn.lantoa.organisation.AreaId;
import vn.lantoa.organisation.Geometries;
import vn.lantoa.organisation.Outline;
import vn.lantoa.organisation.Outline.Point;

/// [Geometries] over `area_geometry`.
@Repository
class AreaGeometries implements Geometries {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  AreaGeometries(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Storing store(AreaId area, String geoJson, String source) {
    return switch (OutlineReader.read(geoJson, json)) {
      case OutlineReader.Reading.Refused(String code) -> new Storing.Refused(code);
      case OutlineReader.Reading.Read(Outline outline) ->
          new Storing.Stored(write(area, geoJson, Simplifying.of(outline), source) > 0);
    };
  }

  private int write(AreaId area, String geoJson, Outline outline, String source) {
    return jdbc.sql(
            """
            insert into organisation.area_geometry as g (area_id, geometry, outline, source, imported_at)
            values (:area, cast(:geometry as jsonb), cast(:outline as jsonb), :source, :now)
            on conflict (area_id) do update set
              geometry = excluded.geometry, outline = excluded.outline, source = excluded.source,
              imported_at = excluded.imported_at
            where g.geometry <> excluded.geometry
            """)
        .param("area", area.value())
        .param("geometry", geoJson)
        .param("outline", json.writeValueAsString(flat(outline)))
        .param("source", source)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  private static List<List<Integer>> flat(Outline outline) {
    return outline.rings().stream()
        .map(
            ring ->
                ring.stream()
                    .flatMap(point -> List.of(point.east(), point.north()).stream())
                    .toList())
        .toList();
  }

  @Override
  public Map<Area, Outline> provincesOn(LocalDate day) {
    Map<Area, Outline> outlines = new LinkedHashMap<>();
    jdbc.sql(
            """
            select a.area_id, a.code, a.name, a.kind, a.parent_id,
              lower(a.valid) as valid_from, upper(a.valid) as valid_to, g.outline
            from organisation.area_version a
            join organisation.area_geometry g using (area_id)
            where a.kind = 'PROVINCE' and a.valid @> :day
            order by a.code
            """)
        .param("day", day)
        .query(
            rs -> {
              outlines.put(AreaRows.area(rs, 0), outline(json.readTree(rs.getString("outline"))));
            });
    return outlines;
  }

  private static Outline outline(JsonNode rings) {
    List<List<Point>> lines = new ArrayList<>();
    for (JsonNode ring : rings) {
      List<Point> line = new ArrayList<>();
      for (int i = 0; i < ring.size(); i += 2) {
        line.add(new Point(ring.get(i).intValue(), ring.get(i + 1).intValue()));
      }
      lines.add(line);
    }
    return new Outline(lines);
  }
}
