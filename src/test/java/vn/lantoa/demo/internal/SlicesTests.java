package vn.lantoa.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.DayRange;

final class SlicesTests {
  @Test
  void weekIsCutWhereAPrintedPeriodEnds() {
    // 31 October 2022 was a Monday: the week is cut after its first day.
    DayRange untilOctober = new DayRange(LocalDate.of(2022, 10, 24), LocalDate.of(2022, 11, 1));
    assertThat(Slices.of(untilOctober, "CONFERENCE"))
        .isEqualTo(
            List.of(
                new DayRange(LocalDate.of(2022, 10, 24), LocalDate.of(2022, 10, 31)),
                new DayRange(LocalDate.of(2022, 10, 31), LocalDate.of(2022, 11, 1))));
  }

  @Test
  void monthlyFormIsCutByMonths() {
    DayRange quarter = new DayRange(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 4, 1));
    assertThat(Slices.of(quarter, "VISUAL")).hasSize(3);
  }
}
