package vn.lantoa.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

final class TurnQueueTests {
  @Test
  void oneAskerHasAtMostHalfOfTheTurns() {
    var queue = new TurnQueue<String>(4);

    List<TurnQueue<String>.Turn> turns = List.of(queue.ask("HN"), queue.ask("HN"), queue.ask("HN"));
    var other = queue.ask("CM");

    assertThat(turns.stream().map(turn -> turn.begun().isDone()))
        .containsExactly(true, true, false);
    assertThat(other.begun().isDone()).isTrue();
  }

  @Test
  void waitingAskersAreServedInACircle() {
    var queue = new TurnQueue<String>(2);
    var first = queue.ask("HN");
    var second = queue.ask("HN");
    var third = queue.ask("HN");
    var held = queue.ask("CM");
    var fresh = queue.ask("LC");

    // HN and CM have the two turns; HN asked before LC, and waits for its own.
    assertThat(held.begun().isDone()).isTrue();
    queue.end(held);
    assertThat(fresh.begun().isDone()).isTrue();
    assertThat(second.begun().isDone()).isFalse();
    queue.end(first);
    assertThat(second.begun().isDone()).isTrue();
    assertThat(third.begun().isDone()).isFalse();
  }

  @Test
  void whoGivesUpLeavesTheQueue() {
    var queue = new TurnQueue<String>(2);
    var first = queue.ask("HN");
    var impatient = queue.ask("HN");
    var patient = queue.ask("HN");

    queue.end(impatient);
    queue.end(first);

    assertThat(impatient.begun().isDone()).isFalse();
    assertThat(patient.begun().isDone()).isTrue();
  }

  /// Random asking and ending: never too many, never an idle turn that somebody may have, and
  /// everybody is served in the end.
  @Test
  void turnsAreNeitherLostNorGivenTwice() {
    for (int seed = 0; seed < 50; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      var queue = new TurnQueue<Integer>(4);
      List<TurnQueue<Integer>.Turn> open = new ArrayList<>();
      Set<TurnQueue<Integer>.Turn> served = new HashSet<>();
      int asked = 0;
      while (asked < 200 || !open.isEmpty()) {
        if (asked < 200 && random.nextInt(5) < 3) {
          open.add(queue.ask(random.nextInt(6)));
          asked++;
        } else if (!open.isEmpty()) {
          var ready = open.stream().filter(turn -> turn.begun().isDone()).toList();
          var one = ready.get(random.nextInt(ready.size()));
          served.add(one);
          open.remove(one);
          queue.end(one);
        }
        long held = open.stream().filter(turn -> turn.begun().isDone()).count();
        assertThat(held).as("seed %d", seed).isBetween(open.isEmpty() ? 0L : 1L, 4L);
      }
      assertThat(served).as("seed %d", seed).hasSize(200);
    }
  }
}
