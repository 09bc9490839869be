package vn.lantoa.shared.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// Gives out turns: so many at once, and to one asker at most half of them. Who waits is served
/// asker by asker in a circle, so that a long queue of one asker costs the others nothing.
///
/// @param <K> who asks
final class TurnQueue<K> {
  private final int mostOfOne;
  private final Map<K, Integer> held = new HashMap<>();
  private final Map<K, Deque<Turn>> waiting = new LinkedHashMap<>();
  private int free;

  /// @param atOnce at least two
  TurnQueue(int atOnce) {
    this.free = atOnce;
    this.mostOfOne = Math.max(1, atOnce / 2);
  }

  /// One turn, of an asker: waited for, had, given back.
  final class Turn {
    private final K whose;
    private final CompletableFuture<Turn> begun = new CompletableFuture<>();

    private Turn(K whose) {
      this.whose = whose;
    }

    /// Done when the turn has come.
    Future<Turn> begun() {
      return begun;
    }
  }

  synchronized Turn ask(K whose) {
    Turn turn = new Turn(whose);
    waiting.computeIfAbsent(whose, absent -> new ArrayDeque<>()).add(turn);
    serve();
    return turn;
  }

  /// Gives a turn back, or does not wait for it any longer.
  synchronized void end(Turn turn) {
    if (turn.begun.isDone()) {
      free++;
      held.computeIfPresent(turn.whose, (whose, count) -> count == 1 ? null : count - 1);
    } else {
      waiting.computeIfPresent(
          turn.whose,
          (whose, queue) -> {
            queue.remove(turn);
            return queue.isEmpty() ? null : queue;
          });
    }
    serve();
  }

  private void serve() {
    while (free > 0) {
      Optional<K> next = waiting.keySet().stream().filter(this::mayHaveMore).findFirst();
      if (next.isEmpty()) {
        return;
      }
      begin(next.get());
    }
  }

  private boolean mayHaveMore(K whose) {
    return held.getOrDefault(whose, 0) < mostOfOne;
  }

  /// Puts the asker to the end of the circle.
  private void begin(K whose) {
    Deque<Turn> queue = Objects.requireNonNull(waiting.remove(whose));
    Turn turn = queue.remove();
    if (!queue.isEmpty()) {
      waiting.put(whose, queue);
    }
    free--;
    held.merge(whose, 1, Integer::sum);
    turn.begun.complete(turn);
  }
}
