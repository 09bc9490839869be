package vn.lantoa.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lantoa.organisation.map.ProvinceTiles.Place;

final class TileFilesTests {
  @Test
  void geographyOf34HasATileForEachProvinceAndBothArchipelagos() {
    List<Place> places = new TileFiles().drawingFor(Set.of("24", "91", "12"));
    assertThat(places).hasSize(36);
    assertThat(islandsOf(places)).containsExactlyInAnyOrder("Hoàng Sa of 48", "Tr.Sa of 56");
  }

  @Test
  void noTwoTilesShareAPlace() {
    for (Set<String> codes : List.of(Set.of("12"), sixtyThree())) {
      List<Place> places = new TileFiles().drawingFor(codes);
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

  private static Set<String> islandsOf(List<Place> places) {
    return places.stream()
        .filter(Place::isIsland)
        .map(place -> place.label() + " of " + place.province())
        .collect(Collectors.toSet());
  }
}
