package vn.lantoa.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ApportionmentTests {
  @Test
  void largestRemainderGetsWhatIsLeft() {
    // 10 by 3:3:1 is 4.28, 4.28, 1.43: 4 + 4 + 1, and the one left goes to the largest remainder.
    assertThat(Apportionment.share(10, new long[] {3, 3, 1})).containsExactly(4, 4, 2);
  }

  @Test
  void withoutWeightsEverybodyGetsTheSame() {
    assertThat(Apportionment.share(7, new long[] {0, 0, 0})).containsExactly(3, 2, 2);
  }

  @Test
  void partsAlwaysAddUpToTheWhole() {
    long seed = 20221107;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      long total = random.nextLong(10_000_000);
      long[] weights = random.longs(1 + random.nextInt(200), 0, 10_000).toArray();
      assertThat(Arrays.stream(Apportionment.share(total, weights)).sum())
          .as("seed %d round %d", seed, round)
          .isEqualTo(total);
    }
  }
}
