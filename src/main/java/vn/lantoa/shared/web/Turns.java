package vn.lantoa.shared.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Turns of programs that write. More at once than the machine has processors would only make all
/// of them slow, and one unit that sends very much would make all others wait: a [TurnQueue] over
/// home units stands before the database.
@Component
class Turns {
  private static final int FEWEST = 4;

  private final TurnQueue<UUID> queue;
  private final Duration patience;

  /// @param atOnce how many work at once; 0 for twice the processors
  /// @param patience after which a program is told to come back later
  Turns(
      @Value("${lantoa.turns.at-once}") int atOnce,
      @Value("${lantoa.turns.patience}") Duration patience) {
    int found = atOnce > 0 ? atOnce : 2 * Runtime.getRuntime().availableProcessors();
    this.queue = new TurnQueue<>(Math.max(FEWEST, found));
    this.patience = patience;
  }

  /// Waits for a turn, which ends when it is closed; absent when it does not come in time.
  Optional<Taken> take(UUID unit) {
    TurnQueue<UUID>.Turn turn = queue.ask(unit);
    try {
      turn.begun().get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return Optional.of(() -> queue.end(turn));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException | ExecutionException late) {
      // Told below.
    }
    queue.end(turn);
    return Optional.empty();
  }

  /// A turn that has come.
  interface Taken extends AutoCloseable {
    @Override
    void close();
  }
}
