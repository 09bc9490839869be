package vn.lantoa.activities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lantoa.activities.CollectionBoard.Cell;
import vn.lantoa.activities.CollectionBoard.Mark;

class CollectionBoardTests {
  @Test
  void missingIsNotZero() {
    assertThat(Mark.of(0, 0, false)).isEqualTo(Mark.NOT_REPORTED);
    assertThat(Mark.of(0, 0, true)).isEqualTo(Mark.ZERO);
  }

  @Test
  void oneWaitingRecordKeepsTheWeekSent() {
    assertThat(Mark.of(5, 1, false)).isEqualTo(Mark.SENT);
    assertThat(Mark.of(5, 0, false)).isEqualTo(Mark.APPROVED);
  }

  @Test
  void recordsSayMoreThanAReportOfZero() {
    assertThat(Mark.of(1, 1, true)).isEqualTo(Mark.SENT);
  }

  @Test
  void fourTimesTheUsualWeekIsDoubtful() {
    // 10 + 5 + 3 + 2 = 20 in four weeks, 5 a week; 4 × 5 = 20
    assertThat(Cell.of(20, 10, 20).doubt()).isEqualTo(4);
    // 29 × 4 / 20 = 5.8, rounded down
    assertThat(Cell.of(29, 10, 20).doubt()).isEqualTo(5);
    assertThat(Cell.of(24, 10, 25).doubt()).isNull();
  }

  @Test
  void leapOfASmallNumberIsNotDoubtful() {
    assertThat(Cell.of(19, 1, 4).doubt()).isNull();
  }

  @Test
  void firstWeekHasNothingToCompareWith() {
    assertThat(Cell.of(500, 0, 0).doubt()).isNull();
  }
}
