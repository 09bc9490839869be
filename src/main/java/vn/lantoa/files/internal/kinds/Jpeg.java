package vn.lantoa.files.internal.kinds;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.lantoa.files.KeptFiles.Reason;

/// Copies a JPEG without anything but the picture: its coded data untouched, colour profile and
/// which way up it is kept, everything else (place, device, thumbnails, comments, what hangs behind
/// the end) left out. Nothing is decoded, so nothing is lost and memory stays small.
final class Jpeg {
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int JFIF_LENGTH = 14;

  /// A picture coded in passes has about ten. A small file can have thousands, each of which is a
  /// round over all pixels for whoever draws it.
  private static final int MOST_SCANS = 100;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final ZoneId zone;
  private @Nullable Exif exif;
  private boolean drawn;
  private int scans;

  private Jpeg(DataInputStream in, DataOutputStream out, ZoneId zone) {
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
      Jpeg jpeg = new Jpeg(in, out, zone);
      jpeg.copy();
      return jpeg.exif == null ? null : jpeg.exif.takenAt();
    }
  }

  private void copy() throws IOException {
    if (in.readUnsignedByte() != 0xFF || in.readUnsignedByte() != START) {
      throw new Unfit(Reason.BROKEN);
    }
    writeMarker(START);
    int marker = nextMarker();
    while (marker != END) {
      byte[] content = new byte[Math.max(0, in.readUnsignedShort() - 2)];
      in.readFully(content);
      segment(marker, content);
      if (marker == SCAN && ++scans > MOST_SCANS) {
        throw new Unfit(Reason.BOMB);
      }
      marker = marker == SCAN ? copyScan() : nextMarker();
    }
    if (!drawn) {
      throw new Unfit(Reason.BROKEN);
    }
    writeMarker(END);
  }

  private int nextMarker() throws IOException {
    if (in.readUnsignedByte() != 0xFF) {
      throw new Unfit(Reason.BROKEN);
    }
    int marker = in.readUnsignedByte();
    while (marker == 0xFF) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  private void segment(int marker, byte[] content) throws IOException {
    if (isFrame(marker)) {
      requireBearable(content);
    }
    if (marker == APP1) {
      keepOrientation(content);
    } else if (marker == APP0 && startsWith(content, JFIF) && content.length >= JFIF_LENGTH) {
      writeSegment(APP0, withoutThumbnail(content));
    } else if (isKept(marker, content)) {
      writeSegment(marker, content);
    }
  }

  private static boolean isKept(int marker, byte[] content) {
    if (marker == APP2) {
      return startsWith(content, PROFILE);
    }
    boolean application = marker >= APP0 && marker <= APP15;
    // The fourteenth says how colours are coded: without it some pictures come out green.
    return marker == APP14 || !(application || marker == COMMENT);
  }

  private static byte[] withoutThumbnail(byte[] jfif) {
    byte[] kept = Arrays.copyOf(jfif, JFIF_LENGTH);
    kept[12] = 0;
    kept[13] = 0;
    return kept;
  }

  private void keepOrientation(byte[] content) throws IOException {
    if (exif != null || !startsWith(content, EXIF)) {
      return;
    }
    exif = Exif.read(Arrays.copyOfRange(content, EXIF.length, content.length), zone);
    if (exif.orientation() != 1) {
      byte[] tiff = exif.orientationOnly();
      byte[] kept = Arrays.copyOf(EXIF, EXIF.length + tiff.length);
      System.arraycopy(tiff, 0, kept, EXIF.length, tiff.length);
      writeSegment(APP1, kept);
    }
  }

  /// Start of a frame: all of 0xC0 to 0xCF but the three that are tables.
  static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void requireBearable(byte[] frame) throws Unfit {
    if (frame.length < 6) {
      throw new Unfit(Reason.BROKEN);
    }
    Pixels.requireBearable(unsigned(frame, 3), unsigned(frame, 1));
    drawn = true;
  }

  private static int unsigned(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }

  /// Coded data up to the next marker that is none of its own.
  private int copyScan() throws IOException {
    while (true) {
      int value = in.readUnsignedByte();
      if (value != 0xFF) {
        out.write(value);
        continue;
      }
      int next = in.readUnsignedByte();
      while (next == 0xFF) {
        next = in.readUnsignedByte();
      }
      boolean ofData = next == 0 || (next >= 0xD0 && next <= 0xD7);
      if (!ofData) {
        return next;
      }
      writeMarker(next);
    }
  }

  private void writeMarker(int marker) throws IOException {
    out.write(0xFF);
    out.write(marker);
  }

  private void writeSegment(int marker, byte[] content) throws IOException {
    writeMarker(marker);
    out.writeShort(content.length + 2);
    out.write(content);
  }

  private static boolean startsWith(byte[] content, byte[] beginning) {
    return content.length >= beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }
}
