package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkStateTests {
  private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

  @Test
  void dueDayItselfIsInTime() {
    assertThat(WorkState.of(DUE, null, DUE)).isEqualTo(WorkState.OPEN_IN_TIME);
    assertThat(WorkState.of(DUE, DUE, DUE)).isEqualTo(WorkState.DONE_ON_TIME);
  }

  @Test
  void dayAfterIsLate() {
    assertThat(WorkState.of(DUE, null, DUE.plusDays(1))).isEqualTo(WorkState.OPEN_OVERDUE);
    assertThat(WorkState.of(DUE, DUE.plusDays(1), DUE.plusDays(1)))
        .isEqualTo(WorkState.DONE_LATE);
  }

  @Test
  void doneOnTimeStaysSoForEver() {
    assertThat(WorkState.of(DUE, DUE.minusDays(3), DUE.plusYears(2)))
        .isEqualTo(WorkState.DONE_ON_TIME);
  }

  @Test
  void workWithoutDueDayIsStanding() {
    assertThat(WorkState.of(null, null, DUE)).isEqualTo(WorkState.STANDING);
  }

  @Test
  void acknowledgementHasItsOwnClock() {
    assertThat(Acknowledgement.of(DUE, null, DUE)).isEqualTo(Acknowledgement.WAITING);
    assertThat(Acknowledgement.of(DUE, null, DUE.plusDays(1)))
        .isEqualTo(Acknowledgement.OVERDUE);
    assertThat(Acknowledgement.of(DUE, DUE, DUE.plusDays(9))).isEqualTo(Acknowledgement.IN_TIME);
    assertThat(Acknowledgement.of(DUE, DUE.plusDays(1), DUE.plusDays(9)))
        .isEqualTo(Acknowledgement.LATE);
  }
}
