package vn.lantoa.results.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.lantoa.results.Dimension;
import vn.lantoa.results.Subject;
import vn.lantoa.results.internal.Block.Run;
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
    building.add(new Run(5, 0), 1, sums(2, 3_000_000_000L));
    building.add(new Run(5, 0), 2, sums(1, 0));
    building.add(new Run(9, 0), 1, sums(4, 7));
    Block block = building.block();
    assertThat(block.rows()).isEqualTo(3);
    assertThat(block.runs()).isEqualTo(2);

    Block changed =
        block.with(
            Map.of(
                new Run(5, 0), Map.of(2, sums(-1, 0), 3, sums(6, 0)),
                new Run(7, 0), Map.of(1, sums(8, 1))));

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
  void setsOfTopicsOfAPlaceAreToldApart() {
    Block.Building building = new Block.Building(0);
    building.add(new Run(5, 1), 1, sums(2, 0));
    building.add(new Run(5, 2), 1, sums(3, 0));
    Block.Building other = new Block.Building(0);
    other.add(new Run(5, 2), 1, sums(-3, 0));
    other.add(new Run(5, 1), 7, sums(4, 0));
    other.add(new Run(5, 3), 1, sums(9, 0));

    Block changed = building.block().with(other.block());

    // 5 with set 2 is gone: 5/1 kinds 1 and 7, 5/3 kind 1
    assertThat(changed.runs()).isEqualTo(2);
    assertThat(List.of(changed.topics(0), changed.topics(1))).containsExactly(1, 3);
    assertThat(List.of(changed.start(1), changed.end(1))).containsExactly(2, 3);
    long[][] added = added(changed, 1, 2, 3);
    assertThat(List.of(added[0][1], added[0][2], added[0][3])).containsExactly(2L, 4L, 9L);
  }

  @Test
  void rowsAreAddedUpOverKindsAndOverPlacesForEachSetOfTopics() {
    Block.Building building = new Block.Building(0);
    building.add(new Run(5, 1), 1, sums(2, 0));
    building.add(new Run(5, 1), 2, sums(3, 0));
    building.add(new Run(5, 2), 1, sums(4, 0));
    building.add(new Run(6, 1), 1, sums(5, 0));
    Block block = building.block();

    // Runs 5/1, 5/2, 6/1
    Block byPlace = block.overKinds();
    assertThat(byPlace.rows()).isEqualTo(3);
    assertThat(added(byPlace, 1, 2, 3)[0]).startsWith(0, 2 + 3, 4, 5);

    // Set 1 with kinds 1 and 2, set 2 with kind 1
    Block byKind = block.overPlaces();
    assertThat(byKind.runs()).isEqualTo(2);
    assertThat(List.of(byKind.topics(0), byKind.topics(1))).containsExactly(1, 2);
    assertThat(added(byKind, 1, 2, 3)[0]).startsWith(0, 2 + 5, 3, 4);
  }

  /// More combinations than the first table has room for, each met twice.
  @Test
  void everyCombinationOfClassesHasASlotOfItsOwn() {
    Slots slots = new Slots();
    for (int round = 0; round < 2; round++) {
      for (int place = 0; place < 400; place++) {
        for (int topics = 0; topics < 5; topics++) {
          int group = slots.group(place % 3, topics, place, 2 + round);
          slots.slot(group, topics % 2);
        }
      }
    }
    assertThat(slots.count()).isEqualTo(1 + 400 * 5);
    // The third of place 1: group 1/2/1, kind 0
    int slot = slots.slot(slots.group(1, 2, 1, 3), 0);
    assertThat(List.of(slots.time(slot), slots.topics(slot), slots.place(slot), slots.kind(slot)))
        .containsExactly(1, 2, 1, 0);
    assertThat(slots.slot(slots.group(2, 2, 1, 3), 2)).isEqualTo(1 + 400 * 5);
  }

  @Test
  void rowTakesFourBytesForItsKindAndForEachSumThatIsThere() {
    Block.Building building = new Block.Building(0);
    for (int kind = 0; kind < 1_000; kind++) {
      building.add(new Run(1, 0), kind, sums(1, 0));
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
