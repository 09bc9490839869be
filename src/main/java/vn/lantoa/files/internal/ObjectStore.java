package vn.lantoa.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.files.internal.s3.Bucket;
import vn.lantoa.files.internal.s3.BucketUnreached;
import vn.lantoa.files.internal.s3.Listing;

/// [ContentStore] in a bucket that many nodes share. Bytes are received into a folder of this
/// machine first; a put is all or nothing by the protocol, and the store checks it against the
/// hash.
final class ObjectStore implements ContentStore {
  private final Bucket bucket;
  private final FolderStore here;

  /// @param here receives; nothing is put away in it
  ObjectStore(Bucket bucket, FolderStore here) {
    this.bucket = bucket;
    this.here = here;
  }

  @Override
  public Path incoming() throws IOException {
    return here.incoming();
  }

  @Override
  public boolean hasRoomFor(long bytes) throws IOException {
    return here.hasRoomFor(bytes);
  }

  /// Put again even when it lies there: that makes it count as new.
  @Override
  public void place(Path received, String sha256) throws IOException {
    try {
      bucket.put(sha256, received, sha256);
    } catch (BucketUnreached down) {
      throw new StoreUnreached(down);
    }
    Files.deleteIfExists(received);
  }

  @Override
  public boolean has(String sha256) {
    try {
      return bucket.lastPut(sha256).isPresent();
    } catch (IOException down) {
      throw new UncheckedIOException(down);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    try {
      return bucket.get(sha256);
    } catch (BucketUnreached down) {
      throw new StoreUnreached(down);
    }
  }

  @Override
  public void remove(String sha256) throws IOException {
    bucket.delete(sha256);
  }

  @Override
  public List<String> placedBefore(Instant moment) throws IOException {
    List<String> found = new ArrayList<>();
    Listing page = bucket.list(null);
    while (true) {
      page.items().stream()
          .filter(item -> item.lastPut().isBefore(moment))
          .map(Listing.Item::name)
          .filter(name -> name.matches("[0-9a-f]{64}"))
          .forEach(found::add);
      String next = page.next();
      if (next == null) {
        return found;
      }
      page = bucket.list(next);
    }
  }

  @Override
  public boolean isPlacedBefore(String sha256, Instant moment) throws IOException {
    return bucket.lastPut(sha256).filter(put -> put.isBefore(moment)).isPresent();
  }

  @Override
  public void clearIncoming(Instant before) throws IOException {
    here.clearIncoming(before);
  }
}
