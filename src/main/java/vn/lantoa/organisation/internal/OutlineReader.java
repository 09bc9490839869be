package vn.lantoa.organisation.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lantoa.organisation.Outline;
import vn.lantoa.organisation.Outline.Point;

/// Reads the rings of a GeoJSON geometry.
final class OutlineReader {
  private static final int MOST_POINTS = 200_000;

  private final JsonMapper json;
  private final List<List<Point>> rings = new ArrayList<>();
  private int points;

  private OutlineReader(JsonMapper json) {
    this.json = json;
  }

  sealed interface Reading {
    record Read(Outline outline) implements Reading {}

    record Refused(String code) implements Reading {}
  }

  /// What is wrong with a geometry.
  private static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;

    Unfit(String code) {
      super(code);
      this.code = code;
    }
  }

  static Reading read(String geoJson, JsonMapper json) {
    OutlineReader reader = new OutlineReader(json);
    try {
      reader.geometry(geoJson);
    } catch (Unfit unfit) {
      return new Reading.Refused(unfit.code);
    }
    return reader.rings.isEmpty()
        ? new Reading.Refused("empty")
        : new Reading.Read(new Outline(reader.rings));
  }

  private void geometry(String geoJson) throws Unfit {
    JsonNode tree;
    try {
      tree = json.readTree(geoJson);
    } catch (JacksonException unreadable) {
      throw new Unfit("unreadable");
    }
    JsonNode coordinates = tree.path("coordinates");
    switch (tree.path("type").asString("")) {
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" -> {
        for (JsonNode polygon : array(coordinates)) {
          polygon(polygon);
        }
      }
      default -> throw new Unfit("kind");
    }
  }

  private void polygon(JsonNode polygon) throws Unfit {
    for (JsonNode ring : array(polygon)) {
      List<Point> line = new ArrayList<>();
      for (JsonNode position : array(ring)) {
        line.add(point(position));
      }
      if (line.size() > 1 && line.getFirst().equals(line.getLast())) {
        line.removeLast();
      }
      if (line.isEmpty()) {
        throw new Unfit("empty");
      }
      rings.add(line);
    }
  }

  private Point point(JsonNode position) throws Unfit {
    if (++points > MOST_POINTS) {
      throw new Unfit("large");
    }
    JsonNode at = array(position);
    return new Point(part(at.path(0), 180), part(at.path(1), 90));
  }

  private static int part(JsonNode degrees, int most) throws Unfit {
    if (!degrees.isNumber()) {
      throw new Unfit("unreadable");
    }
    BigDecimal value = degrees.decimalValue();
    if (value.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new Unfit("outside");
    }
    return value
        .multiply(BigDecimal.valueOf(Outline.PARTS))
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static JsonNode array(JsonNode node) throws Unfit {
    if (!node.isArray()) {
      throw new Unfit("unreadable");
    }
    return node;
  }
}
