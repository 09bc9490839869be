package vn.lantoa.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lantoa.files.MediaKind;
import vn.lantoa.files.Previews;
import vn.lantoa.files.internal.pictures.Sketcher;
import vn.lantoa.files.internal.pictures.Sketcher.Sketched;

/// Draws files small, each once: whoever wants to draw holds the hash of the file, and looks again
/// before beginning. A few at a time, for each takes memory.
@Component
class Drawing {
  private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);
  private static final int AT_ONCE = 2;
  private static final int LONGEST_WAIT_SECONDS = 10;
  private static final int A_ROUND = 100;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final PreviewRows rows;
  private final ReferenceRows references;
  private final ContentStore store;
  private final Sketcher sketcher;
  private final TransactionTemplate transaction;

  Drawing(
      PreviewRows rows,
      ReferenceRows references,
      ContentStore store,
      Sketcher sketcher,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.references = references;
    this.store = store;
    this.sketcher = sketcher;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Draws what was kept lately; ends at the first file that the store or the disk fails for.
  void run() {
    for (PreviewRows.Undrawn one : rows.undrawn(A_ROUND)) {
      if (drawn(one.sha256(), one.kind()).isEmpty()) {
        return;
      }
    }
  }

  /// What was drawn, now or before; absent where it cannot be for now: too many draw, or the store
  /// or the disk fails.
  Optional<PreviewRows.Row> drawn(String sha256, MediaKind kind) {
    Optional<PreviewRows.Row> before = rows.find(sha256);
    if (before.isPresent() || !takePlace()) {
      return before;
    }
    try {
      return Optional.ofNullable(transaction.execute(status -> draw(sha256, kind)));
    } catch (UncheckedIOException failed) {
      LOG.warn("Content {} could not be drawn for now", sha256, failed);
      return Optional.empty();
    } finally {
      places.release();
    }
  }

  private boolean takePlace() {
    try {
      return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private PreviewRows.Row draw(String sha256, MediaKind kind) {
    references.lock(sha256);
    return rows.find(sha256).orElseGet(() -> drawAnew(sha256, kind));
  }

  private PreviewRows.Row drawAnew(String sha256, MediaKind kind) {
    try {
      Path copy = store.copy(sha256);
      Path small = store.incoming();
      try {
        Sketched sketched = sketcher.sketch(kind, copy, small, Previews.LONGEST);
        rows.insert(sha256, sketched, placed(sketched, small));
        return rows.find(sha256).orElseThrow();
      } finally {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(small);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private PreviewRows.@Nullable Small placed(Sketched sketched, Path small) throws IOException {
    if (sketched instanceof Sketched.Undrawable) {
      return null;
    }
    var placed = new PreviewRows.Small(Intake.sha256(small), Math.toIntExact(Files.size(small)));
    store.place(small, placed.sha256());
    return placed;
  }
}
