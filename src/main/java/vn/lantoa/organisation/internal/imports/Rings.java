package vn.lantoa.organisation.internal.imports;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Checks the rings of a GeoJSON geometry (RFC 7946).
final class Rings {
  private static final int FEWEST_POINTS = 4;
  private static final BigDecimal EAST = BigDecimal.valueOf(180);
  private static final BigDecimal NORTH = BigDecimal.valueOf(90);

  private Rings() {}

  /// What is wrong: `kind`, `ring` or `point`; absent when nothing is.
  static Optional<String> wrong(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" -> {
        for (JsonNode polygon : coordinates) {
          Optional<String> wrong = polygon(polygon);
          if (wrong.isPresent()) {
            yield wrong;
          }
        }
        yield coordinates.isEmpty() ? Optional.of("ring") : Optional.empty();
      }
      default -> Optional.of("kind");
    };
  }

  private static Optional<String> polygon(JsonNode rings) {
    for (JsonNode ring : rings) {
      for (JsonNode point : ring) {
        if (!isOn(point.path(0), EAST) || !isOn(point.path(1), NORTH)) {
          return Optional.of("point");
        }
      }
      boolean closed =
          ring.size() >= FEWEST_POINTS && ring.get(0).equals(ring.get(ring.size() - 1));
      if (!closed) {
        return Optional.of("ring");
      }
    }
    return rings.isEmpty() ? Optional.of("ring") : Optional.empty();
  }

  private static boolean isOn(JsonNode number, BigDecimal limit) {
    return number.isNumber() && number.decimalValue().abs().compareTo(limit) <= 0;
  }
}
