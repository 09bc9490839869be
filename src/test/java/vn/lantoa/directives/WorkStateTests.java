package vn.lantoa.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
    assertThat(WorkState.of(DUE, DUE.plusDays(1), DUE.plusDays(1))).isEqualTo(WorkState.DONE_LATE);
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
  void closedGateMeansThatNothingIsDue() {
    var unknown = new WorkState.Gate(true, null);
    var known = new WorkState.Gate(true, DUE.plusDays(2));
    assertThat(state(DUE, unknown, DUE.plusYears(1))).isEqualTo(WorkState.WAITING);
    assertThat(state(null, unknown, DUE)).isEqualTo(WorkState.WAITING);
    assertThat(state(DUE, known, DUE.plusDays(1))).isEqualTo(WorkState.WAITING);
    assertThat(state(DUE.plusDays(5), known, DUE.plusDays(2))).isEqualTo(WorkState.OPEN_IN_TIME);
    assertThat(state(null, known, DUE.plusDays(2))).isEqualTo(WorkState.STANDING);
  }

  private static WorkState state(@Nullable LocalDate due, WorkState.Gate gate, LocalDate today) {
    return WorkState.of(new WorkState.Dates(due, null, null, gate), today);
  }

  @Test
  void acknowledgementHasItsOwnClock() {
    assertThat(Acknowledgement.of(DUE, null, DUE)).isEqualTo(Acknowledgement.WAITING);
    assertThat(Acknowledgement.of(DUE, null, DUE.plusDays(1))).isEqualTo(Acknowledgement.OVERDUE);
    assertThat(Acknowledgement.of(DUE, DUE, DUE.plusDays(9))).isEqualTo(Acknowledgement.IN_TIME);
    assertThat(Acknowledgement.of(DUE, DUE.plusDays(1), DUE.plusDays(9)))
        .isEqualTo(Acknowledgement.LATE);
  }
}
