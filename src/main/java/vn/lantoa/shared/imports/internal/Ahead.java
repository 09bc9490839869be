package vn.lantoa.shared.imports.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Reads a feed on a thread of its own, a few portions ahead of who asks for its lines, so that
/// unpacking and staging overlap. What is read ahead is bounded.
final class Ahead implements AutoCloseable {
  private static final int PORTION = 256;
  private static final int PORTIONS = 4;

  private final Feed feed;
  private final BlockingQueue<Portion> portions = new ArrayBlockingQueue<>(PORTIONS);
  private final Thread reader;
  private Portion now = new Portion(List.of(), new Feed.Position(0, 0), null, false);
  private int next;

  private Ahead(Feed feed) {
    this.feed = feed;
    this.reader = Thread.ofPlatform().daemon().name("import-ahead").unstarted(this::read);
  }

  /// Nobody else may read the feed until this is closed.
  static Ahead of(Feed feed) {
    Ahead ahead = new Ahead(feed);
    ahead.reader.start();
    return ahead;
  }

  /// @param failed what happened after these lines; null for nothing
  /// @param isLast whether no more will come
  private record Portion(
      List<Raw.Line> lines, Feed.Position position, @Nullable Throwable failed, boolean isLast) {}

  private void read() {
    List<Raw.Line> lines = new ArrayList<>(PORTION);
    try {
      Raw.Line line = feed.next();
      while (line != null) {
        lines.add(line);
        if (lines.size() == PORTION) {
          portions.put(new Portion(lines, feed.position(), null, false));
          lines = new ArrayList<>(PORTION);
        }
        line = feed.next();
      }
      portions.put(new Portion(lines, feed.position(), null, true));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException | OutOfMemoryError failed) {
      fail(lines, failed);
    }
  }

  private void fail(List<Raw.Line> lines, Throwable failed) {
    try {
      portions.put(new Portion(lines, feed.position(), failed, true));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /// The next line; null at the end. Throws what reading threw, after the lines before.
  Raw.@Nullable Line next() throws IOException {
    while (next == now.lines().size()) {
      if (now.isLast()) {
        rethrow(now.failed());
        return null;
      }
      now = take();
      next = 0;
    }
    return now.lines().get(next++);
  }

  private Portion take() throws IOException {
    try {
      return portions.take();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static void rethrow(@Nullable Throwable failed) throws IOException {
    switch (failed) {
      case null -> {}
      case IOException broken -> throw broken;
      case RuntimeException broken -> throw broken;
      case Error broken -> throw broken;
      default -> throw new IOException(failed);
    }
  }

  /// As of the portion at hand.
  Feed.Position position() {
    return now.position();
  }

  /// Stops reading; afterwards the feed is nobody's.
  @Override
  public void close() {
    reader.interrupt();
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
