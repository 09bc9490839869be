package vn.lantoa.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
