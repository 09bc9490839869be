package vn.lantoa.reports.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import vn.lantoa.reports.Prints.Phase;
import vn.lantoa.reports.Prints.Stage;

/// Tells how far a print is, at most four times a second.
final class PrintProgress {
  private static final long PAUSE_NANOS = 250_000_000;

  private final Clock clock;
  private final Predicate<Stage> teller;
  private Phase phase = Phase.FIGURES;
  private Instant beganAt;
  private int done;
  private int total;
  private long toldAt;

  /// @param teller answers whether to go on
  PrintProgress(Clock clock, Predicate<Stage> teller) {
    this.clock = clock;
    this.teller = teller;
    this.beganAt = clock.instant();
  }

  /// For whom nobody waits.
  static PrintProgress none(Clock clock) {
    return new PrintProgress(clock, stage -> true);
  }

  void total(int steps) {
    total = steps;
    tell();
  }

  /// One more table or chart.
  void step() {
    done++;
    if (System.nanoTime() - toldAt >= PAUSE_NANOS) {
      tell();
    }
  }

  void begin(Phase next) {
    phase = next;
    beganAt = clock.instant();
    tell();
  }

  private void tell() {
    if (!teller.test(new Stage(phase, beganAt, done, total))) {
      throw new Overtaken();
    }
    toldAt = System.nanoTime();
  }

  /// Somebody else has taken the work up.
  static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
