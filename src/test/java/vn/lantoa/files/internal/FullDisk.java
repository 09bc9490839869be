package vn.lantoa.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Stands before the store of files and fails the way a full disk does, while it is told to.
public final class FullDisk implements BeanPostProcessor {
  private final AtomicBoolean full = new AtomicBoolean();

  public void fill() {
    full.set(true);
  }

  public void empty() {
    full.set(false);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof ContentStore store ? new Watched(store) : bean;
  }

  private final class Watched implements ContentStore {
    private final ContentStore store;

    Watched(ContentStore store) {
      this.store = store;
    }

    @Override
    public Path incoming() throws IOException {
      return store.incoming();
    }

    @Override
    public boolean hasRoomFor(long bytes) throws IOException {
      return store.hasRoomFor(bytes);
    }

    @Override
    public void place(Path received, String sha256) throws IOException {
      if (full.get()) {
        throw new FileSystemException(sha256, null, "No space left on device");
      }
      store.place(received, sha256);
    }

    @Override
    public boolean has(String sha256) {
      return store.has(sha256);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
      return store.open(sha256);
    }

    @Override
    public void remove(String sha256) throws IOException {
      store.remove(sha256);
    }

    @Override
    public List<String> placedBefore(Instant moment) throws IOException {
      return store.placedBefore(moment);
    }

    @Override
    public boolean isPlacedBefore(String sha256, Instant moment) throws IOException {
      return store.isPlacedBefore(sha256, moment);
    }

    @Override
    public void clearIncoming(Instant before) throws IOException {
      store.clearIncoming(before);
    }
  }
}
