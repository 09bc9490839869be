package vn.lantoa.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lantoa.desk.Dashboard.Month;

final class SparkTests {
  private static final YearMonth MAY = YearMonth.of(2026, 5);

  @Test
  void highestMonthOfEitherYearReachesTheTop() {
    // Inner area 4..236 by 4..44. 100 is the most: 50 lies 20 up from the bottom at 44, 25 lies 10.
    Spark spark =
        Objects.requireNonNull(
            Spark.of(
                List.of(
                    new Month(MAY, 50, 100),
                    new Month(MAY.plusMonths(1), 0, 0),
                    new Month(MAY.plusMonths(2), 100, 25)),
                "told"));
    assertThat(spark.now()).isEqualTo("4,24 120,44 236,4");
    assertThat(spark.before()).isEqualTo("4,4 120,44 236,34");
    assertThat(spark.lastX()).isEqualTo(236);
    assertThat(spark.lastY()).isEqualTo(4);
  }

  @Test
  void nothingIsDrawnOfNothing() {
    assertThat(Spark.of(List.of(), "")).isNull();
    assertThat(Spark.of(List.of(new Month(MAY, 0, 0)), "")).isNull();
  }
}
