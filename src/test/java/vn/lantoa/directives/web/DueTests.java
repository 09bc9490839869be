package vn.lantoa.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class DueTests {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  @Test
  void weekendThatIsDueHasNoWorkingDayLeft() {
    assertThat(Due.of(FRIDAY.plusDays(2), 0, FRIDAY)).isEqualTo(new Due("directives.due.none", 0));
    assertThat(Due.of(FRIDAY.plusDays(1), 0, FRIDAY.plusDays(2)))
        .isEqualTo(new Due("directives.due.passed", 0));
  }

  @Test
  void todayIsTodayOnADayOffToo() {
    assertThat(Due.of(FRIDAY.plusDays(1), 0, FRIDAY.plusDays(1)))
        .isEqualTo(new Due("shared.due.today", 0));
  }

  @Test
  void daysAreCountedNearNowOnly() {
    assertThat(Due.of(FRIDAY.plusDays(3), 1, FRIDAY)).isEqualTo(new Due("directives.due.left", 1));
    assertThat(Due.of(FRIDAY.minusDays(1), -1, FRIDAY))
        .isEqualTo(new Due("directives.due.late", 1));
    assertThat(Due.of(FRIDAY.plusDays(90), 61, FRIDAY).key()).isEmpty();
    assertThat(Due.of(FRIDAY.plusDays(3), null, FRIDAY).key()).isEmpty();
  }
}
