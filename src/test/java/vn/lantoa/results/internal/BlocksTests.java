package vn.lantoa.results.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Subject;
import vn.lantoa.shared.DayRange;

/// Rows in memory, and periods in parts.
final class BlocksTests {
  private static long[] sums(long activities, long cost) {
    return new long[] {activities, 0, 0, 0, 0, 0, 0, cost};
  }

  private static long[][] added(Block block, int... slots) {
    long[][] sums = new long[Block.SUMS][10];
    block.addTo(sums, slots);
    return sums;
  }

  @Test
  void changesAreAddedAndRowsOfNothingAreGone() {
    Block.Building building = new Block.Building(0);
    building.add(5, 1, sums(2, 3_000_000_000L));
    building.add(5, 2, sums(1, 0));
    building.add(9, 1, sums(4, 7));
    Block block = building.block();
    assertThat(block.rows()).isEqualTo(3);
    assertThat(block.runs()).isEqualTo(2);

    Block changed =
        block.with(
            Map.of(
                5, Map.of(2, sums(-1, 0), 3, sums(6, 0)),
                7, Map.of(1, sums(8, 1))));

    // 5/2 is gone; 5/3 and 7/1 are new: 5/1, 5/3, 9/1, 7/1
    assertThat(changed.rows()).isEqualTo(4);
    assertThat(changed.place(0)).isEqualTo(5);
    assertThat(List.of(changed.kind(0), changed.kind(1))).containsExactly(1, 3);
    long[][] all = added(changed, 1, 1, 1, 1);
    assertThat(all[0][1]).isEqualTo(2 + 6 + 4 + 8);
    assertThat(all[7][1]).isEqualTo(3_000_000_007L + 1);
    assertThat(block.rows()).as("never changed").isEqualTo(3);
  }

  @Test
  void rowTakesFourBytesForItsKindAndForEachSumThatIsThere() {
    Block.Building building = new Block.Building(0);
    for (int kind = 0; kind < 1_000; kind++) {
      building.add(1, kind, sums(1, 0));
    }
    // 1 000 kinds and records, one place with its two bounds
    assertThat(building.block().bytes()).isEqualTo(4 * (1_000 + 1_000 + 3));
  }

  @Test
  void periodIsItsMonthsAndTheDaysAtItsEnds() {
    DayRange period = new DayRange(LocalDate.of(2024, 1, 20), LocalDate.of(2024, 3, 2));
    assertThat(Pieces.of(period, new TreeSet<>()))
        .containsExactly(
            new DayRange(LocalDate.of(2024, 1, 20), LocalDate.of(2024, 2, 1)),
            new DayRange(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1)),
            new DayRange(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2)));
  }

  @Test
  void partBeginsWhereSomethingIsCalledOtherwise() {
    DayRange month = new DayRange(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
    LocalDate leapDay = LocalDate.of(2024, 2, 29);
    assertThat(Pieces.of(month, new TreeSet<>(List.of(month.from(), leapDay, month.end()))))
        .containsExactly(new DayRange(month.from(), leapDay), new DayRange(leapDay, month.end()));
  }

  @Test
  void bucketsAreCountedFromTheFirstThatThePeriodTouches() {
    DayRange period = new DayRange(LocalDate.of(2023, 11, 15), LocalDate.of(2024, 4, 2));
    assertThat(Pieces.buckets(Dimension.QUARTER, period))
        .containsExactly(
            new Subject.Quarter(2023, 4),
            new Subject.Quarter(2024, 1),
            new Subject.Quarter(2024, 2));
    assertThat(Pieces.bucket(Dimension.MONTH, period, LocalDate.of(2024, 2, 29))).isEqualTo(3);
    assertThat(Pieces.buckets(Dimension.YEAR, period)).hasSize(2);
  }
}
