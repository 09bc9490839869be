package vn.lantoa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class DayRangeTests {
  @Test
  void lastDayBelongsAndTheNextDoesNot() {
    DayRange october = DayRange.inclusive(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 10, 31));
    assertThat(october.contains(LocalDate.of(2022, 10, 31))).isTrue();
    assertThat(october.contains(LocalDate.of(2022, 11, 1))).isFalse();
    assertThat(october.days()).isEqualTo(31);
  }

  @Test
  void yearBeforeALeapFebruaryEndsWithItsMonth() {
    // 1/2/2024 to 29/2/2024 is half-open to 1/3/2024; a year earlier that is 1/2/2023 to 28/2/2023.
    DayRange february = DayRange.inclusive(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));
    assertThat(february.yearBefore().last()).isEqualTo(LocalDate.of(2023, 2, 28));
  }

  @Test
  void rangeWithoutADayIsRefused() {
    LocalDate day = LocalDate.of(2022, 1, 1);
    assertThatThrownBy(() -> new DayRange(day, day)).isInstanceOf(IllegalArgumentException.class);
  }
}
