package vn.lantoa.files.internal.kinds;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.lantoa.files.KeptFiles.Reason;

/// Copies a PNG without anything but the picture: texts, times, place and what hangs behind the end
/// are left out. Every chunk must be whole (its check sum).
final class Png {
  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int LARGEST_SMALL_CHUNK = 16 * 1024 * 1024;
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD",
          "pHYs", "acTL", "fcTL", "fdAT");

  private final DataInputStream in;
  private final DataOutputStream out;
  private final ZoneId zone;
  private @Nullable Exif exif;
  private boolean drawn;

  private Png(DataInputStream in, DataOutputStream out, ZoneId zone) {
    this.in = in;
    this.out = out;
    this.zone = zone;
  }

  /// @return when the picture was taken; null when it does not say
  static @Nullable Instant clean(Path received, Path clean, ZoneId zone) throws IOException {
    try (var in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(received), 65_536));
        var out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(clean), 65_536))) {
      Png png = new Png(in, out, zone);
      png.copy();
      return png.exif == null ? null : png.exif.takenAt();
    }
  }

  private void copy() throws IOException {
    if (in.readLong() != SIGNATURE) {
      throw new Unfit(Reason.BROKEN);
    }
    out.writeLong(SIGNATURE);
    String type = "";
    while (!type.equals("IEND")) {
      int length = in.readInt();
      byte[] name = new byte[4];
      in.readFully(name);
      type = new String(name, StandardCharsets.ISO_8859_1);
      if (length < 0) {
        throw new Unfit(Reason.BROKEN);
      }
      chunk(type, name, length);
    }
    if (!drawn) {
      throw new Unfit(Reason.BROKEN);
    }
  }

  private void chunk(String type, byte[] name, int length) throws IOException {
    switch (type) {
      case "IHDR" -> {
        byte[] content = small(name, length);
        if (length != 13) {
          throw new Unfit(Reason.BROKEN);
        }
        ByteBuffer header = ByteBuffer.wrap(content);
        Pixels.requireBearable(
            Integer.toUnsignedLong(header.getInt(0)), Integer.toUnsignedLong(header.getInt(4)));
        write(name, content);
      }
      case "eXIf" -> {
        exif = Exif.read(small(name, length), zone);
        if (exif.orientation() != 1) {
          write(name, exif.orientationOnly());
        }
      }
      case "IEND" -> write(name, small(name, length));
      default -> {
        drawn |= type.equals("IDAT");
        pass(name, length, KEPT.contains(type));
      }
    }
  }

  private byte[] small(byte[] name, int length) throws IOException {
    if (length > LARGEST_SMALL_CHUNK) {
      throw new Unfit(Reason.BROKEN);
    }
    byte[] content = new byte[length];
    in.readFully(content);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    requireSum(sum);
    return content;
  }

  private void pass(byte[] name, int length, boolean kept) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(name);
    if (kept) {
      out.writeInt(length);
      out.write(name);
    }
    byte[] buffer = new byte[Math.min(length, 65_536)];
    for (int left = length; left > 0; ) {
      int read = in.read(buffer, 0, Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException();
      }
      sum.update(buffer, 0, read);
      if (kept) {
        out.write(buffer, 0, read);
      }
      left -= read;
    }
    if (kept) {
      out.writeInt((int) sum.getValue());
    }
    requireSum(sum);
  }

  private void requireSum(CRC32 sum) throws IOException {
    if (in.readInt() != (int) sum.getValue()) {
      throw new Unfit(Reason.BROKEN);
    }
  }

  private void write(byte[] name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    out.writeInt(content.length);
    out.write(Arrays.copyOf(name, 4));
    out.write(content);
    out.writeInt((int) sum.getValue());
  }
}
