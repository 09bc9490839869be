package vn.lantoa.directives.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Directives.Registration.Reason;

/// The packed parts of a Word file, unpacked only within bounds.
final class Parcel implements AutoCloseable {
  private static final int MOST_PARTS = 5_000;

  /// What one part, and all that are read together, may grow to, in bytes.
  private static final int LARGEST_PART = 48 * 1024 * 1024;

  private static final long LARGEST_ANNOUNCED = 400L * 1024 * 1024;

  /// A part that grows more than this many times is suspicious once it is large.
  private static final long MOST_GROWTH = 200;

  private static final long SUSPICIOUS_FROM = 8L * 1024 * 1024;

  private final ZipFile zip;
  private int left = LARGEST_PART;

  private Parcel(ZipFile zip) {
    this.zip = zip;
  }

  static Parcel open(byte[] bytes) throws IOException {
    ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setIgnoreLocalFileHeader(true)
            .get();
    Parcel parcel = new Parcel(zip);
    try {
      parcel.weigh();
    } catch (Unreadable tooMuch) {
      parcel.close();
      throw tooMuch;
    }
    return parcel;
  }

  private void weigh() throws Unreadable {
    int parts = 0;
    long announced = 0;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      announced += Math.max(0, entry.getSize());
      boolean swollen =
          entry.getSize() > SUSPICIOUS_FROM
              && entry.getSize() / MOST_GROWTH > Math.max(1, entry.getCompressedSize());
      if (++parts > MOST_PARTS || announced > LARGEST_ANNOUNCED || swollen) {
        throw new Unreadable(Reason.BOMB);
      }
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new Unreadable(Reason.PROTECTED);
      }
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /// The part, or null when there is none.
  byte @Nullable [] part(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(left + 1);
      if (bytes.length > left) {
        throw new Unreadable(Reason.BOMB);
      }
      left -= bytes.length;
      return bytes;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
