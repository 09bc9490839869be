package vn.lantoa.files.internal.kinds;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.files.KeptFiles.Reason;

/// Film of the MP4 family (ISO/IEC 14496-12). Boxes in which phones write place and device are
/// blanked where they stand, so that no offset of the film moves.
final class Mp4 {
  private static final Set<String> TALK = Set.of("udta", "meta", "uuid");
  private static final Set<String> HOLDERS = Set.of("moov", "trak");
  private static final int DEEPEST = 2;

  /// Seconds from 1904, when the clock of these files begins, to 1970.
  private static final long EPOCH = 2_082_844_800L;

  private final RandomAccessFile file;
  private @Nullable Instant takenAt;
  private boolean indexed;

  private Mp4(RandomAccessFile file) {
    this.file = file;
  }

  /// @return when it was taken; null when it does not say
  static @Nullable Instant clean(Path received, Path clean) throws IOException {
    Files.move(received, clean);
    try (RandomAccessFile file = new RandomAccessFile(clean.toFile(), "rw")) {
      Mp4 film = new Mp4(file);
      film.walk(0, file.length(), 0);
      if (!film.indexed) {
        throw new Unfit(Reason.BROKEN);
      }
      return film.takenAt;
    }
  }

  private void walk(long from, long to, int depth) throws IOException {
    long at = from;
    while (at < to) {
      file.seek(at);
      long size = Integer.toUnsignedLong(file.readInt());
      String type = type();
      long head = 8;
      if (size == 1) {
        size = file.readLong();
        head = 16;
      } else if (size == 0) {
        size = to - at;
      }
      if (size < head || size > to - at) {
        throw new Unfit(Reason.BROKEN);
      }
      box(type, new Span(at, head, size), depth);
      at += size;
    }
  }

  private String type() throws IOException {
    byte[] name = new byte[4];
    file.readFully(name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }

  /// Where a box lies: its head in front of what it holds.
  private record Span(long at, long head, long size) {}

  private void box(String type, Span box, int depth) throws IOException {
    if (HOLDERS.contains(type) && depth < DEEPEST) {
      indexed |= type.equals("moov");
      walk(box.at() + box.head(), box.at() + box.size(), depth + 1);
    } else if (type.equals("mvhd")) {
      takenAt = created();
    } else if (TALK.contains(type)) {
      blank(box);
    }
  }

  private @Nullable Instant created() throws IOException {
    int version = file.readUnsignedByte();
    file.skipBytes(3);
    long seconds = version == 1 ? file.readLong() : Integer.toUnsignedLong(file.readInt());
    return seconds > EPOCH && seconds < 2 * EPOCH ? Instant.ofEpochSecond(seconds - EPOCH) : null;
  }

  private void blank(Span box) throws IOException {
    file.seek(box.at() + 4);
    file.write("free".getBytes(StandardCharsets.ISO_8859_1));
    file.seek(box.at() + box.head());
    byte[] nothing = new byte[8192];
    for (long left = box.size() - box.head(); left > 0; left -= nothing.length) {
      file.write(nothing, 0, (int) Math.min(left, nothing.length));
    }
  }
}
