package vn.lantoa.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lantoa.organisation.Geometries.Storing;
import vn.lantoa.organisation.map.ProvinceMap;
import vn.lantoa.organisation.map.ProvinceMaps;
import vn.lantoa.testing.LantoaTest;

/// Geometry stored and drawn. Tests that give every province an outline come last.
@LantoaTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProvinceMapsTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate OF_63 = LocalDate.of(2025, 6, 30);

  @Autowired private Geometries geometries;
  @Autowired private Geography geography;
  @Autowired private ProvinceMaps maps;
  @Autowired private JdbcClient jdbc;

  private Storing store(String code, String geoJson) {
    AreaId area = geography.findAreaByCode(AreaKind.PROVINCE, code, TODAY).orElseThrow().id();
    return geometries.store(area, geoJson, "squares.geojson");
  }

  private static String square(int row, int column) {
    String west = "10" + (3 + column);
    return "{\"type\":\"Polygon\",\"coordinates\":[[["
        + (west + ".1," + row + ".1],[" + west + ".9," + row + ".1],[")
        + (west + ".9," + row + ".9],[" + west + ".1," + row + ".9],[")
        + (west + ".1," + row + ".1]]]}");
  }

  @Test
  @Order(1)
  void storedOutlineHasTheCornersAndNoPointBetween() {
    assertThat(
            store(
                "46",
                "{\"type\":\"Polygon\",\"coordinates\":[[[107,16],[107.5,16.0001],[108,16],"
                    + "[108,17],[107,17],[107,16]]]}"))
        .isEqualTo(new Storing.Stored(true));
    Map<Area, Outline> outlines = geometries.provincesOn(TODAY);
    // 107.5 lies ten metres off the line between its neighbours
    assertThat(outlines.values())
        .containsExactly(
            new Outline(
                List.of(
                    List.of(
                        new Outline.Point(1_070_000, 160_000),
                        new Outline.Point(1_080_000, 160_000),
                        new Outline.Point(1_080_000, 170_000),
                        new Outline.Point(1_070_000, 170_000)))));
  }

  @Test
  @Order(2)
  void storingTheSameAgainChangesNothing() {
    store("46", square(16, 4));
    assertThat(store("46", square(16, 4))).isEqualTo(new Storing.Stored(false));
  }

  @Test
  @Order(2)
  void unfitGeometryIsRefused() {
    assertThat(store("01", "{\"type\":\"Point\",\"coordinates\":[105,21]}"))
        .isEqualTo(new Storing.Refused("kind"));
    assertThat(store("01", "{\"type\":")).isEqualTo(new Storing.Refused("unreadable"));
    assertThat(store("01", "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",21]]]}"))
        .isEqualTo(new Storing.Refused("unreadable"));
    assertThat(store("01", "{\"type\":\"Polygon\",\"coordinates\":[[[181,21]]]}"))
        .isEqualTo(new Storing.Refused("outside"));
    assertThat(store("01", "{\"type\":\"MultiPolygon\",\"coordinates\":[]}"))
        .isEqualTo(new Storing.Refused("empty"));
  }

  @Test
  @Order(3)
  void nothingIsDrawnWhileAProvinceHasNoOutline() {
    store("46", square(16, 4));
    assertThat(maps.draw(TODAY, Map.of())).isEmpty();
  }

  @Test
  @Order(4)
  void bothArchipelagosAreDrawnThoughNoOutlineHasThem() {
    ProvinceMap map = squares();
    assertThat(map.provinces()).hasSize(34);
    assertThat(map.archipelagos())
        .extracting(ProvinceMap.Archipelago::key)
        .containsExactly("HOANG_SA", "TRUONG_SA");
    assertThat(map.archipelagos())
        .allSatisfy(
            archipelago -> {
              assertThat(archipelago.dots()).startsWith("M");
              // to the east of every square, inside the paper
              assertThat(archipelago.frame().x()).isGreaterThan(2_000);
              assertThat(archipelago.frame().x() + archipelago.frame().width())
                  .isLessThanOrEqualTo(map.width());
              assertThat(archipelago.frame().y() + archipelago.frame().height())
                  .isLessThanOrEqualTo(map.height());
            });
    // Hoàng Sa belongs to Đà Nẵng, Trường Sa to Khánh Hòa
    assertThat(map.archipelagos().getFirst().shade())
        .isEqualTo(new ProvinceMaps.Shade(3, "Đà Nẵng", "7", "/48"));
    assertThat(map.archipelagos().getLast().shade()).isNull();
  }

  @Test
  @Order(5)
  void islandsOfTheOutlineAreDrawnWhereItHasThem() {
    squares();
    assertThat(
            store(
                "48",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[108,15],[109,15],[109,16],[108,15]]],"
                    + "[[[112.34,16.83],[112.341,16.83],[112.341,16.831],[112.34,16.83]]]]}"))
        .isEqualTo(new Storing.Stored(true));
    ProvinceMap map = maps.draw(TODAY, Map.of()).orElseThrow();
    // one islet
    assertThat(map.archipelagos().getFirst().dots()).containsOnlyOnce("M");
  }

  @Test
  @Order(6)
  void provincesOfAnotherDayHaveNoneOfTheseOutlines() {
    squares();
    assertThat(maps.draw(OF_63, Map.of())).isEmpty();
    assertThat(maps.canDraw(TODAY)).isTrue();
    jdbc.sql("truncate organisation.area_geometry").update();
    assertThat(maps.canDraw(TODAY)).isFalse();
  }

  private ProvinceMap squares() {
    List<Area> provinces = geography.provincesOn(TODAY);
    for (int i = 0; i < provinces.size(); i++) {
      store(provinces.get(i).code(), square(10 + i / 6, i % 6));
    }
    return maps.draw(TODAY, Map.of("48", new ProvinceMaps.Shade(3, "Đà Nẵng", "7", "/48")))
        .orElseThrow();
  }
}
