package vn.lantoa.shared.imports.internal;

import java.util.function.LongBinaryOperator;
import vn.lantoa.shared.imports.Progress;

/// Writes how far it is, at most twice a second.
final class RunProgress implements Progress {
  private static final long PAUSE_NANOS = 500_000_000;

  private final LongBinaryOperator teller;
  private long total;
  private long toldAt = System.nanoTime() - PAUSE_NANOS;

  /// @param teller takes what is done and the total, answers 1 when to go on
  RunProgress(LongBinaryOperator teller) {
    this.teller = teller;
  }

  @Override
  public void total(long steps) {
    total = steps;
    tell(0);
  }

  @Override
  public void done(long steps) {
    if (System.nanoTime() - toldAt >= PAUSE_NANOS) {
      tell(steps);
    }
  }

  @Override
  public void at(long done, long estimated) {
    total = estimated;
    done(done);
  }

  private void tell(long done) {
    if (teller.applyAsLong(done, total) != 1) {
      throw new GivenUp();
    }
    toldAt = System.nanoTime();
  }
}
