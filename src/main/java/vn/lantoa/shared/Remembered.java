package vn.lantoa.shared;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What was read from slowly changing tables, kept in memory and read anew when their revision is
/// another. Always as fresh as the transaction that asks: nothing expires, every use compares.
///
/// @param <T> unchangeable
public final class Remembered<T> {
  /// While a change is under way its transaction sees another revision than everyone else.
  private static final int GENERATIONS = 2;

  private final Revisions revisions;
  private final String what;
  private final Supplier<T> read;
  private volatile List<Kept<T>> kept = List.of();

  /// @param what name of the tables, as in [Revisions#of]
  /// @param read reads all of it
  public Remembered(Revisions revisions, String what, Supplier<T> read) {
    this.revisions = revisions;
    this.what = what;
    this.read = read;
  }

  private record Kept<T>(UUID revision, T value) {}

  /// The value of the present revision.
  public T now() {
    UUID revision = revisions.of(what);
    for (Kept<T> one : kept) {
      if (one.revision().equals(revision)) {
        return one.value();
      }
    }
    // The revision was read first: a value that is newer than it is read once more, an older one
    // never kept. Without a lock: who waits for one keeps a connection that the reader may need.
    T value = read.get();
    kept =
        Stream.concat(Stream.of(new Kept<>(revision, value)), kept.stream())
            .limit(GENERATIONS)
            .toList();
    return value;
  }
}
