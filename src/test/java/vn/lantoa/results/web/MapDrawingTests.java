package vn.lantoa.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MapDrawingTests {
  @Test
  void classesHoldAboutEquallyManyProvinces() {
    // ten values in five classes of two: upper bounds are the 2nd, 4th, 6th, 8th and 10th
    assertThat(MapDrawing.upperBounds(List.of(10L, 1L, 9L, 2L, 8L, 3L, 7L, 4L, 6L, 5L)))
        .containsExactly(2L, 4L, 6L, 8L, 10L);
  }

  @Test
  void equalValuesShareAClass() {
    assertThat(MapDrawing.upperBounds(List.of(5L, 5L, 5L, 5L, 7L))).containsExactly(5L, 7L);
  }

  @Test
  void zeroHasNoClass() {
    assertThat(MapDrawing.upperBounds(List.of(0L, 0L))).isEmpty();
  }

  @Test
  void geographyOf34HasATileForEachProvinceAndBothArchipelagos() {
    List<TileFiles.Place> places = new TileFiles().drawingFor(Set.of("24", "91", "12"));
    assertThat(places).hasSize(36);
    assertThat(islandsOf(places)).containsExactlyInAnyOrder("Hoàng Sa of 48", "Tr.Sa of 56");
  }

  @Test
  void noTwoTilesShareAPlace() {
    for (Set<String> codes : List.of(Set.of("12"), sixtyThree())) {
      List<TileFiles.Place> places = new TileFiles().drawingFor(codes);
      assertThat(places.stream().map(p -> p.column() + ":" + p.row()).distinct())
          .hasSize(places.size());
    }
  }

  @Test
  void geographyOf63IsDrawnFor63Provinces() {
    assertThat(new TileFiles().drawingFor(sixtyThree())).hasSize(65);
  }

  private static Set<String> sixtyThree() {
    // codes that only the older geography has, beside some of both
    return Set.of(
        "02", "06", "10", "12", "17", "26", "30", "34", "35", "36", "45", "49", "54", "58", "60",
        "62", "64", "67", "70", "72", "74", "77", "83", "84", "87", "89", "93", "94", "95", "01",
        "04", "08", "11", "14", "15", "19", "20", "22", "24", "25", "27", "31", "33", "37");
  }

  private static Set<String> islandsOf(List<TileFiles.Place> places) {
    return places.stream()
        .filter(TileFiles.Place::isIsland)
        .map(place -> place.label() + " of " + place.province())
        .collect(Collectors.toSet());
  }
}
