package vn.lantoa.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class WeekTests {
  @Test
  void newYearBelongsToTheWeekOfItsThursday() {
    // 1 January 2021 was a Friday: week 53 of 2020, which began on Monday 28 December.
    Week week = Week.of(LocalDate.of(2021, 1, 1));
    assertThat(week.code()).isEqualTo("2020-W53");
    assertThat(week.monday()).isEqualTo(LocalDate.of(2020, 12, 28));
  }

  @Test
  void codeReadsBackToTheSameWeek() {
    assertThat(Week.parse("2026-W47")).contains(new Week(LocalDate.of(2026, 11, 16)));
  }

  @Test
  void weekThatTheYearDoesNotHaveIsNotRead() {
    // 2026 begins on a Thursday and has 53 weeks; 2025 has 52.
    assertThat(Week.parse("2026-W53")).isPresent();
    assertThat(Week.parse("2025-W53")).isEmpty();
    assertThat(Week.parse("2026-W00")).isEmpty();
    assertThat(Week.parse("week 3")).isEmpty();
  }

  @Test
  void weekIsNamedByAMondayOnly() {
    assertThatThrownBy(() -> new Week(LocalDate.of(2026, 11, 17)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
