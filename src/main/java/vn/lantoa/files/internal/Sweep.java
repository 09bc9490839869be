package vn.lantoa.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Removes bytes that nobody keeps, a day after they were last sent: until then a form that was
/// refused may still come back with its ticket. Each hash is locked while it is looked at, as it is
/// while it is being kept, so that nothing is removed under somebody's hands; a process that dies
/// in between leaves at most bytes for the next sweep.
@Component
class Sweep {
  private static final Duration GRACE = Duration.ofDays(1);

  private final ContentStore store;
  private final ReferenceRows rows;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Sweep(
      ContentStore store,
      ReferenceRows rows,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  void run() {
    Instant before = clock.instant().minus(GRACE);
    try {
      store.clearIncoming(before);
      for (String sha256 : store.placedBefore(before)) {
        transaction.executeWithoutResult(status -> removeUnlessKept(sha256, before));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void removeUnlessKept(String sha256, Instant before) {
    rows.lock(sha256);
    try {
      if (!rows.isKept(sha256) && store.isPlacedBefore(sha256, before)) {
        rows.forget(sha256);
        store.remove(sha256);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
